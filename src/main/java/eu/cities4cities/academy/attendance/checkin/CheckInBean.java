package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.PersonalSign;
import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionViewBean;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the live page says about the reader's own attendance, and its field for the code word. */
@Named
@RequestScoped
public class CheckInBean {
  private static final int KEY_BYTES = 12;
  private static final int WHOLE = 100;

  @Inject private CheckInService checkIn;
  @Inject private PersonalSign signs;
  @Inject private SessionViewBean view;
  @Inject private Secrets secrets;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Times times;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private MyAttendance mine;
  private String word;

  @PostConstruct
  void open() {
    mine = view.isEnrolled() ? checkIn.mine(view.getSession()) : null;
  }

  /** Enters the word; the page comes back with what was typed where it is wrong. */
  public String enter() {
    SessionFacts session = view.getSession();
    try {
      CheckInReceipt receipt =
          checkIn.checkIn(session.id(), word, request.getParameter("key"), null, 0);
      notices.afterRedirect(receipt.outcome().wordKey(), receipt.words());
      return routes.redirect(Route.SESSION, session.id());
    } catch (RefusedException refused) {
      notices.errorAt("code:word", refused.key(), refused.args());
      return null;
    }
  }

  /** A fresh key for the form. */
  public String getKey() {
    return secrets.token(KEY_BYTES);
  }

  /** The signed note by which a word kept on the device proves when it was typed. */
  public String getTicket() {
    return checkIn.ticket(view.getSession().id());
  }

  public String getWord() {
    return word;
  }

  public void setWord(String word) {
    this.word = word;
  }

  public long getPersonId() {
    return caller.personId();
  }

  /** The sign that tells the meeting's report who the reader is, whatever name they go by. */
  public String getSign() {
    return "#" + signs.of(view.getSession().courseId(), caller.personId());
  }

  /** Whether there is anything to say about the reader's attendance yet. */
  public boolean isBegun() {
    return mine != null && mine.decision() != null;
  }

  /** Whether the Join button works now: from half an hour before to the end. */
  public boolean isJoinable() {
    SessionFacts session = view.getSession();
    Instant now = clock.instant();
    return view.isEnrolled()
        && !session.cancelled()
        && !session.overAt(now)
        && !now.isBefore(session.from().minus(CheckInService.OPENS_BEFORE));
  }

  /** Whether a word may be entered: while the session runs, and a while after for late arrivals. */
  public boolean isWordAsked() {
    return view.isEnrolled() && (view.isLive() || view.isPaused());
  }

  /** The status in one word, by which the page chooses shape and colour. */
  public String getStatus() {
    return mine.decision().status().name();
  }

  /** Whether the status is final, so far as anybody knows. */
  public boolean isSettled() {
    AttendanceDecision decision = mine.decision();
    return decision.overridden()
        || decision.minutesKnown()
        || decision.attended()
        || decision.status() == AttendanceStatus.EXCUSED;
  }

  /** What is known. */
  public Reason getReason() {
    return mine.decision().reason();
  }

  /** Whether minutes are known, so that a number may be shown. */
  public boolean isMinutesKnown() {
    return mine.decision().minutesKnown();
  }

  public int getMinutes() {
    return mine.decision().minutes();
  }

  public int getSessionMinutes() {
    return mine.decision().sessionMinutes();
  }

  /** The filled part of the bar, 0 to 100. */
  public int getPercent() {
    AttendanceDecision decision = mine.decision();
    return decision.sessionSeconds() == 0
        ? 0
        : (int) (decision.seconds() * WHOLE / decision.sessionSeconds());
  }

  /** Where the threshold stands on the bar, 0 to 100. */
  public int getThreshold() {
    SessionFacts session = view.getSession();
    return mine == null
        ? session
            .policy()
            .thresholdPercent(Duration.between(session.from(), session.until()).toSeconds())
        : mine.threshold();
  }

  /** Whether the course asks for so many minutes rather than for a share of them. */
  public boolean isAskedInMinutes() {
    return mine != null && view.getSession().policy().minimumMinutes() > 0;
  }

  public int getMinutesNeeded() {
    return mine.minutesNeeded();
  }

  /** When Join was pressed, or empty. */
  public String getJoinedAt() {
    return mine == null || mine.joinedAt() == null ? "" : times.clock(KyivTime.at(mine.joinedAt()));
  }

  /** When each word was accepted. */
  public List<String> getWordTimes() {
    return mine.words().stream().map(at -> times.clock(KyivTime.at(at))).toList();
  }

  /** When the room's code was scanned. */
  public List<String> getRoomTimes() {
    return mine.rooms().stream().map(at -> times.clock(KyivTime.at(at))).toList();
  }

  /** What is said about words that came late and do not count, or not yet. */
  public List<Reason> getLateWords() {
    return mine.lateWords().stream()
        .map(
            late ->
                Reason.of(
                    "attendance.mine.late." + late.state().name(),
                    times.clock(KyivTime.at(late.enteredAt())),
                    late.note() == null ? "" : late.note()))
        .toList();
  }

  public int getWordsNeeded() {
    return mine.wordsNeeded();
  }

  /** Whether code words may still decide: the course counts them and no minutes are known. */
  public boolean isWordsTold() {
    return mine.wordsNeeded() > 0 && (mine.decision() == null || !mine.decision().minutesKnown());
  }
}
