package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.ArrivalNote;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page that a room's QR code opens: one button that checks in. */
@Named
@RequestScoped
public class RoomCheckInBean {
  @Inject private RoomCheckInService room;
  @Inject private SessionService sessions;
  @Inject private ArrivalNote arrivals;
  @Inject private CurrentPage page;
  @Inject private HttpServletRequest request;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Texts texts;

  private SessionFacts session;
  private String seen;
  private String refusal;

  @PostConstruct
  void open() {
    session = sessions.visit(page.id("id")).session();
    if ("GET".equals(request.getMethod())) {
      try {
        seen = room.see(session.id(), page.value("code"), arrivals.read(request));
      } catch (RefusedException refused) {
        refusal = texts.get(caller.language(), refused.key(), refused.args());
      }
    }
  }

  /** Checks in and leads to the session's page, or back to the same page with the reason. */
  public String checkIn() {
    seen = request.getParameter("seen");
    try {
      CheckInReceipt receipt = room.checkIn(session.id(), seen);
      notices.afterRedirect(
          receipt.repeated() ? "attendance.room.repeated" : "attendance.room.accepted");
      return routes.redirect(Route.SESSION, session.id());
    } catch (RefusedException refused) {
      refusal = texts.get(caller.language(), refused.key(), refused.args());
      return null;
    }
  }

  public SessionFacts getSession() {
    return session;
  }

  /** The note that the button hands back, or null. */
  public String getSeen() {
    return seen;
  }

  /** Why nobody can check in by this code, or null. */
  public String getRefusal() {
    return refusal;
  }
}
