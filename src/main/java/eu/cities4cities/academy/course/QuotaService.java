package eu.cities4cities.academy.course;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.List;

/** The seats of communities on a course: a number for each, and exceptions for some. */
@Service
public class QuotaService {
  private static final int MOST_SEATS = 10_000;

  @Inject private CourseRepository courses;
  @Inject private EnrollmentRepository enrollments;
  @Inject private CommunityService communities;
  @Inject private SeatKeeper seats;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;

  /** One page of the communities with seats or a number of their own, by name. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<QuotaRow> list(String slug, int first, int size) {
    return enrollments.listQuotas(course(slug).getId(), first, size);
  }

  /** How many communities {@link #list} finds. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long count(String slug) {
    return enrollments.countQuotas(course(slug).getId());
  }

  /**
   * Gives a community so many seats, and the seats that this frees to those who wait; nobody loses
   * a seat by it.
   *
   * @param number how many; null makes the community like every other one
   */
  @OnlyFor(Role.ORGANIZER)
  public void set(String slug, String community, Integer number) {
    if (number != null && (number < 0 || number > MOST_SEATS)) {
      throw new InvalidInputException("course.quota.number", MOST_SEATS);
    }
    Course course = courses.lock(slug).orElseThrow(() -> new NotFoundException("course " + slug));
    Community found =
        communities
            .findPresent(community)
            .flatMap(each -> communities.hold(each.getId()))
            .orElseThrow(() -> new InvalidInputException("course.quota.community"));
    Integer before = course.getQuotas().get(found.getId());
    course.setQuota(found.getId(), number);
    auditTrail.record(
        new AuditTrail.Change(
            "course.quota",
            "Course",
            course.getId().toString(),
            found.getNameUk() + ": " + (before == null ? "–" : before),
            found.getNameUk() + ": " + (number == null ? "–" : number),
            null));
    seats.promote(course);
  }

  private Course course(String slug) {
    Course course =
        courses.findBySlug(slug).orElseThrow(() -> new NotFoundException("course " + slug));
    caller.requireCourseStaff(course.getId());
    return course;
  }
}
