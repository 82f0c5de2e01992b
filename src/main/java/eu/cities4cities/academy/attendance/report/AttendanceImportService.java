package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brings meeting services' reports into the ledger: shown first, applied whole or not at all, the
 * same file twice changes nothing, taken back as a whole; what is not certain waits for a person.
 */
@Service
public class AttendanceImportService {

  @Inject private AttendanceImportRepository imports;
  @Inject private EvidenceLedger ledger;
  @Inject private ReportJudge judge;
  @Inject private ReportLedger reports;
  @Inject private ReportLayoutRepository layouts;
  @Inject private SessionService sessions;
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

  /**
   * Shows what a report would do; changes nothing.
   *
   * @param choices what a person says about the file where it does not say it itself
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public ImportPreview preview(long sessionId, byte[] file, ReportChoices choices) {
    return judge.judge(sessions.factsForStaff(sessionId), file, choices, reports.read(sessionId));
  }

  /**
   * Applies a report.
   *
   * @throws ImportNotUsableException where the file as a whole cannot be used
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public ImportPreview apply(long sessionId, String fileName, byte[] file, ReportChoices choices) {
    // Held, so that the same file uploaded twice at once is seen as the same file.
    SessionFacts session = sessions.factsLocked(sessionId);
    caller.requireCourseStaff(session.courseId());
    ImportPreview applied = apply(session, fileName, file, choices, caller.personId());
    if (applied.importId() != null && choices.mapsEnough()) {
      layouts.keep(applied.report().sign(), choices.columns(), clock.instant());
    }
    return applied;
  }

  /** Applies what a meeting service has told by itself, as if somebody had brought its report. */
  @Internal
  public ImportPreview applyTold(
      long sessionId, String fileName, byte[] file, ReportChoices choices) {
    return apply(sessions.factsLocked(sessionId), fileName, file, choices, null);
  }

  private ImportPreview apply(
      SessionFacts session, String fileName, byte[] file, ReportChoices choices, Long by) {
    ReportLedger.Reported reported = reports.read(session.id());
    ImportPreview judged = judge.judge(session, file, choices, reported);
    if (judged.report().refused()) {
      throw new ImportNotUsableException(judged.report().problems().get(0));
    }
    if (!judged.changesSomething()) {
      return judged;
    }
    long sessionId = session.id();
    Instant now = clock.instant();
    AttendanceImport added =
        new AttendanceImport(
            imports.session(sessionId),
            fileName == null || fileName.isBlank() ? "report.csv" : baseName(fileName),
            Secrets.sha256(file),
            judged.report().layout(),
            now,
            by);
    imports.add(added);
    imports.addRows(added.getId(), sessionId, judged.rows());
    ReportLedger.Keys keys = reported.keys();
    List<NewEvidence> evidence = new ArrayList<>();
    for (ImportRow row : judged.rows()) {
      if (row.state() == ImportRowState.CREDITED) {
        evidence.add(keys.evidence(added, row.row(), row.personId(), null));
      }
    }
    ledger.addMissing(evidence);
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
    done.undo(clock.instant(), caller.personId());
    ledger.add(NewEvidence.undo(done.sessionId(), done.batch(), reason, caller.personId()));
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

  /** How many rows an import has. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long countRows(long importId) {
    staffImport(importId);
    return imports.countRows(importId);
  }

  /** The rows of one import with what became of each, in the file's order. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<ImportRow> rows(long importId, int first, int size) {
    AttendanceImport done = staffImport(importId);
    Map<Long, RosterRow> people = judge.people(sessions.facts(done.sessionId()).courseId());
    return imports.listRows(importId, first, size).stream()
        .map(row -> stored(row, people))
        .toList();
  }

  private static ImportRow stored(AttendanceImportRow row, Map<Long, RosterRow> people) {
    RosterRow person = row.getPersonId() == null ? null : people.get(row.getPersonId());
    return new ImportRow(
        row.getId(),
        row.report(),
        row.getState(),
        row.getPersonId(),
        person == null ? null : person.nameUk(),
        row.getHow(),
        List.of(),
        AttendanceImportRepository.read(row.getReason()));
  }

  private AttendanceImport staffImport(long importId) {
    AttendanceImport done =
        imports.find(importId).orElseThrow(() -> new NotFoundException("import " + importId));
    sessions.factsForStaff(done.sessionId());
    return done;
  }

  private static String baseName(String fileName) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    return name.length() > 200 ? name.substring(0, 200) : name;
  }
}
