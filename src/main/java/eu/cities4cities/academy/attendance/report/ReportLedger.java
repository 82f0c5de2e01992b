package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Attendance;
import eu.cities4cities.academy.attendance.Evidence;
import eu.cities4cities.academy.attendance.EvidenceKey;
import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.EvidenceRow;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.attendance.report.AttendanceReport.Layout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What reports have put into the ledger, and the keys under which their rows stand there. */
@ApplicationScoped
class ReportLedger {
  private static final String BATCH = "import:";

  @Inject private EvidenceLedger ledger;
  @Inject private AttendanceImportRepository imports;

  /** A session's part of the ledger as it is now; read once for all that is asked of it. */
  Reported read(long sessionId) {
    return new Reported(ledger.listForSession(sessionId));
  }

  /** What stands in the ledger from reports, and what waits; an undone import is not known. */
  Set<String> knownFingerprints(long sessionId, Reported reported) {
    Set<String> known = new HashSet<>();
    for (EvidenceRow row : reported.standing()) {
      known.add(fingerprint(row));
    }
    imports
        .listUndecided(sessionId, List.of(ImportRowState.DOUBT, ImportRowState.DISMISSED))
        .forEach(row -> known.add(row.getFingerprint()));
    return known;
  }

  /** The fingerprint of the report's row that a row of the ledger was made of. */
  static String fingerprint(EvidenceRow row) {
    return row.sourceKey().split("[:~]")[1];
  }

  private static boolean fromReport(EvidenceRow row) {
    return row.batch() != null && row.batch().startsWith(BATCH);
  }

  /**
   * What reports have put into a session's part of the ledger.
   *
   * @param rows all that is there, whatever it came from: any of it may take a row back
   */
  record Reported(List<EvidenceRow> rows) {
    /** The rows from reports that nothing has taken back. */
    List<EvidenceRow> standing() {
      Set<Long> standing =
          Attendance.standing(rows.stream().map(EvidenceRow::evidence).toList()).stream()
              .map(Evidence::sequence)
              .collect(Collectors.toSet());
      return rows.stream().filter(row -> fromReport(row) && standing.contains(row.id())).toList();
    }

    /** The keys that are used up, standing or not. */
    Keys keys() {
      return new Keys(
          rows.stream()
              .filter(ReportLedger::fromReport)
              .map(row -> new EvidenceKey(row.source(), row.sourceKey()))
              .collect(Collectors.toSet()));
    }
  }

  /** Makes keys of a session's rows; one that was taken back comes again under a key of its own. */
  static final class Keys {
    private final Set<EvidenceKey> taken;

    private Keys(Set<EvidenceKey> taken) {
      this.taken = taken;
    }

    private EvidenceKey next(Layout layout, String base) {
      EvidenceKey key = new EvidenceKey(layout.source(), base);
      for (int time = 2; !taken.add(key); time++) {
        key = new EvidenceKey(layout.source(), base + "~" + time);
      }
      return key;
    }

    /** A report's row as evidence about a person. */
    NewEvidence evidence(AttendanceImport from, ReportRow row, long personId, Long by) {
      NewEvidence.Fact presence =
          row.total() != null
              ? new NewEvidence.Total(row.total())
              : new NewEvidence.Interval(row.from(), row.until());
      EvidenceKey key = next(from.getLayout(), from.sessionId() + ":" + row.fingerprint());
      return new NewEvidence(from.sessionId(), personId, key, presence, from.batch(), by);
    }
  }
}
