package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;

/** Where a session meets, as its staff chooses it and watches over it. */
@Named
@ViewScoped
public class MeetingManageBean implements Serializable {
  @Inject private MeetingService meetings;
  @Inject private MeetingDoor door;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Clock clock;

  private SessionFacts session;
  private MeetingState state;
  private List<MeetingKind> ready;
  private MeetingKind chosen;
  private boolean allAhead;

  @PostConstruct
  void open() {
    session = sessions.factsForStaff(page.id("id"));
    ready = meetings.ready();
    refresh();
    chosen = state.service();
  }

  /** Reads anew how it stands. */
  public void refresh() {
    state = meetings.state(session.id());
  }

  /** Chooses the service. */
  public void save() {
    try {
      int changed = meetings.choose(session.id(), chosen, allAhead);
      notices.info("session.meeting.chosen", changed);
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    refresh();
  }

  /** Ends the meeting at its service for everybody. */
  public void endForAll() {
    try {
      door.endForAll(session.id());
      notices.info("session.meeting.ended");
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    refresh();
  }

  public SessionFacts getSession() {
    return session;
  }

  public MeetingState getState() {
    return state;
  }

  public List<MeetingKind> getReady() {
    return ready;
  }

  /** Whether there is anything to choose from. */
  public boolean isChoosable() {
    return ready.size() > 1 && !session.cancelled() && !session.overAt(clock.instant());
  }

  /** Whether the meeting takes place at a service that knows people. */
  public boolean isAtService() {
    return state.service() != MeetingKind.LINK;
  }

  /** Whether the Academy can end the meeting there. */
  public boolean isEndable() {
    return state.service().tellsTimes() && state.prepared();
  }

  public MeetingKind getChosen() {
    return chosen;
  }

  public void setChosen(MeetingKind chosen) {
    this.chosen = chosen;
  }

  public boolean isAllAhead() {
    return allAhead;
  }

  public void setAllAhead(boolean allAhead) {
    this.allAhead = allAhead;
  }
}
