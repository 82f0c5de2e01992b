package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** The live page of a session: what it is and what is going on. */
@Named
@RequestScoped
public class SessionViewBean {
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Clock clock;

  private SessionVisit visit;
  private Instant now;

  @PostConstruct
  void open() {
    visit = sessions.visit(page.id("id"));
    now = clock.instant();
  }

  public SessionFacts getSession() {
    return visit.session();
  }

  public boolean isEnrolled() {
    return visit.enrolled();
  }

  public boolean isStaff() {
    return visit.staff();
  }

  public boolean isLive() {
    return visit.session().liveAt(now) && !isPaused();
  }

  public boolean isPaused() {
    return visit.session().pausedNow();
  }

  public boolean isOver() {
    return visit.session().overAt(now);
  }

  public boolean isAhead() {
    return visit.session().aheadAt(now);
  }

  public boolean isCancelled() {
    return visit.session().cancelled();
  }

  /** One word for the state, by which the page's script notices a change. */
  public String getState() {
    return visit.session().stateAt(now).name();
  }
}
