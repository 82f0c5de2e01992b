package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives out the seats of a course. Whoever changes who has one locks the course's row first, so
 * that seats are counted, taken and passed on by one at a time.
 */
@ApplicationScoped
class SeatKeeper {
  @Inject private CourseRepository courses;
  @Inject private EnrollmentRepository enrollments;
  @Inject private CourseRequestRepository requests;
  @Inject private Event<SeatsChanged> changed;
  @Inject private Outbox outbox;
  @Inject private Event<GraduateConsentChanged> consentChanged;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** The published course at that address, locked until the end of the transaction. */
  Course locked(String slug) {
    return courses
        .lock(slug)
        .filter(course -> course.getStatus() != CourseStatus.DRAFT)
        .orElseThrow(() -> new NotFoundException("course " + slug));
  }

  /** How the seats are taken, as somebody of that community meets them. */
  Seats seats(Course course, Long communityId) {
    Integer quota = course.quotaOf(communityId);
    long ofCommunity =
        quota == null || communityId == null
            ? 0
            : enrollments.countTaken(course.getId(), communityId);
    return new Seats(
        enrollments.countTaken(course.getId()),
        ofCommunity,
        quota,
        requests.count(course.getId(), SeatRequestStatus.WAITING));
  }

  /** Puts the person on a seat, also again after having left, and writes to them. */
  Enrollment seat(Course course, Person person, boolean graduateNameConsent, String letter) {
    Instant now = clock.instant();
    Enrollment enrollment = enrollments.find(course.getId(), person.getId()).orElse(null);
    if (enrollment == null) {
      enrollment = new Enrollment(course, person, now);
      enrollment.setGraduateNameConsent(graduateNameConsent);
      enrollments.add(enrollment);
      changed.fire(new SeatsChanged(course.getId(), List.of(person.getId())));
    } else {
      enrollment.rejoin(now);
      consent(enrollment, graduateNameConsent);
    }
    write(course, person, letter, "/my", now);
    return enrollment;
  }

  /** Keeps whether the community's profile may name the person as a graduate of the course. */
  void consent(Enrollment enrollment, boolean given) {
    if (enrollment.isGraduateNameConsent() != given) {
      enrollment.setGraduateNameConsent(given);
      consentChanged.fire(new GraduateConsentChanged(enrollment.getId()));
    }
  }

  /** Puts the person at the end of the waiting list, and writes to them. */
  void queue(Course course, Person person, Wish wish) {
    Instant now = clock.instant();
    CourseRequest request = new CourseRequest(course, person, SeatRequestStatus.WAITING, now, wish);
    requests.add(request);
    write(course, person, "course.waiting", page(course), now, requests.placeOf(request));
  }

  /** Keeps the person's application for the staff, and writes to them. */
  void apply(Course course, Person person, Wish wish) {
    Instant now = clock.instant();
    requests.add(new CourseRequest(course, person, SeatRequestStatus.APPLIED, now, wish));
    write(course, person, "course.applied", page(course), now);
  }

  /**
   * Gives seats that are free to those who wait, the earliest first; whoever's community has no
   * seat left is passed over and keeps their place.
   *
   * @return how many came in
   */
  int promote(Course course) {
    boolean accepting =
        course.getStatus() == CourseStatus.OPEN || course.getStatus() == CourseStatus.RUNNING;
    if (!accepting) {
      return 0;
    }
    long free =
        course.getCapacity() == null
            ? Long.MAX_VALUE
            : course.getCapacity() - enrollments.countTaken(course.getId());
    int promoted = 0;
    for (CourseRequest request : free > 0 ? requests.listWaiting(course.getId()) : NOBODY) {
      if (promoted == free) {
        break;
      }
      Person person = request.getPerson();
      if (!hasQuota(course, person)) {
        continue;
      }
      requests.remove(request);
      seat(course, person, request.isGraduateNameConsent(), "course.promoted");
      promoted++;
    }
    return promoted;
  }

  private static final List<CourseRequest> NOBODY = List.of();

  /** True if the person's community has a seat left, or none are counted. */
  boolean hasQuota(Course course, Person person) {
    Long community = person.getCommunity() == null ? null : person.getCommunity().getId();
    Integer quota = course.quotaOf(community);
    return quota == null
        || (community != null && enrollments.countTaken(course.getId(), community) < quota);
  }

  /** Writes to the person about the course in their language. */
  void write(
      Course course, Person person, String template, String path, Instant now, Object... more) {
    List<Object> args = new ArrayList<>(List.of(course.title(person.getLanguage())));
    args.addAll(Arrays.asList(more));
    outbox.send(
        new Letter(
            person.getEmail(),
            person.getLanguage(),
            template,
            args,
            settings.baseUrl() + path,
            template + ":" + course.getId() + ":" + person.getId() + ":" + now.toEpochMilli()));
  }

  private static String page(Course course) {
    return "/courses/" + course.getSlug();
  }
}
