package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who asks for a seat: the staff's queue of applications, and the waiting list. */
@Service
public class CourseRequestService {
  @Inject private CourseRepository courses;
  @Inject private CourseRequestRepository requests;
  @Inject private SeatKeeper seats;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * What became of applications that were accepted.
   *
   * @param seated how many are on the course now
   * @param waiting how many are on the waiting list, for no seat is left
   */
  public record Accepted(int seated, int waiting) {}

  /** How many requests of each status a course has. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Map<SeatRequestStatus, Long> count(String slug) {
    return requests.count(course(slug).getId());
  }

  /** One page of the requests of that status, the earliest first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<RequestRow> list(String slug, SeatRequestStatus status, int first, int size) {
    return requests.listRows(course(slug).getId(), status, first, size);
  }

  /**
   * Accepts those requests in the order in which they were made: whoever finds no seat goes onto
   * the waiting list, whether the course has one for others or not. A refusal can be taken back so.
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Accepted accept(String slug, Collection<Long> ids) {
    Course course = locked(slug);
    if (course.isOver()) {
      throw new CourseOverException();
    }
    int seated = 0;
    int waiting = 0;
    for (CourseRequest request : requests.list(course.getId(), ids)) {
      if (request.getStatus() == SeatRequestStatus.WAITING) {
        continue;
      }
      Person person = request.getPerson();
      Seats now = seats.seats(course, communityOf(person));
      if (Entrance.isFull(course, now) || !seats.hasQuota(course, person)) {
        request.await();
        seats.write(
            course,
            person,
            "course.waiting",
            "/courses/" + course.getSlug(),
            clock.instant(),
            requests.placeOf(request));
        waiting++;
      } else {
        requests.remove(request);
        seats.seat(course, person, request.isGraduateNameConsent(), "course.accepted");
        seated++;
      }
      audit("enrollment.accept", course, person, null);
    }
    return new Accepted(seated, waiting);
  }

  /**
   * Refuses those requests; each person is written to and told the reason.
   *
   * @return how many were refused
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int decline(String slug, Collection<Long> ids, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new InvalidInputException("course.requests.reasonNeeded");
    }
    Course course = locked(slug);
    int declined = 0;
    for (CourseRequest request : requests.list(course.getId(), ids)) {
      if (request.getStatus() != SeatRequestStatus.DECLINED) {
        request.decline(reason.strip());
        seats.write(
            course,
            request.getPerson(),
            "course.declined",
            "/courses/" + course.getSlug(),
            clock.instant(),
            reason.strip());
        audit("enrollment.decline", course, request.getPerson(), reason.strip());
        declined++;
      }
    }
    return declined;
  }

  private void audit(String action, Course course, Person person, String reason) {
    auditTrail.record(
        new AuditTrail.Change(
            action, "Course", course.getId().toString(), null, "person " + person.getId(), reason));
  }

  private static Long communityOf(Person person) {
    return person.getCommunity() == null ? null : person.getCommunity().getId();
  }

  private Course course(String slug) {
    Course course =
        courses.findBySlug(slug).orElseThrow(() -> new NotFoundException("course " + slug));
    caller.requireCourseStaff(course.getId());
    return course;
  }

  private Course locked(String slug) {
    Course course = seats.locked(slug);
    caller.requireCourseStaff(course.getId());
    return course;
  }
}
