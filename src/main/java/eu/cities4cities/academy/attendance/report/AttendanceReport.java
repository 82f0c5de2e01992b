package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.shared.Secrets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A meeting service's report as it was understood, to be shown before anything is applied.
 *
 * @param layout which layout it is, or {@code null} where it is none we know
 * @param charset the encoding that was found, or XLSX
 * @param delimiter the sign between cells
 * @param language the code of the language of its titles, or {@code null}
 * @param preambleLines how many lines above the titles say nothing about people
 * @param dateOrder how dates were read, or {@code null} where the layout has none
 * @param zone the zone in which times were read
 * @param zoneFrom what told the zone
 * @param topic the meeting's name by the report, or {@code null}
 * @param columns what was seen in the columns of a table of no known service, which a person may
 *     name
 * @param rows all rows, readable or not, in the file's order
 * @param problems what is wrong with the file as a whole; with {@link #refused} nothing is applied
 * @param refused whether the file as a whole cannot be used
 */
public record AttendanceReport(
    Layout layout,
    String charset,
    char delimiter,
    String language,
    int preambleLines,
    DateOrder dateOrder,
    ZoneId zone,
    ZoneFrom zoneFrom,
    String topic,
    List<SeenColumn> columns,
    List<ReportRow> rows,
    List<Reason> problems,
    boolean refused) {

  /** Keeps copies of the lists. */
  public AttendanceReport {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /** The layouts that can be read. */
  public enum Layout {
    /** Zoom's meeting report: a row for each time somebody was connected. */
    ZOOM_MEETING("zoom"),
    /** Zoom's meeting report with "unique users" ticked: one row and one total for each person. */
    ZOOM_UNIQUE_USERS("zoom"),
    /** Zoom's webinar report: blocks for host, panelists and attendees. */
    ZOOM_WEBINAR("zoom"),
    /** The report of Microsoft Teams with numbered blocks. */
    TEAMS("teams"),
    /** The older list of Microsoft Teams: who joined and left when. */
    TEAMS_EVENTS("teams"),
    /** Google Meet's report: first and last moment, and how long in all. */
    GOOGLE_MEET("meet"),
    /** The table of BigBlueButton's dashboard. */
    BIG_BLUE_BUTTON("bbb"),
    /** Any other table, its columns found by their titles or named by a person. */
    OTHER("report");

    private final String source;

    Layout(String source) {
      this.source = source;
    }

    /** The kind of origin under which its rows stand in the ledger. */
    String source() {
      return source;
    }
  }

  /** What told the zone of a report's times. */
  public enum ZoneFrom {
    /** Nothing: meeting services write the zone of the account, and that is Kyiv's. */
    ASSUMED,
    /** The file names it. */
    FILE,
    /** Only in this zone do the times fall into the session. */
    SESSION,
    /** A person chose it. */
    PERSON
  }

  /**
   * A column that a person may have to name.
   *
   * @param index its place, from 0
   * @param title what stands above it
   * @param samples what stands in its first rows
   * @param guess what it is taken for, or {@code null}
   */
  public record SeenColumn(int index, String title, List<String> samples, ReportColumn guess) {
    /** Keeps a copy of the samples. */
    public SeenColumn {
      samples = List.copyOf(samples);
    }
  }

  /** By what tables of the same titles are known again; {@code null} for known services' ones. */
  String sign() {
    return columns.isEmpty()
        ? null
        : Secrets.sha256(
            columns.stream()
                .map(column -> ReportColumn.plain(column.title()))
                .collect(Collectors.joining("\u001F")));
  }

  /** The same report with something more to be told about it. */
  AttendanceReport told(Reason more) {
    List<Reason> all = new ArrayList<>(problems);
    all.add(more);
    return new AttendanceReport(
        layout,
        charset,
        delimiter,
        language,
        preambleLines,
        dateOrder,
        zone,
        zoneFrom,
        topic,
        columns,
        rows,
        all,
        refused);
  }

  static AttendanceReport refused(ZoneId zone, String charset, Reason problem) {
    return refused(zone, charset, ',', List.of(), problem);
  }

  static AttendanceReport refused(
      ZoneId zone, String charset, char delimiter, List<SeenColumn> columns, Reason problem) {
    return new AttendanceReport(
        null,
        charset,
        delimiter,
        null,
        0,
        null,
        zone,
        ZoneFrom.ASSUMED,
        null,
        columns,
        List.of(),
        List.of(problem),
        true);
  }
}
