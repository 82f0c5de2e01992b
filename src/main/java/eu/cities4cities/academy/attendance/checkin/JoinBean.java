package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.session.meeting.MeetingWay;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The Join button, wherever it stands: records the click and leads on to the meeting. */
@Named
@RequestScoped
public class JoinBean {
  private static final int KEY_BYTES = 12;

  @Inject private JoinService joins;
  @Inject private Secrets secrets;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private HttpServletRequest request;

  /** A fresh key for a form, so that a press sent twice is one press. */
  public String getKey() {
    return secrets.token(KEY_BYTES);
  }

  /** Records the press; then to the meeting, or back with the reason why not. */
  public String join() {
    long session = sessionId();
    try {
      MeetingWay way = joins.join(session, request.getParameter("key")).way();
      if (way.embedded()) {
        return routes.redirect(Route.SESSION_MEETING, session);
      }
      if (way.address() != null) {
        return RedirectHandler.outcome(way.address());
      }
      notices.afterRedirect("attendance.join.noAddress");
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return routes.redirect(Route.SESSION, session);
  }

  private long sessionId() {
    try {
      return Long.parseLong(request.getParameter("session"));
    } catch (NumberFormatException e) {
      throw new NotFoundException("session " + request.getParameter("session"));
    }
  }
}
