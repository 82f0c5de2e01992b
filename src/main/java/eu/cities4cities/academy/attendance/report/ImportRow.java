package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import java.util.List;

/**
 * A row of a report with what will become, or became, of it.
 *
 * @param id the stored row, or null in a preview
 * @param row the row as it was read
 * @param state what becomes of it
 * @param personId who it is about, or null
 * @param personName that person's name, or null
 * @param how what told it, or null
 * @param candidates who it might be about
 * @param reason why it is in doubt or cannot be read, or null
 */
public record ImportRow(
    Long id,
    ReportRow row,
    ImportRowState state,
    Long personId,
    String personName,
    AttendeeMatcher.How how,
    List<Attendee> candidates,
    Reason reason) {

  /** Keeps a copy of the candidates. */
  public ImportRow {
    candidates = List.copyOf(candidates);
  }

  /** A row about nobody. */
  static ImportRow of(ReportRow row, ImportRowState state, Reason reason) {
    return new ImportRow(null, row, state, null, null, null, List.of(), reason);
  }
}
