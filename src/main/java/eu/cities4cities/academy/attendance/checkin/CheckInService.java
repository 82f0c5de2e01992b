package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.attendance.Attendance;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.EnrolledPeople;
import eu.cities4cities.academy.attendance.Evidence;
import eu.cities4cities.academy.attendance.EvidenceKind;
import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.EvidenceRow;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What participants do during a session: join, keep the page open, enter a code word. */
@Service
public class CheckInService {

  /** People come early to try their sound; a click from then on is about this session. */
  public static final Duration OPENS_BEFORE = Duration.ofMinutes(30);

  private static final Pattern CLIENT_KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  @Inject private EvidenceLedger ledger;
  @Inject private CheckInRepository counts;
  @Inject private CodeWordWindowRepository windows;
  @Inject private AttendanceService attendance;
  @Inject private SessionService sessions;
  @Inject private EnrolledPeople enrolled;
  @Inject private WordGuesses guesses;
  @Inject private CheckInTicket tickets;
  @Inject private LateCheckInRepository late;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Records that the caller pressed Join; a sign of intention, never presence by itself.
   *
   * @param key made by the client; the same key again records nothing more
   */
  @SignedIn
  public CheckInReceipt join(long sessionId, String key) {
    return joinAs(caller.personId(), sessionId, key);
  }

  /** As {@link #join}, for somebody whom a join link of theirs has named. */
  @Internal
  public CheckInReceipt joinAs(long personId, long sessionId, String key) {
    SessionFacts session = open(sessionId, personId);
    boolean added = ledger.add(NewEvidence.join(sessionId, personId, key(key), clock.instant()));
    return new CheckInReceipt(
        clock.instant(),
        added ? CheckInReceipt.Outcome.RECORDED : CheckInReceipt.Outcome.REPEATED,
        0,
        session.policy().codeWordsNeeded(),
        session.joinUrl());
  }

  /** What the caller may know about their own attendance of a session. */
  @SignedIn
  public MyAttendance mine(SessionFacts session) {
    List<EvidenceRow> rows = ledger.listForPerson(session.id(), caller.personId());
    List<Evidence> standing =
        Attendance.standing(rows.stream().map(EvidenceRow::evidence).toList());
    List<Instant> joins = new ArrayList<>();
    List<Instant> words = new ArrayList<>();
    List<Instant> rooms = new ArrayList<>();
    for (Evidence fact : standing) {
      if (fact instanceof Evidence.Point point) {
        switch (point.kind()) {
          case JOIN -> joins.add(point.at());
          case CODE_WORD -> words.add(point.at());
          case ROOM -> rooms.add(point.at());
          case MADE_UP -> {}
        }
      }
    }
    Collections.sort(joins);
    Collections.sort(words);
    Collections.sort(rooms);
    Instant now = clock.instant();
    boolean begun = !session.cancelled() && !session.aheadAt(now);
    long seconds = attendance.countedSeconds(session);
    return new MyAttendance(
        begun ? attendance.decide(session, caller.personId(), standing) : null,
        joins.isEmpty() ? null : joins.get(0),
        words,
        rooms,
        late.listOf(session.id(), caller.personId()).stream()
            .filter(entry -> entry.getState() != LateCheckInState.ACCEPTED)
            .map(
                entry ->
                    new MyAttendance.LateWord(
                        entry.getEnteredAt(), entry.getState(), entry.getNote()))
            .toList(),
        session.policy().codeWordsNeeded(),
        session.policy().minutesNeeded(seconds),
        session.policy().thresholdPercent(seconds));
  }

  /**
   * Notes that the caller has the session's page open. The meeting runs elsewhere, so this counts
   * no minutes: they come from the meeting's report.
   */
  @SignedIn
  public SessionFacts visit(long sessionId) {
    SessionFacts session = sessions.facts(sessionId);
    enrolled.requireCaller(session);
    Instant now = clock.instant();
    if (session.liveAt(now)) {
      counts.visit(sessionId, caller.personId(), now);
    }
    return session;
  }

  /** How many people have had the session's page open since that moment. */
  @Internal
  public int countVisitors(long sessionId, Instant since) {
    return counts.countVisitors(sessionId, since);
  }

  /**
   * A signed note that this person had this session's page at this moment, so that a word entered
   * without a connection can prove when it was entered.
   */
  @SignedIn
  public String ticket(long sessionId) {
    return tickets.issue(sessionId, caller.personId(), clock.instant());
  }

  /**
   * Records a code word that the caller entered. One that was typed without a connection counts by
   * itself where its ticket proves enough, else it waits for the staff; flagged either way.
   *
   * @param typed what was typed, on either keyboard
   * @param key made by the client; the same key again changes nothing
   * @param ticket the page's {@link #ticket}, or null
   * @param elapsedSeconds how long after the ticket the word was typed, by a clock that only runs
   *     forward; ignored without a ticket
   */
  @SignedIn
  public CheckInReceipt checkIn(
      long sessionId, String typed, String key, String ticket, long elapsedSeconds) {
    key(key);
    SessionFacts session = sessions.facts(sessionId);
    enrolled.requireCaller(session);
    if (session.cancelled()) {
      throw new SessionClosedException("attendance.refused.cancelled");
    }
    long personId = caller.personId();
    Instant now = clock.instant();
    if (!guesses.mayTry(personId, now)) {
      throw new TooManyGuessesException();
    }
    List<CodeWordWindow> shown = windows.list(sessionId);
    CodeWordWindow window =
        shown.stream()
            .filter(each -> CodeWord.matches(typed == null ? "" : typed, each.getWord()))
            .findFirst()
            .orElse(null);
    if (window == null) {
      guesses.missed(personId, now);
      throw new WrongCodeWordException();
    }
    CheckInReceipt.Outcome outcome;
    Instant at = now;
    if (entered(sessionId, personId).contains(window.getId())) {
      outcome = CheckInReceipt.Outcome.REPEATED;
    } else if (window.isOpenAt(now)) {
      outcome = record(session, new NewEvidence.Word(now, window.getId(), false));
    } else {
      LateEntry entry =
          tickets
              .issuedAt(ticket, sessionId, personId)
              .map(issued -> LateEntry.of(issued, elapsedSeconds, now))
              .orElseThrow(CodeWordClosedException::new);
      at = entry.enteredAt();
      outcome = recordLate(session, window, entry);
    }
    return new CheckInReceipt(
        at,
        outcome,
        entered(sessionId, personId).size(),
        session.policy().codeWordsNeeded(),
        session.joinUrl());
  }

  private CheckInReceipt.Outcome recordLate(
      SessionFacts session, CodeWordWindow window, LateEntry entry) {
    // A host may press Start a little late; who had the page by then was there in time.
    Instant planned = KyivTime.instant(session.startsAt());
    Instant from = planned.isBefore(session.from()) ? planned : session.from();
    if (entry.countsByItself(from, session.until(), window)) {
      return record(session, new NewEvidence.Word(entry.enteredAt(), window.getId(), true));
    }
    if (!entry.waitedOnTheDevice()) {
      throw new CodeWordClosedException();
    }
    late.keep(session.id(), caller.personId(), window.getId(), entry);
    return CheckInReceipt.Outcome.WAITING;
  }

  private CheckInReceipt.Outcome record(SessionFacts session, NewEvidence.Word word) {
    boolean added = ledger.add(NewEvidence.word(session.id(), caller.personId(), word));
    return added ? CheckInReceipt.Outcome.RECORDED : CheckInReceipt.Outcome.REPEATED;
  }

  private Set<Long> entered(long sessionId, long personId) {
    Set<Long> entered = new HashSet<>();
    for (EvidenceRow row : ledger.listForPerson(sessionId, personId)) {
      if (row.kind() == EvidenceKind.CODE_WORD) {
        entered.add(row.windowId());
      }
    }
    return entered;
  }

  private SessionFacts open(long sessionId, long personId) {
    SessionFacts session = sessions.facts(sessionId);
    enrolled.require(session, personId);
    requireOpen(session, clock.instant());
    return session;
  }

  /** From half an hour before the start to the end, unless it was cancelled. */
  static void requireOpen(SessionFacts session, Instant now) {
    if (session.cancelled()) {
      throw new SessionClosedException("attendance.refused.cancelled");
    }
    if (session.overAt(now)) {
      throw new SessionClosedException("attendance.refused.over");
    }
    if (now.isBefore(session.from().minus(OPENS_BEFORE))) {
      throw new SessionClosedException("attendance.refused.early");
    }
  }

  private static String key(String key) {
    if (key == null || !CLIENT_KEY.matcher(key).matches()) {
      throw new InvalidInputException("attendance.refused.key");
    }
    return key;
  }
}
