package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.session.SessionVisit;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The meeting itself, where it is framed in the Academy; else the door to it. */
@Named
@RequestScoped
public class MeetingRoomBean {
  @Inject private MeetingDoor door;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private SessionVisit visit;
  private String frame;

  @PostConstruct
  void open() {
    visit = sessions.visit(page.id("id"));
    if (!visit.enrolled() && !visit.staff()) {
      throw new AccessDeniedException();
    }
    frame = door.frame(visit.session().id()).orElse(null);
  }

  public SessionFacts getSession() {
    return visit.session();
  }

  /** The address of the framed meeting, or null where the door comes first. */
  public String getFrame() {
    return frame;
  }

  /** Whether being here counts for the reader. */
  public boolean isCounted() {
    return frame != null && visit.enrolled();
  }

  /** Whether the reader leads the meeting rather than takes part. */
  public boolean isHost() {
    return visit.staff();
  }

  public boolean isEnrolled() {
    return visit.enrolled();
  }

  /** The host goes in. */
  public String enter() {
    long session = visit.session().id();
    try {
      MeetingWay way = door.enter(session);
      if (way.embedded()) {
        return routes.redirect(Route.SESSION_MEETING, session);
      }
      if (way.address() != null) {
        return RedirectHandler.outcome(way.address());
      }
      notices.afterRedirect("session.meeting.noAddress");
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return routes.redirect(Route.SESSION_MEETING, session);
  }
}
