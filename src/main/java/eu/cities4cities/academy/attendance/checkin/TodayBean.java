package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.session.SessionState;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Today's sessions on the person's own page, with the one next thing to do. */
@Named
@RequestScoped
public class TodayBean {
  @Inject private SessionService sessions;
  @Inject private AttendanceService attendance;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private List<Line> today;
  private List<SessionFacts> next;

  @PostConstruct
  void open() {
    List<SessionFacts> on = sessions.myToday();
    Map<Long, AttendanceDecision> decisions = attendance.mine(on);
    today = on.stream().map(session -> line(session, decisions.get(session.id()))).toList();
    boolean anythingLeft =
        today.stream().anyMatch(line -> line.isLive() || line.isPaused() || line.isAhead());
    next = anythingLeft ? List.of() : sessions.myNext();
  }

  private Line line(SessionFacts session, AttendanceDecision decision) {
    Instant now = clock.instant();
    SessionState state = session.stateAt(now);
    boolean joinable =
        state == SessionState.LIVE
            || state == SessionState.PAUSED
            || state == SessionState.AHEAD
                && !now.isBefore(session.from().minus(CheckInService.OPENS_BEFORE));
    String told = decision == null ? "" : told(decision);
    return new Line(session, state, decision, joinable, told, wait(session, now));
  }

  /** A few words beside a session that is over: minutes where they are known. */
  private String told(AttendanceDecision decision) {
    if (decision.minutesKnown()) {
      return texts.get(caller.language(), "attendance.today.minutes", decision.minutes());
    }
    return texts.get(caller.language(), "AttendanceStatus." + decision.status().name());
  }

  private String wait(SessionFacts session, Instant now) {
    if (!session.aheadAt(now)) {
      return "";
    }
    long minutes = (Duration.between(now, session.from()).toSeconds() + 59) / 60;
    return minutes < 60
        ? texts.get(caller.language(), "attendance.today.inMinutes", minutes)
        : texts.get(caller.language(), "attendance.today.inHours", minutes / 60, minutes % 60);
  }

  /** Today's sessions in the order of time. */
  public List<Line> getToday() {
    return today;
  }

  public long getPersonId() {
    return caller.personId();
  }

  public LocalDate getDate() {
    return KyivTime.today(clock);
  }

  /** The session that is on, else the next of today, or null: the one thing to do. */
  public Line getNow() {
    return today.stream()
        .filter(line -> line.isLive() || line.isPaused())
        .findFirst()
        .or(() -> today.stream().filter(Line::isAhead).findFirst())
        .orElse(null);
  }

  /** The first session of the next day with any, where nothing is left today, or null. */
  public SessionFacts getNextDay() {
    return next.isEmpty() ? null : next.get(0);
  }

  /**
   * A session of today.
   *
   * @param session the session
   * @param state what it is doing
   * @param decision what it counts as for the reader, or null while it lies ahead
   * @param joinable whether Join works now
   * @param told what is known, in few words
   * @param until how long until it begins, or empty
   */
  public record Line(
      SessionFacts session,
      SessionState state,
      AttendanceDecision decision,
      boolean joinable,
      String told,
      String until) {

    public boolean isLive() {
      return state == SessionState.LIVE;
    }

    public boolean isPaused() {
      return state == SessionState.PAUSED;
    }

    public boolean isAhead() {
      return state == SessionState.AHEAD;
    }

    public boolean isOver() {
      return state == SessionState.OVER;
    }

    public boolean isCancelled() {
      return state == SessionState.CANCELLED;
    }

    /** The class of the tag beside a session that is over: only what is certain has a colour. */
    public String tag() {
      if (decision == null) {
        return "";
      }
      return switch (decision.status()) {
        case PRESENT -> "present";
        case EXCUSED -> "excused";
        case PARTIAL -> "partial";
        case ABSENT -> decision.minutesKnown() || decision.overridden() ? "absent" : "";
      };
    }

    /** Whether the session counts as attended. */
    public boolean attended() {
      return decision != null && decision.attended();
    }

    /** How many minutes the course asks of this session. */
    public int minutesNeeded() {
      long planned = Duration.between(session.from(), session.until()).toSeconds();
      return session.policy().minutesNeeded(planned);
    }
  }
}
