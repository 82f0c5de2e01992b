package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What sessions count as for whom, and the decisions that people take above what was measured. */
@Service
public class AttendanceService {
  /** So few people that their rows alone are read, and not those of whole sessions. */
  public static final int LOT = 250;

  @Inject private AttendanceEvidenceRepository ledger;
  @Inject private ExcusedTimes excusedTimes;
  @Inject private SessionService sessions;
  @Inject private RosterService enrolled;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The decisions of a course about some people, for each session that has begun and was not
   * cancelled. Two queries however many people there are.
   *
   * @return by person, then by session in the order of time
   */
  @Internal
  public Map<Long, Map<Long, AttendanceDecision>> decisionsOf(
      long courseId, Collection<Long> personIds) {
    return decisionsOf(courseId, sessions.factsOf(courseId), personIds);
  }

  /** The same for whoever has the course's programme already. */
  @Internal
  public Map<Long, Map<Long, AttendanceDecision>> decisionsOf(
      long courseId, List<SessionFacts> programme, Collection<Long> personIds) {
    List<SessionFacts> begun = begun(programme);
    Map<Long, Map<Long, List<Evidence>>> evidence =
        byPerson(
            personIds.size() <= LOT
                ? ledger.listForPeople(ids(begun), personIds)
                : ledger.listForSessions(ids(begun)));
    Map<Long, List<Evidence>> nobodys = evidence.getOrDefault(null, Map.of());
    Map<Long, List<ExcusedStretch>> excused = excusedTimes.of(courseId);
    Map<Long, Map<Long, AttendanceDecision>> decisions = new HashMap<>();
    personIds.forEach(id -> decisions.put(id, new LinkedHashMap<>()));
    for (SessionFacts session : begun) {
      Attendance rule = rule(session);
      decisions.forEach(
          (id, own) ->
              own.put(
                  session.id(),
                  rule.decide(
                      evidence(session.id(), evidence.getOrDefault(id, Map.of()), nobodys),
                      excused.getOrDefault(id, List.of()))));
    }
    return decisions;
  }

  /** One person's decisions in a course, by session in the order of time. */
  @Internal
  public Map<Long, AttendanceDecision> decisionsOf(long courseId, long personId) {
    return decisionsOf(sessions.factsOf(courseId), personId);
  }

  /** The same for whoever has the course's programme already. */
  @Internal
  public Map<Long, AttendanceDecision> decisionsOf(List<SessionFacts> programme, long personId) {
    List<SessionFacts> begun = begun(programme);
    Map<Long, Map<Long, List<Evidence>>> evidence =
        byPerson(ledger.listForPerson(personId, ids(begun)));
    return decide(
        personId,
        begun,
        evidence.getOrDefault(personId, Map.of()),
        evidence.getOrDefault(null, Map.of()));
  }

  /** What is known about the caller in some sessions that have begun, by session. */
  @SignedIn
  public Map<Long, AttendanceDecision> mine(Collection<SessionFacts> some) {
    List<SessionFacts> begun = begun(List.copyOf(some));
    Map<Long, Map<Long, List<Evidence>>> evidence =
        byPerson(ledger.listForPerson(caller.personId(), ids(begun)));
    return decide(
        caller.personId(),
        begun,
        evidence.getOrDefault(caller.personId(), Map.of()),
        evidence.getOrDefault(null, Map.of()));
  }

  /**
   * Lets a session count as something for some people, whatever was measured.
   *
   * @param note why; asked for, because the person concerned reads it
   * @return the batch, by which {@link #undo} takes all of it back
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public String override(
      long sessionId, Collection<Long> personIds, AttendanceStatus status, String note) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    if (note == null || note.isBlank()) {
      throw new InvalidInputException("attendance.roll.noteNeeded");
    }
    Map<Long, RosterRow> people =
        enrolled.list(session.courseId()).stream()
            .collect(Collectors.toMap(RosterRow::personId, Function.identity()));
    List<Long> known = personIds.stream().filter(people::containsKey).distinct().toList();
    if (known.isEmpty()) {
      throw new InvalidInputException("attendance.roll.nobodySelected");
    }
    Map<Long, Map<Long, List<Evidence>>> before = byPerson(ledger.listForSession(sessionId));
    String batch = "mark:" + UUID.randomUUID();
    NewEvidence.Mark mark = new NewEvidence.Mark(status, note.strip());
    List<NewEvidence> rows = new ArrayList<>();
    for (long personId : known) {
      rows.add(NewEvidence.mark(sessionId, personId, mark, batch, caller.personId()));
      AttendanceDecision was =
          decide(
                  personId,
                  List.of(session),
                  before.getOrDefault(personId, Map.of()),
                  before.getOrDefault(null, Map.of()))
              .get(sessionId);
      audit.record(
          new Change(
              "attendance.override",
              "CourseSession",
              sessionId + "/" + personId,
              was == null ? null : was.status().name(),
              status.name(),
              note.strip()));
    }
    ledger.addMissing(rows, clock.instant());
    return batch;
  }

  /** Takes back what {@link #override} recorded as one batch. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void undo(long sessionId, String batch) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    boolean ours =
        batch.startsWith("mark:")
            && ledger.listForBatch(batch).stream().anyMatch(row -> row.sessionId() == session.id());
    if (!ours) {
      throw new InvalidInputException("attendance.roll.nothingToUndo");
    }
    ledger.add(NewEvidence.undo(sessionId, batch, null, caller.personId()), clock.instant());
    audit.record(
        new Change(
            "attendance.undo", "CourseSession", String.valueOf(sessionId), batch, null, null));
  }

  /** Takes one row back, for example a person's mark; what was measured stands again. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void retract(long sessionId, long rowId, String note) {
    sessions.factsForStaff(sessionId);
    EvidenceRow row =
        ledger.listForSession(sessionId).stream()
            .filter(each -> each.id() == rowId && each.personId() != null)
            .findFirst()
            .orElseThrow(() -> new InvalidInputException("attendance.roll.nothingToUndo"));
    ledger.add(
        NewEvidence.retract(sessionId, row.personId(), rowId, note, caller.personId()),
        clock.instant());
    audit.record(
        new Change(
            "attendance.retract",
            "CourseSession",
            sessionId + "/" + row.personId(),
            row.kind().name() + " " + rowId,
            null,
            note));
  }

  /**
   * When people were connected at some sessions, by session and person; who never was is missing.
   */
  @Internal
  public Map<Long, Map<Long, List<Attendance.Stretch>>> staysOf(Collection<SessionFacts> some) {
    Map<Long, Map<Long, List<Evidence>>> evidence =
        byPerson(ledger.listForSessions(ids(List.copyOf(some))));
    Map<Long, List<Evidence>> nobodys = evidence.getOrDefault(null, Map.of());
    Map<Long, Map<Long, List<Attendance.Stretch>>> stays = new HashMap<>();
    for (SessionFacts session : some) {
      SessionWindow window = window(session);
      Map<Long, List<Attendance.Stretch>> people = new HashMap<>();
      evidence.forEach(
          (person, own) -> {
            if (person != null && own.containsKey(session.id())) {
              List<Attendance.Stretch> stretches =
                  Attendance.stretches(evidence(session.id(), own, nobodys), window);
              if (!stretches.isEmpty()) {
                people.put(person, stretches);
              }
            }
          });
      stays.put(session.id(), people);
    }
    return stays;
  }

  /** The span in which a session's minutes count, as of now. */
  @Internal
  public SessionWindow window(SessionFacts session) {
    Instant now = clock.instant();
    List<SessionWindow.Pause> pauses =
        session.pauses().stream()
            .map(pause -> new SessionWindow.Pause(pause.from(), pause.until()))
            .toList();
    return new SessionWindow(
        session.from(), session.until(), pauses, session.liveAt(now) ? now : null);
  }

  /** How many seconds a session counts for everybody, without pauses, as of now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long sessionSeconds(long sessionId) {
    return countedSeconds(sessions.factsForStaff(sessionId));
  }

  /** How long a session counts for everybody, without pauses, as of now. */
  @Internal
  public long countedSeconds(SessionFacts session) {
    return rule(session).decide(List.of()).sessionSeconds();
  }

  /** What a session counts as for a person by that evidence. */
  @Internal
  public AttendanceDecision decide(
      SessionFacts session, long personId, Collection<Evidence> evidence) {
    return rule(session).decide(evidence, excusedTimes.of(session.courseId(), personId));
  }

  /** What decides about a session as of now; made once for all its people. */
  @Internal
  public Attendance rule(SessionFacts session) {
    return new Attendance(window(session), session.policy());
  }

  private Map<Long, AttendanceDecision> decide(
      long personId,
      List<SessionFacts> begun,
      Map<Long, List<Evidence>> own,
      Map<Long, List<Evidence>> nobodys) {
    Map<Long, List<ExcusedStretch>> excused = new HashMap<>();
    Map<Long, AttendanceDecision> decisions = new LinkedHashMap<>();
    for (SessionFacts session : begun) {
      decisions.put(
          session.id(),
          rule(session)
              .decide(
                  evidence(session.id(), own, nobodys),
                  excused.computeIfAbsent(
                      session.courseId(), course -> excusedTimes.of(course, personId))));
    }
    return decisions;
  }

  /** Rows without a person take back whole batches: everybody's evidence has to know them. */
  private static List<Evidence> evidence(
      long sessionId, Map<Long, List<Evidence>> own, Map<Long, List<Evidence>> nobodys) {
    List<Evidence> evidence = new ArrayList<>(own.getOrDefault(sessionId, List.of()));
    evidence.addAll(nobodys.getOrDefault(sessionId, List.of()));
    return evidence;
  }

  private List<SessionFacts> begun(List<SessionFacts> all) {
    Instant now = clock.instant();
    return all.stream().filter(s -> !s.cancelled() && !s.aheadAt(now)).toList();
  }

  private static List<Long> ids(List<SessionFacts> sessions) {
    return sessions.stream().map(SessionFacts::id).toList();
  }

  private static Map<Long, Map<Long, List<Evidence>>> byPerson(List<EvidenceRow> rows) {
    Map<Long, Map<Long, List<Evidence>>> people = new HashMap<>();
    for (EvidenceRow row : rows) {
      if (row.personId() == null && row.kind() != EvidenceKind.RETRACTION) {
        // Somebody erased their account: the row stays and is nobody's.
        continue;
      }
      people
          .computeIfAbsent(row.personId(), id -> new HashMap<>())
          .computeIfAbsent(row.sessionId(), id -> new ArrayList<>())
          .add(row.evidence());
    }
    return people;
  }
}
