package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A session in the hands of its staff: held while it is changed, and what was done is noted. */
@ApplicationScoped
class SessionDesk {
  @Inject private CourseSessionRepository sessions;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  /** Held until the end of the transaction: a button pressed twice does its work once. */
  CourseSession held(long id) {
    CourseSession session =
        sessions.lock(id).orElseThrow(() -> new NotFoundException("session " + id));
    caller.requireCourseStaff(session.getCourse().getId());
    return session;
  }

  /** Notes what was done, with the plan before and after where the session was moved. */
  void note(String action, CourseSession session, String before, String reason) {
    audit.record(
        new Change(
            action,
            "CourseSession",
            String.valueOf(session.getId()),
            before,
            before == null || action.equals("session.move")
                ? planned(session)
                : session.getStatus().name(),
            reason));
  }

  /** The planned times as one text. */
  static String planned(CourseSession session) {
    return session.getStartsAt() + "/" + session.getEndsAt();
  }
}
