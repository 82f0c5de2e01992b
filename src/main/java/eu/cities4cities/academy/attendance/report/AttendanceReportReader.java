package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.attendance.report.AttendanceReport.SeenColumn;
import eu.cities4cities.academy.attendance.report.AttendanceReport.ZoneFrom;
import eu.cities4cities.academy.attendance.report.ReportBlock.Shape;
import eu.cities4cities.academy.attendance.report.ReportTable.Line;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads the reports of meeting services: encoding, delimiter, preamble, layout, language, order of
 * dates and time zone are found in the file and told, not assumed.
 */
public final class AttendanceReportReader {

  /** The largest file that is read at all; a report of 5,000 rows is under half a megabyte. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final int SAMPLES = 3;
  private static final int MOST_COLUMNS = 40;

  private final LocalDate expectedDay;
  private final ReportSession session;
  private final ZoneId usual;
  private final ReportChoices choices;

  /**
   * A reader of whatever may come.
   *
   * @param expectedDay the session's day, which tells 03/04 from 04/03; may be {@code null}
   * @param zone the zone that the meeting service writes its times in
   */
  public AttendanceReportReader(LocalDate expectedDay, ZoneId zone) {
    this(expectedDay, null, zone, ReportChoices.NONE);
  }

  /**
   * A reader for one session.
   *
   * @param session what settles the day and the zone where the file does not
   * @param usual the zone where neither the file nor the session tells it
   * @param choices what a person has said about the file
   */
  AttendanceReportReader(ReportSession session, ZoneId usual, ReportChoices choices) {
    this(session.day(), session, usual, choices);
  }

  private AttendanceReportReader(
      LocalDate expectedDay, ReportSession session, ZoneId usual, ReportChoices choices) {
    this.expectedDay = expectedDay;
    this.session = session;
    this.usual = usual;
    this.choices = choices;
  }

  /** Reads a report; never throws for what is in the file, but says it. */
  public AttendanceReport read(byte[] file) {
    if (file.length > MAX_BYTES) {
      return AttendanceReport.refused(
          usual, "", Reason.of("attendance.import.file.tooLarge", MAX_BYTES / 1024 / 1024));
    }
    try {
      return read(ReportTable.of(file, choices, ReportBlock::isHeader));
    } catch (ReportTable.NoTableException e) {
      return AttendanceReport.refused(usual, e.format(), e.reason());
    }
  }

  private AttendanceReport read(ReportTable table) {
    List<ReportBlock> blocks = blocks(table);
    if (blocks.isEmpty()) {
      return AttendanceReport.refused(
          usual,
          table.format(),
          table.delimiter(),
          seen(table),
          Reason.of("attendance.import.file.unknownLayout"));
    }
    List<Reason> problems = new ArrayList<>();
    if (table.guessed()) {
      problems.add(Reason.of("attendance.import.file.charsetGuessed", table.format()));
    }
    DateOrder order = order(blocks, problems);
    ReportZone zone = zone(table, blocks, order);
    if (zone.from() == ZoneFrom.SESSION) {
      problems.add(Reason.of("attendance.import.file.zoneFound", zone.zone().getId()));
    }
    List<ReportRow> rows = new ArrayList<>();
    for (ReportBlock block : blocks) {
      rows.addAll(new ReportBlockReader(block, order, zone.zone(), expectedDay).rows());
    }
    if (table.brokenAt() != null) {
      rows.add(broken(table.brokenAt()));
    }
    if (rows.isEmpty()) {
      problems.add(Reason.of("attendance.import.file.noRows"));
    }
    ReportBlock first = blocks.get(0);
    return new AttendanceReport(
        first.layout(),
        table.format(),
        table.delimiter(),
        first.language(),
        first.at(),
        order,
        zone.zone(),
        zone.from(),
        topic(table.lines().subList(0, first.at())),
        first.layout() == AttendanceReport.Layout.OTHER ? seen(table, first) : List.of(),
        rows,
        problems,
        false);
  }

  /** The blocks that count: where Teams lists connections, its list of people only repeats them. */
  private List<ReportBlock> blocks(ReportTable table) {
    if (choices.mapsEnough() && !table.lines().isEmpty()) {
      return List.of(ReportBlock.mapped(table.lines(), choices.columns()));
    }
    List<ReportBlock> all = ReportBlock.all(table.lines());
    boolean connections =
        all.stream()
            .anyMatch(
                block ->
                    block.layout() == AttendanceReport.Layout.TEAMS
                        && block.shape() == Shape.INTERVALS
                        && !block.lines().isEmpty());
    return connections
        ? all.stream().filter(block -> block.shape() == Shape.INTERVALS).toList()
        : all;
  }

  private DateOrder order(List<ReportBlock> blocks, List<Reason> problems) {
    List<String> times =
        blocks.stream().flatMap(block -> ReportBlockReader.times(block).stream()).toList();
    if (times.isEmpty()) {
      return null;
    }
    if (choices.dateOrder() != null) {
      return choices.dateOrder();
    }
    DateOrder.Found found = DateOrder.find(times, expectedDay);
    if (found.contested()) {
      problems.add(Reason.of("attendance.import.file.dateOrderContested"));
    }
    return found.order();
  }

  private ReportZone zone(ReportTable table, List<ReportBlock> blocks, DateOrder order) {
    if (choices.zone() != null) {
      return new ReportZone(choices.zone(), ZoneFrom.PERSON);
    }
    if (order == null) {
      return new ReportZone(usual, ZoneFrom.ASSUMED);
    }
    for (Line line : table.lines().subList(0, blocks.get(0).at() + 1)) {
      ZoneId named = ReportZone.named(line.cells());
      if (named != null) {
        return new ReportZone(named, ZoneFrom.FILE);
      }
    }
    List<ReportZone.Times> stays =
        blocks.stream()
            .flatMap(block -> ReportBlockReader.stays(block, order, expectedDay).stream())
            .toList();
    return ReportZone.fitting(stays, session, usual);
  }

  /** A preamble's name of the meeting: beside its title, or under it. */
  private static String topic(List<Line> preamble) {
    for (int i = 0; i < preamble.size(); i++) {
      List<String> titles = preamble.get(i).cells();
      for (int c = 0; c < titles.size(); c++) {
        boolean topic =
            ReportColumn.of(titles.get(c))
                .filter(title -> title.column() == ReportColumn.TOPIC)
                .isPresent();
        if (topic && titles.size() == 2 && c == 0) {
          return titles.get(1);
        }
        if (topic && i + 1 < preamble.size()) {
          return preamble.get(i + 1).cell(c);
        }
      }
    }
    return null;
  }

  /** What a person needs to see to say what stands in which column. */
  private static List<SeenColumn> seen(ReportTable table) {
    List<Line> lines = table.lines();
    if (lines.isEmpty()) {
      return List.of();
    }
    return seen(
        lines,
        ReportBlock.header(lines),
        (index, title) -> ReportColumn.of(title).map(ReportColumn.Title::column).orElse(null));
  }

  /** The same where the columns are known: by their titles, or because a person has named them. */
  private static List<SeenColumn> seen(ReportTable table, ReportBlock block) {
    Map<Integer, ReportColumn> meanings = new HashMap<>();
    block.columns().forEach((meaning, index) -> meanings.put(index, meaning));
    return seen(table.lines(), block.at(), (index, title) -> meanings.get(index));
  }

  private static List<SeenColumn> seen(
      List<Line> lines, int header, BiFunction<Integer, String, ReportColumn> meaning) {
    List<String> titles = lines.get(header).cells();
    List<Line> below = lines.subList(header + 1, Math.min(lines.size(), header + 1 + SAMPLES));
    if (titles.size() < 2 || below.isEmpty()) {
      return List.of();
    }
    List<SeenColumn> seen = new ArrayList<>();
    for (int i = 0; i < Math.min(titles.size(), MOST_COLUMNS); i++) {
      int column = i;
      seen.add(
          new SeenColumn(
              i,
              titles.get(i),
              below.stream().map(line -> line.cell(column)).toList(),
              meaning.apply(i, titles.get(i))));
    }
    return seen;
  }

  private static ReportRow broken(int number) {
    return new ReportRow(
        number,
        "",
        List.of(),
        null,
        null,
        null,
        null,
        null,
        ReportBlockReader.fingerprint("line " + number),
        null,
        List.of(Reason.of("attendance.import.row.cutOff")),
        List.of());
  }
}
