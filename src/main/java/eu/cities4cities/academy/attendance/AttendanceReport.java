package eu.cities4cities.academy.attendance;

import java.time.ZoneId;
import java.util.List;

/**
 * A meeting service's report as it was understood, to be shown before anything is applied.
 *
 * @param layout which layout it is, or {@code null} where it is none we know
 * @param charset the encoding that was found
 * @param delimiter the sign between cells
 * @param dateOrder how dates were read, or {@code null} where the layout has none
 * @param zone the zone in which times were read
 * @param topic the meeting's name by the report, or {@code null}
 * @param rows all rows, readable or not, in the file's order
 * @param problems what is wrong with the file as a whole; with {@link #refused} nothing is applied
 * @param refused whether the file as a whole cannot be used
 */
public record AttendanceReport(
    Layout layout,
    String charset,
    char delimiter,
    DateOrder dateOrder,
    ZoneId zone,
    String topic,
    List<ReportRow> rows,
    List<Reason> problems,
    boolean refused) {

  /** Keeps copies of the lists. */
  public AttendanceReport {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /** The layouts that can be read. */
  public enum Layout {
    /** Zoom's meeting report: a row for each time somebody was connected. */
    ZOOM_MEETING,
    /** Zoom's meeting report with "unique users" ticked: one row and one total for each person. */
    ZOOM_UNIQUE_USERS
  }

  static AttendanceReport refused(ZoneId zone, String charset, Reason problem) {
    return new AttendanceReport(
        null, charset, ',', null, zone, null, List.of(), List.of(problem), true);
  }
}
