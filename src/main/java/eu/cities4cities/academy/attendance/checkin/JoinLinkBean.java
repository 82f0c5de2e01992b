package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.attendance.NotEnrolledException;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.meeting.MeetingWay;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;

/** The light page that a join link opens: what it is about, and one button. */
@Named
@RequestScoped
public class JoinLinkBean {
  private static final int KEY_BYTES = 12;

  @Inject private JoinService links;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Secrets secrets;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private SessionFacts session;
  private String refusal;

  @PostConstruct
  void open() {
    try {
      session = links.look(page.value("token"), page.id("id"));
    } catch (NotFoundException e) {
      refuse("unknown", 404);
    } catch (NotEnrolledException e) {
      refuse("left", e.status());
    }
  }

  private void refuse(String why, int status) {
    refusal = why;
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
  }

  /** Why the link opens no door, as part of a message's key, or null. */
  public String getRefusal() {
    return refusal;
  }

  /** The session that the link names, whether there is one or not; null where it names none. */
  public String getSessionNamed() {
    String named = page.value("id");
    return named.matches("[1-9][0-9]{0,17}") ? named : null;
  }

  public SessionFacts getSession() {
    return session;
  }

  /** A fresh key for the form, so that a press sent twice is one press. */
  public String getKey() {
    return secrets.token(KEY_BYTES);
  }

  /** What the session is doing, as one word. */
  public String getState() {
    return session.stateAt(clock.instant()).name();
  }

  /** Whether the button works now. */
  public boolean isJoinable() {
    Instant now = clock.instant();
    return !session.cancelled()
        && !session.overAt(now)
        && !now.isBefore(session.from().minus(CheckInService.OPENS_BEFORE));
  }

  /** Records the press and leads on to the meeting. */
  public String join() {
    try {
      MeetingWay way =
          links.joinByLink(page.value("token"), session.id(), request.getParameter("key"));
      if (way.embedded()) {
        return routes.redirect(Route.SESSION_MEETING, session.id());
      }
      if (way.address() != null) {
        return RedirectHandler.outcome(way.address());
      }
      notices.afterRedirect("attendance.join.noAddress");
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return routes.redirect(Route.JOIN_LINK, page.value("token"), session.id());
  }
}
