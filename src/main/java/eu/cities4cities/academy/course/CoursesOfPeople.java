package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.CommunityRecognised;
import eu.cities4cities.academy.account.CourseEnds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** What the room of people asks and tells about enrollments. */
@ApplicationScoped
class CoursesOfPeople implements CourseEnds {
  @Inject private EnrollmentRepository enrollments;

  @Override
  public Map<Long, LocalDate> lastDays(Collection<Long> personIds) {
    return enrollments.lastDays(personIds);
  }

  /** Whoever enrolled while their community was not found belonged to it all the same. */
  void recognised(@Observes CommunityRecognised found) {
    enrollments.fillCommunity(found.personId(), found.communityId(), found.since());
  }
}
