package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.CoursePeopleService;
import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonNames;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who takes part in which course. */
@Service
public class EnrollmentService {
  @Inject private EnrollmentRepository enrollments;
  @Inject private CourseRepository courses;
  @Inject private CourseService courseService;
  @Inject private CoursePeopleService people;
  @Inject private Outbox outbox;
  @Inject private AuditTrail auditTrail;
  @Inject private Settings settings;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Enrolls the caller, also again after having left; nothing changes for somebody enrolled.
   *
   * @param graduateNameConsent true if the community's profile may name them as a graduate
   * @throws EnrollmentClosedException if the course takes nobody now
   * @throws CourseFullException if every seat is taken
   */
  @SignedIn
  public void enroll(String slug, boolean graduateNameConsent) {
    Course course = locked(slug);
    if (enrollments.isEnrolled(course.getId(), caller.personId())) {
      return;
    }
    if (!course.isEnrollmentOpen(KyivTime.now(clock))) {
      throw new EnrollmentClosedException();
    }
    Enrollment enrollment = takeSeat(course, enrollments.person(caller.personId()));
    enrollment.setGraduateNameConsent(graduateNameConsent);
  }

  /** The course's row is locked: seats are counted and taken by one at a time. */
  private Enrollment takeSeat(Course course, Person person) {
    if (course.getCapacity() != null
        && enrollments.countTaken(course.getId()) >= course.getCapacity()) {
      throw new CourseFullException();
    }
    Instant now = clock.instant();
    Enrollment enrollment =
        enrollments
            .find(course.getId(), person.getId())
            .map(
                former -> {
                  former.rejoin(now);
                  return former;
                })
            .orElseGet(
                () -> {
                  Enrollment added = new Enrollment(course, person, now);
                  enrollments.add(added);
                  return added;
                });
    outbox.send(welcome(course, person, now));
    return enrollment;
  }

  private Letter welcome(Course course, Person person, Instant now) {
    return new Letter(
        person.getEmail(),
        person.getLanguage(),
        "course.enrolled",
        List.of(course.title(person.getLanguage())),
        settings.baseUrl() + "/my",
        "course.enrolled:" + course.getId() + ":" + person.getId() + ":" + now.toEpochMilli());
  }

  /**
   * The caller leaves the course; what is recorded about them stays.
   *
   * @throws CourseOverException if there is nothing left to leave
   */
  @SignedIn
  public void leave(String slug) {
    mineAt(slug)
        .ifPresent(
            enrollment -> {
              if (enrollment.getCourse().isOver()) {
                throw new CourseOverException();
              }
              enrollment.leave(clock.instant());
            });
  }

  /** Lets the community's profile name the caller as a graduate of this course, or no longer. */
  @SignedIn
  public void setGraduateNameConsent(String slug, boolean given) {
    mineAt(slug)
        .orElseThrow(() -> new NotFoundException("enrollment in " + slug))
        .setGraduateNameConsent(given);
  }

  /** The caller's place in that course; empty if they do not take part. */
  @SignedIn
  public Optional<Participation> mine(String slug) {
    return mineAt(slug).map(mine -> participations(List.of(mine)).get(0));
  }

  /** The caller's courses, the latest first. */
  @SignedIn
  public List<Participation> listMine() {
    return participations(enrollments.listOf(caller.personId()));
  }

  /** True if the person takes part in the course and has not left it. */
  @Internal
  public boolean isEnrolled(long courseId, long personId) {
    return enrollments.isEnrolled(courseId, personId);
  }

  /** Everybody enrolled in the course, by name. */
  @Internal
  public List<ParticipantRow> participantsOf(long courseId) {
    return enrollments.listAll(courseId);
  }

  /** One page of the course's participants, for its staff; {@code first} counts from 0. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<ParticipantRow> list(
      long courseId,
      String search,
      ParticipantOrder order,
      boolean descending,
      int first,
      int size) {
    caller.requireCourseStaff(courseId);
    return enrollments.list(courseId, search, order, descending, first, size);
  }

  /** How many participants {@link #list} finds. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long count(long courseId, String search) {
    caller.requireCourseStaff(courseId);
    return enrollments.count(courseId, search);
  }

  /**
   * What became of a list of e-mail addresses.
   *
   * @param added how many people were enrolled now
   * @param already how many were enrolled before
   * @param unknown addresses with which nobody has signed up
   */
  public record Added(int added, int already, List<String> unknown) {}

  /**
   * Enrolls the people with those addresses, all or, if there are not enough seats, none.
   *
   * @throws CourseFullException if they are more than the seats that are left
   * @throws CourseOverException if the course is archived
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Added add(String slug, Collection<String> emails) {
    Course course = locked(slug);
    caller.requireCourseStaff(course.getId());
    if (course.getStatus() == CourseStatus.ARCHIVED) {
      throw new CourseOverException();
    }
    Map<String, Long> ids = people.idsByEmail(emails);
    int added = 0;
    for (long personId : new TreeSet<>(ids.values())) {
      if (!enrollments.isEnrolled(course.getId(), personId)) {
        takeSeat(course, enrollments.person(personId));
        added++;
      }
    }
    if (added > 0) {
      auditTrail.record(
          new AuditTrail.Change(
              "enrollment.add",
              "Course",
              course.getId().toString(),
              null,
              "persons " + ids.values(),
              null));
    }
    List<String> unknown =
        emails.stream()
            .map(String::strip)
            .filter(email -> !email.isEmpty() && !ids.containsKey(PersonNames.email(email)))
            .toList();
    return new Added(added, ids.size() - added, unknown);
  }

  /** Takes a person out of the course; the reason is kept in the audit trail. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void remove(long courseId, long personId, String reason) {
    caller.requireCourseStaff(courseId);
    if (reason == null || reason.isBlank()) {
      throw new InvalidInputException("course.participants.reasonNeeded");
    }
    Enrollment enrollment =
        enrollments
            .find(courseId, personId)
            .filter(found -> found.getLeftAt() == null)
            .orElseThrow(() -> new NotFoundException("enrollment of " + personId));
    enrollment.leave(clock.instant());
    auditTrail.record(
        new AuditTrail.Change(
            "enrollment.remove",
            "Enrollment",
            enrollment.getId().toString(),
            "person " + personId + " in course " + courseId,
            null,
            reason.strip()));
  }

  private Optional<Enrollment> mineAt(String slug) {
    return courses
        .findBySlug(slug)
        .flatMap(course -> enrollments.find(course.getId(), caller.personId()))
        .filter(enrollment -> enrollment.getLeftAt() == null);
  }

  private List<Participation> participations(List<Enrollment> mine) {
    Map<Long, CourseRow> rows =
        courseService.listRows(mine.stream().map(e -> e.getCourse().getId()).toList()).stream()
            .collect(Collectors.toMap(CourseRow::id, Function.identity()));
    return mine.stream()
        .map(
            enrollment ->
                new Participation(
                    rows.get(enrollment.getCourse().getId()),
                    enrollment.getEnrolledAt(),
                    enrollment.isGraduateNameConsent()))
        .toList();
  }

  private Course locked(String slug) {
    return courses
        .findBySlug(slug)
        .filter(course -> course.getStatus() != CourseStatus.DRAFT)
        .flatMap(course -> courses.lock(course.getId()))
        .orElseThrow(() -> new NotFoundException("course " + slug));
  }
}
