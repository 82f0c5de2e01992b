package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Code words that came late and wait for somebody of the course's staff to decide. */
@Service
public class LateCheckInService {

  @Inject private LateCheckInRepository late;
  @Inject private EvidenceLedger ledger;
  @Inject private SessionService sessions;
  @Inject private RosterService roster;
  @Inject private Outbox outbox;
  @Inject private Settings settings;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The entries of a session about which nobody has decided, the first come first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<LateCheckInRow> list(long sessionId) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    List<LateCheckIn> waiting = late.listWaiting(sessionId);
    if (waiting.isEmpty()) {
      return List.of();
    }
    Map<Long, RosterRow> people =
        roster.list(session.courseId()).stream()
            .collect(Collectors.toMap(RosterRow::personId, Function.identity()));
    return waiting.stream()
        .filter(entry -> people.containsKey(entry.getPersonId()))
        .map(entry -> row(entry, people.get(entry.getPersonId())))
        .toList();
  }

  /**
   * Decides about some entries at once; those that somebody has decided meanwhile stay as they are.
   *
   * @param accepted whether they count
   * @param note why; asked for, because the person concerned reads it
   * @return how many were decided
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int decide(long sessionId, Collection<Long> lateIds, boolean accepted, String note) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    if (note == null || note.isBlank()) {
      throw new InvalidInputException("attendance.roll.noteNeeded");
    }
    List<LateCheckIn> waiting = late.lockWaiting(sessionId, lateIds);
    if (waiting.isEmpty()) {
      throw new InvalidInputException("attendance.late.nothing");
    }
    Instant now = clock.instant();
    LateCheckInState to = accepted ? LateCheckInState.ACCEPTED : LateCheckInState.DECLINED;
    for (LateCheckIn entry : waiting) {
      entry.decide(to, note.strip(), caller.personId(), now);
      if (accepted) {
        ledger.add(
            NewEvidence.wordAdmitted(
                sessionId,
                entry.getPersonId(),
                new NewEvidence.Word(entry.getEnteredAt(), entry.getWindow().getId(), true),
                caller.personId()));
      }
      roster
          .find(session.courseId(), entry.getPersonId())
          .ifPresent(person -> outbox.send(letter(session, entry, person)));
      audit.record(
          new Change(
              "attendance.late",
              "CourseSession",
              sessionId + "/" + entry.getPersonId(),
              LateCheckInState.WAITING.name(),
              to.name(),
              note.strip()));
    }
    return waiting.size();
  }

  /** The people of a session about whose late words nobody has decided. */
  @Internal
  public List<Long> listWaitingPeople(long sessionId) {
    return late.listWaitingPeople(sessionId);
  }

  /** A person's words of a session that came late, whatever was decided. */
  @Internal
  public List<LateCheckIn> listOf(long sessionId, long personId) {
    return late.listOf(sessionId, personId);
  }

  private Letter letter(SessionFacts session, LateCheckIn entry, RosterRow person) {
    Language language = Language.of(person.language());
    return new Letter(
        person.email(),
        language,
        entry.getState() == LateCheckInState.ACCEPTED
            ? "attendance.lateAccepted"
            : "attendance.lateDeclined",
        List.of(session.title(language), session.courseTitle(language), entry.getNote()),
        settings.baseUrl() + Route.SESSION.path(session.id()),
        "attendance.late:" + entry.getId());
  }

  private static LateCheckInRow row(LateCheckIn entry, RosterRow person) {
    return new LateCheckInRow(
        entry.getId(),
        entry.getPersonId(),
        person.nameUk(),
        person.latinName(),
        person.communityUk(),
        person.communityEn(),
        entry.getWindow().getWord(),
        entry.getTicketAt(),
        entry.getEnteredAt(),
        entry.getArrivedAt());
  }
}
