package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.attendance.AttendeeMatcher.How;
import eu.cities4cities.academy.attendance.AttendeeMatcher.Match;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings meeting services' reports into the ledger: shown first, applied whole or not at all, the
 * same file twice changes nothing, taken back as a whole; what is not certain waits for a person.
 */
@Service
public class AttendanceImportService {

  private static final String SOURCE = "zoom";

  @Inject private AttendanceImportRepository imports;
  @Inject private AttendanceEvidenceRepository ledger;
  @Inject private PersonalSign signs;
  @Inject private SessionService sessions;
  @Inject private RosterService enrolled;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Answers 404 unless the session belongs to the course at that address. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void requireSession(String courseSlug, long sessionId) {
    if (!sessions.factsForStaff(sessionId).courseSlug().equals(courseSlug)) {
      throw new NotFoundException("session " + sessionId + " of " + courseSlug);
    }
  }

  /** Shows what a report would do; changes nothing. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public ImportPreview preview(long sessionId, byte[] file) {
    return judge(sessions.factsForStaff(sessionId), file);
  }

  /**
   * Applies a report.
   *
   * @throws ImportNotUsableException where the file as a whole cannot be used
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public ImportPreview apply(long sessionId, String fileName, byte[] file) {
    // Held, so that the same file uploaded twice at once is seen as the same file.
    SessionFacts session = sessions.factsLocked(sessionId);
    caller.requireCourseStaff(session.courseId());
    ImportPreview judged = judge(session, file);
    if (judged.report().refused()) {
      throw new ImportNotUsableException(judged.report().problems().get(0));
    }
    if (!judged.changesSomething()) {
      return judged;
    }
    Instant now = clock.instant();
    AttendanceImport added =
        new AttendanceImport(
            imports.session(sessionId),
            fileName == null || fileName.isBlank() ? "report.csv" : baseName(fileName),
            Secrets.sha256(file),
            judged.report().layout(),
            now,
            caller.personId());
    imports.add(added);
    imports.addRows(added.getId(), judged.rows());
    Set<String> taken = takenKeys(sessionId);
    List<NewEvidence> evidence = new ArrayList<>();
    for (ImportRow row : judged.rows()) {
      if (row.state() == ImportRowState.CREDITED) {
        evidence.add(evidence(session, added, row.row(), row.personId(), null, taken));
      }
    }
    ledger.addMissing(evidence, now);
    audit.record(
        new Change(
            "attendance.import",
            "AttendanceImport",
            String.valueOf(added.getId()),
            null,
            evidence.size() + " rows of session " + sessionId,
            null));
    return new ImportPreview(added.getId(), judged.report(), judged.rows());
  }

  /** Takes an import back as a whole; what else is known of people stays. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void undo(long importId, String reason) {
    AttendanceImport done = staffImport(importId);
    if (done.isUndone()) {
      throw new InvalidInputException("attendance.import.undoneAlready");
    }
    Instant now = clock.instant();
    done.undo(now, caller.personId());
    ledger.add(NewEvidence.undo(done.sessionId(), done.batch(), reason, caller.personId()), now);
    audit.record(
        new Change(
            "attendance.import.undo",
            "AttendanceImport",
            String.valueOf(importId),
            done.batch(),
            null,
            reason));
  }

  /** A session's imports, the newest first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<AttendanceImport> list(long sessionId) {
    sessions.factsForStaff(sessionId);
    return imports.list(sessionId);
  }

  /** The rows of one import with what became of each. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<ImportRow> rows(long importId) {
    AttendanceImport done = staffImport(importId);
    Map<Long, RosterRow> people = byId(enrolled.list(sessions.facts(done.sessionId()).courseId()));
    return imports.listRows(importId).stream().map(row -> stored(row, people, List.of())).toList();
  }

  /** How many rows of a session wait for a decision. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long countDoubts(long sessionId) {
    sessions.factsForStaff(sessionId);
    return imports.countDoubts(sessionId);
  }

  /** The rows of a session that wait for a decision, with who they might be about. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<ImportRow> doubts(long sessionId) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    List<RosterRow> people = enrolled.list(session.courseId());
    AttendeeMatcher matcher = new AttendeeMatcher(attendees(session.courseId(), people));
    Map<Long, RosterRow> byId = byId(people);
    return imports.listUndecided(sessionId, List.of(ImportRowState.DOUBT)).stream()
        .map(row -> stored(row, byId, matcher.match(row.report()).candidates()))
        .toList();
  }

  /**
   * Decides who a waiting row is about; the other waiting rows of that name and address in the
   * session are decided with it, and later reports of the course remember it.
   *
   * @param personId the person, or null for nobody of this course
   * @return how many rows were decided
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int resolve(long rowId, Long personId) {
    AttendanceImportRow row =
        imports.findRow(rowId).orElseThrow(() -> new NotFoundException("import row " + rowId));
    long sessionId = row.getImport().sessionId();
    SessionFacts session = sessions.factsLocked(sessionId);
    caller.requireCourseStaff(session.courseId());
    if (personId != null && enrolled.find(session.courseId(), personId).isEmpty()) {
      throw new NotEnrolledException();
    }
    Instant now = clock.instant();
    String sign = AttendanceIdentity.signOf(row.report(), sessionId);
    Set<String> taken = takenKeys(sessionId);
    List<NewEvidence> evidence = new ArrayList<>();
    int decided = 0;
    for (AttendanceImportRow waiting :
        imports.listUndecided(sessionId, List.of(ImportRowState.DOUBT))) {
      if (!AttendanceIdentity.signOf(waiting.report(), sessionId).equals(sign)) {
        continue;
      }
      decided++;
      if (personId == null) {
        waiting.dismiss(caller.personId(), now);
      } else {
        waiting.credit(personId, caller.personId(), now);
        evidence.add(
            evidence(
                session,
                waiting.getImport(),
                waiting.report(),
                personId,
                caller.personId(),
                taken));
      }
    }
    if (decided == 0) {
      throw new InvalidInputException("attendance.import.decidedAlready");
    }
    imports.identity(session.courseId(), sign).decide(personId, caller.personId(), now);
    ledger.addMissing(evidence, now);
    audit.record(
        new Change(
            "attendance.import.resolve",
            "AttendanceImportRow",
            String.valueOf(rowId),
            null,
            personId == null ? "nobody" : "person " + personId,
            null));
    return decided;
  }

  private ImportPreview judge(SessionFacts session, byte[] file) {
    AttendanceReport report = new AttendanceReportReader(session.day(), KyivTime.ZONE).read(file);
    List<RosterRow> people = enrolled.list(session.courseId());
    Map<Long, RosterRow> byId = byId(people);
    AttendeeMatcher matcher = new AttendeeMatcher(attendees(session.courseId(), people));
    Map<String, Optional<Long>> remembered = remembered(session.courseId());
    Set<String> known = knownFingerprints(session.id());
    List<ImportRow> rows = new ArrayList<>();
    for (ReportRow row : report.rows()) {
      ImportRow judged = judge(session, row, matcher, remembered, known, byId);
      if (judged.state() == ImportRowState.CREDITED || judged.state() == ImportRowState.DOUBT) {
        known.add(row.fingerprint());
      }
      rows.add(judged);
    }
    return new ImportPreview(null, report, rows);
  }

  private ImportRow judge(
      SessionFacts session,
      ReportRow row,
      AttendeeMatcher matcher,
      Map<String, Optional<Long>> remembered,
      Set<String> known,
      Map<Long, RosterRow> people) {
    if (!row.readable()) {
      return new ImportRow(
          null, row, ImportRowState.UNREADABLE, null, null, null, List.of(), row.errors().get(0));
    }
    if (known.contains(row.fingerprint())) {
      return new ImportRow(null, row, ImportRowState.KNOWN, null, null, null, List.of(), null);
    }
    Match match = matcher.match(row);
    if (match.certain()) {
      return credited(row, match.personId(), match.how(), people);
    }
    Optional<Long> decision = remembered.get(AttendanceIdentity.signOf(row, session.id()));
    if (decision != null && decision.isEmpty()) {
      return new ImportRow(
          null, row, ImportRowState.DISMISSED, null, null, How.PERSON, List.of(), null);
    }
    if (decision != null && people.containsKey(decision.get())) {
      return credited(row, decision.get(), How.PERSON, people);
    }
    return new ImportRow(
        null, row, ImportRowState.DOUBT, null, null, null, match.candidates(), match.doubt());
  }

  private static ImportRow credited(
      ReportRow row, long personId, How how, Map<Long, RosterRow> people) {
    return new ImportRow(
        null,
        row,
        ImportRowState.CREDITED,
        personId,
        people.get(personId).nameUk(),
        how,
        List.of(),
        null);
  }

  private static ImportRow stored(
      AttendanceImportRow row, Map<Long, RosterRow> people, List<Attendee> candidates) {
    RosterRow person = row.getPersonId() == null ? null : people.get(row.getPersonId());
    return new ImportRow(
        row.getId(),
        row.report(),
        row.getState(),
        row.getPersonId(),
        person == null ? null : person.nameUk(),
        row.getHow(),
        candidates,
        AttendanceImportRepository.read(row.getReason()));
  }

  private Map<String, Optional<Long>> remembered(long courseId) {
    Map<String, Optional<Long>> remembered = new HashMap<>();
    for (AttendanceIdentity identity : imports.listIdentities(courseId)) {
      remembered.put(identity.getSign(), Optional.ofNullable(identity.getPersonId()));
    }
    return remembered;
  }

  /** What stands in the ledger from reports, and what waits; an undone import is not known. */
  private Set<String> knownFingerprints(long sessionId) {
    List<EvidenceRow> rows = ledger.listForSession(sessionId);
    Set<Long> standing =
        Attendance.standing(rows.stream().map(EvidenceRow::evidence).toList()).stream()
            .map(Evidence::sequence)
            .collect(Collectors.toSet());
    Set<String> known = new HashSet<>();
    for (EvidenceRow row : rows) {
      if (SOURCE.equals(row.source()) && standing.contains(row.id())) {
        known.add(row.sourceKey().split("[:~]")[1]);
      }
    }
    imports
        .listUndecided(sessionId, List.of(ImportRowState.DOUBT, ImportRowState.DISMISSED))
        .forEach(row -> known.add(row.getFingerprint()));
    return known;
  }

  private Set<String> takenKeys(long sessionId) {
    return ledger.listForSession(sessionId).stream()
        .filter(row -> SOURCE.equals(row.source()))
        .map(EvidenceRow::sourceKey)
        .collect(Collectors.toSet());
  }

  /** A row's evidence; after an undo the same row comes again under a key of its own. */
  private static NewEvidence evidence(
      SessionFacts session,
      AttendanceImport from,
      ReportRow row,
      long personId,
      Long by,
      Set<String> taken) {
    String base = session.id() + ":" + row.fingerprint();
    String key = taken.contains(base) ? base + "~" + from.getId() : base;
    EvidenceKey evidenceKey = new EvidenceKey(SOURCE, key);
    NewEvidence.Fact presence =
        row.total() != null
            ? new NewEvidence.Total(row.total())
            : new NewEvidence.Interval(row.from(), row.until());
    return new NewEvidence(session.id(), personId, evidenceKey, presence, from.batch(), by);
  }

  private AttendanceImport staffImport(long importId) {
    AttendanceImport done =
        imports.find(importId).orElseThrow(() -> new NotFoundException("import " + importId));
    sessions.factsForStaff(done.sessionId());
    return done;
  }

  private List<Attendee> attendees(long courseId, List<RosterRow> people) {
    return people.stream()
        .map(
            person ->
                new Attendee(
                    person.personId(),
                    signs.of(courseId, person.personId()),
                    person.email(),
                    person.surname(),
                    person.givenName(),
                    person.patronymic(),
                    person.latinName()))
        .toList();
  }

  private static Map<Long, RosterRow> byId(List<RosterRow> people) {
    return people.stream().collect(Collectors.toMap(RosterRow::personId, Function.identity()));
  }

  private static String baseName(String fileName) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    return name.length() > 200 ? name.substring(0, 200) : name;
  }
}
