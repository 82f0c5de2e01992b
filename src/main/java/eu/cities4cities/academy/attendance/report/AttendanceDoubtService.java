package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.attendance.NotEnrolledException;
import eu.cities4cities.academy.course.RosterFilter;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of reports of which nothing certain is known: one decision for all rows of one name and
 * address in the course, remembered for later reports, and taken back with all that came of it.
 */
@Service
public class AttendanceDoubtService {
  private static final int MOST_FOUND = 12;

  @Inject private AttendanceImportRepository imports;
  @Inject private EvidenceLedger ledger;
  @Inject private ReportJudge judge;
  @Inject private ReportLedger reports;
  @Inject private SessionService sessions;
  @Inject private RosterService enrolled;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * How many names wait for a decision.
   *
   * @param sessionId only those of this session, or null for the whole course
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long count(long courseId, Long sessionId) {
    caller.requireCourseStaff(courseId);
    return imports.countSigns(courseId, sessionId);
  }

  /** How many rows of a session's reports wait for a decision. */
  @Internal
  public long countRows(long sessionId) {
    return imports.countDoubts(sessionId);
  }

  /** The people whom a waiting row of the course's reports may mean. */
  @Internal
  public Set<Long> doubted(long courseId) {
    List<Long> waiting =
        imports.listSigns(courseId, null, 0, Integer.MAX_VALUE).stream()
            .map(each -> each.rowId())
            .toList();
    if (waiting.isEmpty()) {
      return Set.of();
    }
    AttendeeMatcher matcher = judge.matcher(courseId, judge.people(courseId));
    return imports.listRows(waiting).stream()
        .map(row -> matcher.match(row.report()))
        .flatMap(
            match ->
                // Certain by now, as whoever was the only namesake left: still nobody has decided.
                match.certain()
                    ? Stream.of(match.personId())
                    : match.candidates().stream().map(Attendee::personId))
        .collect(Collectors.toSet());
  }

  /** The names that wait, by the alphabet, with who they might be. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<DoubtRow> list(long courseId, Long sessionId, int first, int size) {
    caller.requireCourseStaff(courseId);
    AttendeeMatcher matcher = judge.matcher(courseId, judge.people(courseId));
    List<AttendanceImportRepository.Waiting> waiting =
        imports.listSigns(courseId, sessionId, first, size);
    Map<Long, AttendanceImportRow> rows =
        imports.listRows(waiting.stream().map(each -> each.rowId()).toList()).stream()
            .collect(Collectors.toMap(AttendanceImportRow::getId, Function.identity()));
    return waiting.stream().map(each -> row(each, rows.get(each.rowId()), matcher)).toList();
  }

  private static DoubtRow row(
      AttendanceImportRepository.Waiting waiting,
      AttendanceImportRow row,
      AttendeeMatcher matcher) {
    return new DoubtRow(
        waiting.rowId(),
        row.report().name(),
        row.report().email(),
        waiting.rows(),
        waiting.sessions(),
        waiting.from(),
        waiting.until(),
        (int) (waiting.seconds() / 60),
        AttendanceImportRepository.read(row.getReason()),
        matcher.match(row.report()).candidates().stream()
            .map(each -> new DoubtRow.Candidate(each.personId(), each.nameUk(), each.community()))
            .toList());
  }

  /** The first few people of a course whose name or community has all parts of what was typed. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<DoubtRow.Candidate> search(long courseId, String typed) {
    caller.requireCourseStaff(courseId);
    return enrolled.page(courseId, RosterFilter.search(typed), 0, MOST_FOUND).stream()
        .map(
            person ->
                new DoubtRow.Candidate(person.personId(), person.nameUk(), person.communityUk()))
        .toList();
  }

  /**
   * Who a waiting row is about.
   *
   * @param rowId any of the rows of that name
   * @param personId the person, or null for nobody of this course
   */
  public record Decision(long rowId, Long personId) {}

  /**
   * Decides about several names at once; all waiting rows of each in the course are decided with
   * it.
   *
   * @return how many rows were decided
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int decide(long courseId, Collection<Decision> decisions) {
    caller.requireCourseStaff(courseId);
    Map<Long, RosterRow> people = judge.people(courseId);
    Map<String, Long> persons = new HashMap<>();
    Set<Long> touched = new TreeSet<>();
    for (Decision decision : decisions) {
      if (decision.personId() != null && !people.containsKey(decision.personId())) {
        throw new NotEnrolledException();
      }
      AttendanceImportRow row = row(courseId, decision.rowId());
      persons.put(row.getSign(), decision.personId());
      imports.listWaiting(courseId, row.getSign()).stream()
          .map(waiting -> waiting.getImport().sessionId())
          .forEach(touched::add);
    }
    // Held in one order, so that a report applied at the same moment is seen whole or not at all.
    touched.forEach(sessions::factsLocked);
    Map<Long, ReportLedger.Keys> keys = new HashMap<>();
    List<NewEvidence> evidence = new ArrayList<>();
    Instant now = clock.instant();
    int decided = 0;
    for (Map.Entry<String, Long> each : persons.entrySet()) {
      for (AttendanceImportRow waiting : imports.listWaiting(courseId, each.getKey())) {
        decided++;
        if (each.getValue() == null) {
          waiting.dismiss(caller.personId(), now);
          continue;
        }
        waiting.credit(each.getValue(), caller.personId(), now);
        evidence.add(
            keys.computeIfAbsent(
                    waiting.getImport().sessionId(), session -> reports.read(session).keys())
                .evidence(
                    waiting.getImport(), waiting.report(), each.getValue(), caller.personId()));
      }
      imports.identity(courseId, each.getKey()).decide(each.getValue(), caller.personId(), now);
    }
    if (decided == 0) {
      throw new InvalidInputException("attendance.import.decidedAlready");
    }
    ledger.addMissing(evidence);
    for (Decision decision : decisions) {
      audit.record(
          new Change(
              "attendance.import.resolve",
              "AttendanceImportRow",
              String.valueOf(decision.rowId()),
              null,
              decision.personId() == null ? "nobody" : "person " + decision.personId(),
              null));
    }
    return decided;
  }

  /** The decisions that later reports of the course follow, the newest first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<RememberedRow> remembered(long courseId, int first, int size) {
    caller.requireCourseStaff(courseId);
    Map<Long, RosterRow> people = judge.people(courseId);
    List<AttendanceIdentity> decisions = imports.listIdentities(courseId, first, size);
    Map<String, Long> rows =
        imports.countDecided(
            courseId, decisions.stream().map(AttendanceIdentity::getSign).toList());
    return decisions.stream()
        .map(
            decision -> {
              String[] sign = decision.getSign().split("\\|", 3);
              RosterRow person =
                  decision.getPersonId() == null ? null : people.get(decision.getPersonId());
              return new RememberedRow(
                  decision.getId(),
                  sign.length > 1 ? sign[1] : "",
                  sign[0],
                  person == null ? null : person.nameUk(),
                  decision.getDecidedAt(),
                  rows.getOrDefault(decision.getSign(), 0L));
            })
        .toList();
  }

  /** How many decisions are remembered. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long countRemembered(long courseId) {
    caller.requireCourseStaff(courseId);
    return imports.countIdentities(courseId);
  }

  /**
   * Takes a decision back: it is forgotten, what it credited is retracted, and its rows wait again.
   *
   * @return how many rows wait again
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int reopen(long courseId, long decisionId) {
    caller.requireCourseStaff(courseId);
    AttendanceIdentity decision =
        imports
            .findIdentity(decisionId)
            .filter(found -> found.getCourseId() == courseId)
            .orElseThrow(() -> new NotFoundException("decision " + decisionId));
    List<AttendanceImportRow> decided = imports.listDecided(courseId, decision.getSign());
    Map<Long, List<AttendanceImportRow>> bySession =
        decided.stream().collect(Collectors.groupingBy(row -> row.getImport().sessionId()));
    new TreeSet<>(bySession.keySet())
        .forEach(
            sessionId -> {
              sessions.factsLocked(sessionId);
              retract(sessionId, bySession.get(sessionId));
            });
    decided.forEach(AttendanceImportRow::reopen);
    audit.record(
        new Change(
            "attendance.import.reopen",
            "AttendanceImportRow",
            String.valueOf(decisionId),
            decision.getPersonId() == null ? "nobody" : "person " + decision.getPersonId(),
            null,
            null));
    imports.remove(decision);
    return decided.size();
  }

  private void retract(long sessionId, List<AttendanceImportRow> decided) {
    Set<String> fingerprints =
        decided.stream().map(AttendanceImportRow::getFingerprint).collect(Collectors.toSet());
    Set<String> batches =
        decided.stream().map(row -> row.getImport().batch()).collect(Collectors.toSet());
    List<NewEvidence> retractions =
        reports.read(sessionId).standing().stream()
            .filter(row -> batches.contains(row.batch()))
            .filter(row -> fingerprints.contains(ReportLedger.fingerprint(row)))
            .map(
                row ->
                    NewEvidence.retract(
                        sessionId, row.personId(), row.id(), null, caller.personId()))
            .toList();
    ledger.addMissing(retractions);
  }

  private AttendanceImportRow row(long courseId, long rowId) {
    return imports
        .findRow(rowId)
        .filter(row -> sessions.facts(row.getImport().sessionId()).courseId() == courseId)
        .orElseThrow(() -> new NotFoundException("import row " + rowId));
  }
}
