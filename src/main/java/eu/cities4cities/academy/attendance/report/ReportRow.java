package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One row of a meeting service's report as it was understood; what could not be read is unknown and
 * never zero.
 *
 * @param line the line in the file, from 1
 * @param name the name cell as it stands
 * @param names the names that it offers, the likelier first
 * @param email the address in lower case, or {@code null}
 * @param token the personal sign found in the row, or {@code null}
 * @param from when the person came, or {@code null}
 * @param until when the person left, or {@code null}
 * @param total how long, where the layout gives no times, or {@code null}
 * @param fingerprint what makes this row this row, the same in every copy of the report
 * @param skipped why the row, though readable, says nothing of presence; {@code null} if it does
 * @param errors why the row cannot be applied; empty where it can
 * @param notices what a person should know about an applicable row
 */
public record ReportRow(
    int line,
    String name,
    List<String> names,
    String email,
    String token,
    Instant from,
    Instant until,
    Duration total,
    String fingerprint,
    Reason skipped,
    List<Reason> errors,
    List<Reason> notices) {

  /** Keeps copies of the lists. */
  public ReportRow {
    names = List.copyOf(names);
    errors = List.copyOf(errors);
    notices = List.copyOf(notices);
  }

  /** Whether the row says something that can be recorded. */
  public boolean readable() {
    return errors.isEmpty() && skipped == null;
  }
}
