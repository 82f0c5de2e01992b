package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sees to it that only those who take part in a course say something about its sessions. */
@ApplicationScoped
public class EnrolledPeople {
  @Inject private RosterService roster;
  @Inject private Caller caller;

  /** Refuses a caller who does not take part in the session's course. */
  public void requireCaller(SessionFacts session) {
    require(session, caller.personId());
  }

  /** Refuses for a person who does not take part in the session's course. */
  public void require(SessionFacts session, long personId) {
    if (roster.find(session.courseId(), personId).isEmpty()) {
      throw new NotEnrolledException();
    }
  }
}
