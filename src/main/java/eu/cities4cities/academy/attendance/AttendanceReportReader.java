package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.attendance.AttendanceReport.Layout;
import eu.cities4cities.academy.shared.CsvCells;
import eu.cities4cities.academy.shared.FileText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads Zoom's meeting reports: encoding, delimiter, preamble, columns and the order of dates are
 * found in the file and told, not assumed. A row that cannot be read says why and invents nothing.
 */
public final class AttendanceReportReader {

  /** The largest file that is read at all; a report of 5,000 rows is under half a megabyte. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final int MAX_ROWS = 50_000;
  private static final int HEADER_WITHIN = 20;
  private static final Pattern ORIGINAL_NAME = Pattern.compile("^(.*\\S)\\s*\\(([^()]+)\\)\\s*$");
  private static final Pattern TOKEN = Pattern.compile("#([0-9A-Za-z]{6,12})\\b");
  // UTF-8 once taken for a Western or a Cyrillic code page and saved so.
  private static final Pattern MANGLED =
      Pattern.compile(
          "\uFFFD|[\u00D0\u00D1][\u0080-\u00BF\u2010-\u2122]"
              + "|(?:[\u0420\u0421][\u00A0-\u00BF\u0402\u0403\u0405\u0408-\u040F\u0452"
              + "\u0453\u0455\u0458-\u045F\u2013-\u2122]){2}");
  private static final Pattern MINUTES = Pattern.compile("-?\\d{1,5}");

  private final LocalDate expectedDay;
  private final ZoneId zone;

  /**
   * A reader for one session.
   *
   * @param expectedDay the session's day, which tells 03/04 from 04/03; may be {@code null}
   * @param zone the zone that the meeting service writes its times in
   */
  public AttendanceReportReader(LocalDate expectedDay, ZoneId zone) {
    this.expectedDay = expectedDay;
    this.zone = zone;
  }

  /** Reads a report; never throws for what is in the file, but says it. */
  public AttendanceReport read(byte[] file) {
    if (file.length > MAX_BYTES) {
      return AttendanceReport.refused(
          zone, "", Reason.of("attendance.import.file.tooLarge", MAX_BYTES / 1024 / 1024));
    }
    FileText text = FileText.of(file);
    if (text.text().isBlank()) {
      return AttendanceReport.refused(
          zone, text.charset(), Reason.of("attendance.import.file.empty"));
    }
    if (text.binary()) {
      return AttendanceReport.refused(
          zone, text.charset(), Reason.of("attendance.import.file.binary"));
    }
    for (char delimiter : new char[] {',', ';', '\t'}) {
      CsvCells cells = CsvCells.of(text.text(), delimiter, MAX_ROWS + HEADER_WITHIN);
      for (int i = 0; i < Math.min(HEADER_WITHIN, cells.records().size()); i++) {
        Map<Column, Integer> columns = columns(cells.records().get(i).cells());
        Layout layout = layout(columns);
        if (layout != null) {
          return new Reading(text, delimiter, cells, i, columns, layout).report();
        }
      }
    }
    return AttendanceReport.refused(
        zone, text.charset(), Reason.of("attendance.import.file.unknownLayout"));
  }

  private static Map<Column, Integer> columns(List<String> header) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < header.size(); i++) {
      String title = plain(header.get(i));
      for (Column column : Column.values()) {
        if (!columns.containsKey(column) && column.isCalled(title)) {
          columns.put(column, i);
          break;
        }
      }
    }
    return columns;
  }

  private static Layout layout(Map<Column, Integer> columns) {
    if (!columns.containsKey(Column.NAME)) {
      return null;
    }
    if (columns.containsKey(Column.JOIN) && columns.containsKey(Column.LEAVE)) {
      return Layout.ZOOM_MEETING;
    }
    boolean times = columns.containsKey(Column.JOIN) || columns.containsKey(Column.LEAVE);
    return columns.containsKey(Column.DURATION) && !times ? Layout.ZOOM_UNIQUE_USERS : null;
  }

  private static String plain(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFC)
        .replaceAll("['\u2019\u02BC`]", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The columns that matter; the words are those of the English and the Ukrainian exports. */
  private enum Column {
    WAITING("waiting room", "залі очікування", "зал очікування"),
    EMAIL("email", "e-mail", "пошт"),
    JOIN("join time", "час приєднання", "час входу", "приєднання"),
    LEAVE("leave time", "час виходу", "вихід"),
    DURATION("duration", "тривалість"),
    NAME("name", "імя");

    private final List<String> words;

    Column(String... words) {
      this.words = List.of(words);
    }

    boolean isCalled(String title) {
      return words.stream().anyMatch(title::contains);
    }
  }

  /** A file of a known layout being read. */
  private final class Reading {
    private final FileText text;
    private final char delimiter;
    private final CsvCells cells;
    private final int header;
    private final Map<Column, Integer> columns;
    private final Layout layout;
    private final List<Reason> problems = new ArrayList<>();

    Reading(
        FileText text,
        char delimiter,
        CsvCells cells,
        int header,
        Map<Column, Integer> columns,
        Layout layout) {
      this.text = text;
      this.delimiter = delimiter;
      this.cells = cells;
      this.header = header;
      this.columns = columns;
      this.layout = layout;
    }

    AttendanceReport report() {
      if (text.guessed()) {
        problems.add(Reason.of("attendance.import.file.charsetGuessed", text.charset()));
      }
      List<CsvCells.Line> lines = cells.records().subList(header + 1, cells.records().size());
      if (lines.size() > MAX_ROWS) {
        return AttendanceReport.refused(
            zone, text.charset(), Reason.of("attendance.import.file.tooManyRows", MAX_ROWS));
      }
      DateOrder order = null;
      if (layout == Layout.ZOOM_MEETING) {
        DateOrder.Found found = DateOrder.find(times(lines), expectedDay);
        order = found.order();
        if (found.contested()) {
          problems.add(Reason.of("attendance.import.file.dateOrderContested"));
        }
      }
      List<ReportRow> rows = new ArrayList<>();
      for (CsvCells.Line line : lines) {
        rows.add(row(line, order));
      }
      if (cells.brokenAt() != null) {
        rows.add(broken(cells.brokenAt()));
      }
      if (rows.isEmpty()) {
        problems.add(Reason.of("attendance.import.file.noRows"));
      }
      return new AttendanceReport(
          layout, text.charset(), delimiter, order, zone, topic(), rows, problems, false);
    }

    /** Cells from all over the file, enough to tell the order of dates of a long one. */
    private List<String> times(List<CsvCells.Line> lines) {
      int step = Math.max(1, lines.size() / 300);
      return IntStream.range(0, lines.size())
          .filter(i -> i % step == 0)
          .mapToObj(lines::get)
          .flatMap(line -> Stream.of(cell(line, Column.JOIN), cell(line, Column.LEAVE)))
          .filter(cell -> !cell.isEmpty())
          .toList();
    }

    /** Zoom's preamble: a row of titles with "Topic" and a row of values under it. */
    private String topic() {
      for (int i = 0; i + 1 < header; i++) {
        List<String> titles = cells.records().get(i).cells();
        List<String> values = cells.records().get(i + 1).cells();
        for (int c = 0; c < Math.min(titles.size(), values.size()); c++) {
          String title = plain(titles.get(c));
          if (title.equals("topic") || title.equals("тема")) {
            return values.get(c);
          }
        }
      }
      return null;
    }

    private String cell(CsvCells.Line line, Column column) {
      Integer at = columns.get(column);
      return at == null || at >= line.cells().size() ? "" : line.cells().get(at).strip();
    }

    private ReportRow broken(int number) {
      return new ReportRow(
          number,
          "",
          List.of(),
          null,
          null,
          null,
          null,
          null,
          fingerprint("line " + number),
          List.of(Reason.of("attendance.import.row.cutOff")),
          List.of());
    }

    private ReportRow row(CsvCells.Line line, DateOrder order) {
      List<Reason> errors = new ArrayList<>();
      List<Reason> notices = new ArrayList<>();
      String name = Normalizer.normalize(cell(line, Column.NAME), Normalizer.Form.NFC);
      String email = cell(line, Column.EMAIL).toLowerCase(Locale.ROOT);
      int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      Instant from = null;
      Instant until = null;
      Duration total = null;
      if (line.cells().size() <= Math.min(last, required())) {
        errors.add(Reason.of("attendance.import.row.short"));
      } else if (name.isEmpty() && email.isEmpty()) {
        errors.add(Reason.of("attendance.import.row.nobody"));
      } else if (MANGLED.matcher(name).find()) {
        errors.add(Reason.of("attendance.import.row.letters"));
      } else if (waiting(line)) {
        errors.add(Reason.of("attendance.import.row.waitingRoom"));
      } else if (layout == Layout.ZOOM_MEETING) {
        Stay stay = stay(line, order, errors, notices);
        from = stay.from();
        until = stay.until();
      } else {
        total = total(line, errors);
      }
      String said =
          String.join(
              "\u001F",
              layout.name(),
              name,
              email,
              from == null ? cell(line, Column.JOIN) : from.toString(),
              until == null ? cell(line, Column.LEAVE) : until.toString(),
              total == null ? "" : total.toString());
      return new ReportRow(
          line.number(),
          name,
          names(name),
          email.isEmpty() ? null : email,
          token(name),
          from,
          until,
          total,
          fingerprint(said),
          errors,
          notices);
    }

    /** The last column without which a row says nothing. */
    private int required() {
      return layout == Layout.ZOOM_MEETING
          ? columns.get(Column.LEAVE)
          : columns.get(Column.DURATION);
    }

    private boolean waiting(CsvCells.Line line) {
      String cell = cell(line, Column.WAITING).toLowerCase(Locale.ROOT);
      return cell.equals("yes") || cell.equals("так");
    }

    private Duration total(CsvCells.Line line, List<Reason> errors) {
      String cell = cell(line, Column.DURATION);
      if (!MINUTES.matcher(cell).matches()) {
        errors.add(Reason.of("attendance.import.row.duration", cell));
        return null;
      }
      int minutes = Integer.parseInt(cell);
      if (minutes < 0) {
        errors.add(Reason.of("attendance.import.row.negative"));
        return null;
      }
      return Duration.ofMinutes(minutes);
    }

    private OptionalLong saidMinutes(CsvCells.Line line) {
      String cell = cell(line, Column.DURATION);
      return MINUTES.matcher(cell).matches()
          ? OptionalLong.of(Long.parseLong(cell))
          : OptionalLong.empty();
    }

    private Stay stay(
        CsvCells.Line line, DateOrder order, List<Reason> errors, List<Reason> notices) {
      LocalDateTime join = time(line, Column.JOIN, order, errors);
      LocalDateTime leave = time(line, Column.LEAVE, order, errors);
      OptionalLong said = saidMinutes(line);
      if (said.isPresent() && said.getAsLong() < 0) {
        errors.add(Reason.of("attendance.import.row.negative"));
      }
      if (join == null || leave == null || !errors.isEmpty()) {
        return new Stay(null, null);
      }
      List<ZoneOffset> joinOffsets = zone.getRules().getValidOffsets(join);
      List<ZoneOffset> leaveOffsets = zone.getRules().getValidOffsets(leave);
      if (joinOffsets.isEmpty() || leaveOffsets.isEmpty()) {
        errors.add(Reason.of("attendance.import.row.skippedHour"));
        return new Stay(null, null);
      }
      List<Stay> possible = new ArrayList<>();
      for (ZoneOffset joinOffset : joinOffsets) {
        for (ZoneOffset leaveOffset : leaveOffsets) {
          Stay stay = new Stay(join.toInstant(joinOffset), leave.toInstant(leaveOffset));
          if (!stay.until().isBefore(stay.from())) {
            possible.add(stay);
          }
        }
      }
      if (possible.isEmpty()) {
        errors.add(Reason.of("attendance.import.row.negative"));
        return new Stay(null, null);
      }
      List<Stay> agreeing = possible.stream().filter(stay -> stay.agrees(said)).toList();
      Stay chosen = agreeing.isEmpty() ? possible.get(0) : agreeing.get(0);
      // The night in which an hour comes twice: the length tells which one, else the earlier.
      if (joinOffsets.size() > 1 || leaveOffsets.size() > 1) {
        notices.add(Reason.of("attendance.import.row.repeatedHour"));
      }
      if (said.isPresent() && agreeing.isEmpty()) {
        notices.add(Reason.of("attendance.import.row.durationDiffers", said.getAsLong()));
      }
      if (expectedDay != null && !join.toLocalDate().equals(expectedDay)) {
        notices.add(Reason.of("attendance.import.row.otherDay"));
      }
      return chosen;
    }

    private LocalDateTime time(
        CsvCells.Line line, Column column, DateOrder order, List<Reason> errors) {
      String cell = cell(line, column);
      LocalDateTime time = order == null ? null : order.read(cell).orElse(null);
      if (time == null) {
        errors.add(
            cell.isEmpty()
                ? Reason.of("attendance.import.row.noTime")
                : Reason.of("attendance.import.row.time", cell));
      }
      return time;
    }
  }

  /** When somebody came and left; both unknown where the row does not say it. */
  private record Stay(Instant from, Instant until) {

    /** Whether the length is the one that the report gives; Zoom rounds up, others down. */
    boolean agrees(OptionalLong minutes) {
      return minutes.isPresent()
          && Math.abs(Duration.between(from, until).toSeconds() - minutes.getAsLong() * 60) < 120;
    }
  }

  /** "Name (Original Name)" offers three readings; the whole stands first. */
  static List<String> names(String cell) {
    String name = TOKEN.matcher(cell).replaceAll("").strip();
    if (name.isEmpty()) {
      return List.of();
    }
    Matcher original = ORIGINAL_NAME.matcher(name);
    return original.matches()
        ? List.of(name, original.group(1).strip(), original.group(2).strip())
        : List.of(name);
  }

  /** The personal sign in a name, or null. */
  static String token(String cell) {
    Matcher token = TOKEN.matcher(cell);
    return token.find() ? token.group(1).toUpperCase(Locale.ROOT) : null;
  }

  private static String fingerprint(String said) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
