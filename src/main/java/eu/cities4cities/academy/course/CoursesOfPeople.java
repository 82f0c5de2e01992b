package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.CommunityRecognised;
import eu.cities4cities.academy.account.CourseEnds;
import eu.cities4cities.academy.account.CoursePeopleService;
import eu.cities4cities.academy.account.CourseSeats;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the room of people asks and tells about enrollments. */
@ApplicationScoped
class CoursesOfPeople implements CourseEnds, CourseSeats {
  private static final int AT_ONCE = 1_000;

  @Inject private EnrollmentRepository enrollments;
  @Inject private EnrollmentService enrollmentService;
  @Inject private CoursePeopleService people;
  @Inject private CourseRepository courses;
  @Inject private Event<SeatsChanged> changed;
  @Inject private Clock clock;

  @Override
  public Map<Long, LocalDate> lastDays(Collection<Long> personIds) {
    return enrollments.lastDays(personIds);
  }

  /** Whoever enrolled while their community was not found belonged to it all the same. */
  void recognised(@Observes CommunityRecognised found) {
    enrollments.fillCommunity(found.personId(), found.communityId(), found.since());
  }

  @Override
  public void hold(String courseSlug) {
    courses.lock(courseSlug);
  }

  @Override
  public Set<Long> enroll(String courseSlug, Collection<Long> personIds) {
    long course =
        courses
            .findBySlug(courseSlug)
            .orElseThrow(() -> new NotFoundException("course " + courseSlug))
            .getId();
    Set<Long> before = enrollments.enrolledAmong(course, personIds);
    List<String> addresses = people.emails(personIds);
    long seatless = 0;
    for (int i = 0; i < addresses.size(); i += AT_ONCE) {
      List<String> some = addresses.subList(i, Math.min(i + AT_ONCE, addresses.size()));
      seatless +=
          enrollmentService.add(courseSlug, String.join("\n", some)).stream()
              .map(AddedLine::outcome)
              .filter(outcome -> outcome != AddedLine.Outcome.ADDED)
              .filter(outcome -> outcome != AddedLine.Outcome.ALREADY)
              .count();
    }
    if (seatless > 0) {
      throw new RefusedException("account.import.noSeats", seatless);
    }
    Set<Long> now = new HashSet<>(enrollments.enrolledAmong(course, personIds));
    now.removeAll(before);
    return now;
  }

  @Override
  public void release(long courseId, Collection<Long> stay, Collection<Long> go) {
    enrollments.leave(courseId, stay, clock.instant());
    enrollments.remove(courseId, go);
    changed.fire(new SeatsChanged(courseId, List.copyOf(go)));
  }
}
