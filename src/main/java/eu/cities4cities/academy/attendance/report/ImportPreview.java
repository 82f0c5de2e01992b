package eu.cities4cities.academy.attendance.report;

import java.util.List;

/**
 * What an import would do, or did.
 *
 * @param importId the import, or null where nothing was applied
 * @param report the report as it was understood
 * @param rows its rows with what becomes of each
 */
public record ImportPreview(Long importId, AttendanceReport report, List<ImportRow> rows) {

  /** Keeps a copy of the rows. */
  public ImportPreview {
    rows = List.copyOf(rows);
  }

  /** How many rows are in a state. */
  public long count(ImportRowState state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  /** How many people would be credited. */
  public long people() {
    return rows.stream()
        .filter(row -> row.state() == ImportRowState.CREDITED)
        .map(ImportRow::personId)
        .distinct()
        .count();
  }

  /** Whether applying it would record anything or put anything into the doubt queue. */
  public boolean changesSomething() {
    return count(ImportRowState.CREDITED) + count(ImportRowState.DOUBT) > 0;
  }
}
