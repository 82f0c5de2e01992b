package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.report.AttendanceReport.Layout;
import eu.cities4cities.academy.attendance.report.ReportTable.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A line of titles in a report and the lines under it, up to the next such line.
 *
 * @param layout whose block it is
 * @param shape what its rows say of time
 * @param columns where what stands, from 0
 * @param header the line of titles
 * @param language the language of most titles
 * @param at the place of the line of titles among the report's lines
 * @param lines the rows
 */
record ReportBlock(
    Layout layout,
    Shape shape,
    Map<ReportColumn, Integer> columns,
    List<String> header,
    String language,
    int at,
    List<Line> lines) {

  /** "2. Participants" of Teams; what follows is another list. */
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}\\. ?\\p{L}.*");

  private static final Pattern CLOCK = Pattern.compile("\\d{1,3}:\\d{2}:\\d{2}");
  private static final int DASHBOARD_COLUMNS = 12;

  /** What the rows of a block say of time. */
  enum Shape {
    /** From when till when, once for each connection. */
    INTERVALS,
    /** The first and the last moment, and how long in all between them. */
    ENVELOPE,
    /** How long, and nothing else. */
    TOTAL,
    /** That somebody came or left. */
    EVENTS
  }

  /** Whether a line of cells is one of titles that tell enough. */
  static boolean isHeader(List<String> cells) {
    return mayBeHeader(cells) && layout(cells, columns(cells)).isPresent();
  }

  /** Whether columns say who, and how long or from when till when. */
  static boolean says(Map<ReportColumn, Integer> columns) {
    boolean who =
        columns.containsKey(ReportColumn.NAME)
            || columns.containsKey(ReportColumn.EMAIL)
            || columns.containsKey(ReportColumn.SURNAME)
                && columns.containsKey(ReportColumn.GIVEN_NAME);
    boolean when =
        columns.containsKey(ReportColumn.JOIN) && columns.containsKey(ReportColumn.LEAVE);
    return who && (when || columns.containsKey(ReportColumn.DURATION));
  }

  /** All blocks of a report, in its order. */
  static List<ReportBlock> all(List<Line> lines) {
    List<ReportBlock> blocks = new ArrayList<>();
    ReportBlock open = null;
    String above = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      ReportBlock next = begun(line.cells(), i, above, lines);
      String alone = line.alone();
      if (next != null) {
        if (open != null && alone(lines, i - 1) && !open.lines().isEmpty()) {
          // «Attendee Details» above a block is its heading, not somebody's row.
          open.lines().remove(open.lines().size() - 1);
        }
        blocks.add(next);
        open = next;
      } else if (alone != null && NUMBERED.matcher(alone).matches()) {
        open = null;
      } else if (open != null) {
        open.lines().add(line);
      }
      above = alone;
    }
    return blocks;
  }

  /** A block whose columns a person has named. */
  static ReportBlock mapped(List<Line> lines, Map<ReportColumn, Integer> columns) {
    int header = header(lines);
    return new ReportBlock(
        Layout.OTHER,
        columns.containsKey(ReportColumn.JOIN) && columns.containsKey(ReportColumn.LEAVE)
            ? Shape.INTERVALS
            : Shape.TOTAL,
        columns,
        lines.get(header).cells(),
        null,
        header,
        List.copyOf(lines.subList(header + 1, lines.size())));
  }

  /**
   * The place of the line that most likely holds a table's titles: one that tells enough, else the
   * first with most cells filled.
   */
  static int header(List<Line> lines) {
    int best = 0;
    for (int i = 0; i < Math.min(20, lines.size()); i++) {
      if (isHeader(lines.get(i).cells())) {
        return i;
      }
      if (filled(lines.get(i)) > filled(lines.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static long filled(Line line) {
    return line.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static boolean alone(List<Line> lines, int at) {
    return at >= 0 && lines.get(at).alone() != null;
  }

  private static ReportBlock begun(List<String> cells, int at, String above, List<Line> lines) {
    if (!mayBeHeader(cells)) {
      return null;
    }
    Map<ReportColumn, Integer> columns = columns(cells);
    Optional<Layout> layout = layout(cells, columns);
    Shape shape = null;
    if (layout.isPresent()) {
      shape = shape(layout.get(), columns);
    } else if (above != null && NUMBERED.matcher(above).matches() && teams(above, cells, columns)) {
      layout = Optional.of(Layout.TEAMS);
      shape = above.startsWith("3") ? Shape.INTERVALS : Shape.ENVELOPE;
    } else if (dashboard(cells, at, lines, columns)) {
      layout = Optional.of(Layout.BIG_BLUE_BUTTON);
      shape = Shape.ENVELOPE;
    }
    return layout.isEmpty()
        ? null
        : new ReportBlock(
            layout.get(), shape, columns, cells, language(cells), at, new ArrayList<>());
  }

  /** Titles have no numbers in them; testing only what can be one keeps long reports quick. */
  private static boolean mayBeHeader(List<String> cells) {
    int filled = 0;
    for (int i = 0; i < Math.min(5, cells.size()); i++) {
      String cell = cells.get(i);
      filled += cell.isBlank() ? 0 : 1;
      for (int at = 0; at < cell.length(); at++) {
        if (Character.isDigit(cell.charAt(at))) {
          return false;
        }
      }
    }
    return filled > 1;
  }

  static Map<ReportColumn, Integer> columns(List<String> header) {
    Map<ReportColumn, Integer> columns = new EnumMap<>(ReportColumn.class);
    for (int i = 0; i < header.size(); i++) {
      Optional<ReportColumn.Title> title = ReportColumn.of(header.get(i));
      if (title.isPresent()) {
        columns.putIfAbsent(title.get().column(), i);
      }
    }
    if (columns.containsKey(ReportColumn.SURNAME)
        && columns.containsKey(ReportColumn.NAME)
        && !columns.containsKey(ReportColumn.GIVEN_NAME)) {
      // «Імʼя» beside «Прізвище» is the given name alone.
      columns.put(ReportColumn.GIVEN_NAME, columns.remove(ReportColumn.NAME));
    }
    return columns;
  }

  private static Optional<Layout> layout(List<String> header, Map<ReportColumn, Integer> has) {
    boolean named =
        has.containsKey(ReportColumn.NAME)
            || has.containsKey(ReportColumn.SURNAME) && has.containsKey(ReportColumn.GIVEN_NAME);
    if (!named) {
      return Optional.empty();
    }
    if (has.containsKey(ReportColumn.ACTION) && has.containsKey(ReportColumn.TIMESTAMP)) {
      return Optional.of(Layout.TEAMS_EVENTS);
    }
    if (has.containsKey(ReportColumn.FIRST_JOIN)
        && has.containsKey(ReportColumn.LAST_LEAVE)
        && has.containsKey(ReportColumn.DURATION)) {
      return Optional.of(Layout.TEAMS);
    }
    if (has.containsKey(ReportColumn.JOIN) && has.containsKey(ReportColumn.LEAVE)) {
      return Optional.of(timed(header, has));
    }
    boolean times = has.containsKey(ReportColumn.JOIN) || has.containsKey(ReportColumn.LEAVE);
    if (!has.containsKey(ReportColumn.DURATION) || times) {
      return Optional.empty();
    }
    return Optional.of(ofZoom(header, has) ? Layout.ZOOM_UNIQUE_USERS : Layout.OTHER);
  }

  /** Layouts with times differ in the order of their columns, whatever language they are in. */
  private static Layout timed(List<String> header, Map<ReportColumn, Integer> has) {
    Integer duration = has.get(ReportColumn.DURATION);
    Integer email = has.get(ReportColumn.EMAIL);
    if (has.containsKey(ReportColumn.MODERATOR) && duration != null) {
      return Layout.BIG_BLUE_BUTTON;
    }
    if (has.containsKey(ReportColumn.ATTENDED)) {
      return Layout.ZOOM_WEBINAR;
    }
    if (duration != null && email != null && email > has.get(ReportColumn.LEAVE)) {
      return Layout.TEAMS;
    }
    if (duration != null && duration < has.get(ReportColumn.JOIN)) {
      return Layout.GOOGLE_MEET;
    }
    return ofZoom(header, has) ? Layout.ZOOM_MEETING : Layout.OTHER;
  }

  /** «Name (Original Name)» and «Duration (Minutes)» are Zoom's. */
  private static boolean ofZoom(List<String> header, Map<ReportColumn, Integer> has) {
    Integer name = has.get(ReportColumn.NAME);
    return has.containsKey(ReportColumn.GUEST)
        || name != null && header.get(name).indexOf('(') >= 0;
  }

  private static Shape shape(Layout layout, Map<ReportColumn, Integer> has) {
    return switch (layout) {
      case TEAMS_EVENTS -> Shape.EVENTS;
      case GOOGLE_MEET, BIG_BLUE_BUTTON -> Shape.ENVELOPE;
      case TEAMS -> has.containsKey(ReportColumn.FIRST_JOIN) ? Shape.ENVELOPE : Shape.INTERVALS;
      default -> has.containsKey(ReportColumn.JOIN) ? Shape.INTERVALS : Shape.TOTAL;
    };
  }

  /** The numbered blocks of Teams have the same columns in the same order in every language. */
  private static boolean teams(String above, List<String> cells, Map<ReportColumn, Integer> into) {
    boolean people = above.startsWith("2") && cells.size() >= 6;
    boolean activities = above.startsWith("3") && cells.size() >= 5;
    if (!people && !activities) {
      return false;
    }
    into.clear();
    into.put(ReportColumn.NAME, 0);
    into.put(people ? ReportColumn.FIRST_JOIN : ReportColumn.JOIN, 1);
    into.put(people ? ReportColumn.LAST_LEAVE : ReportColumn.LEAVE, 2);
    into.put(ReportColumn.DURATION, 3);
    into.put(ReportColumn.EMAIL, 4);
    return true;
  }

  /** BigBlueButton's titles come in fifty languages; its columns keep their order and shape. */
  private static boolean dashboard(
      List<String> cells, int at, List<Line> lines, Map<ReportColumn, Integer> into) {
    if (cells.size() < DASHBOARD_COLUMNS || at + 1 >= lines.size()) {
      return false;
    }
    Line first = lines.get(at + 1);
    if (!CLOCK.matcher(first.cell(3)).matches()
        || !CLOCK.matcher(first.cell(4)).matches()
        || !CLOCK.matcher(first.cell(11)).matches()) {
      return false;
    }
    into.clear();
    into.put(ReportColumn.NAME, 0);
    into.put(ReportColumn.MODERATOR, 1);
    into.put(ReportColumn.JOIN, 9);
    into.put(ReportColumn.LEAVE, 10);
    into.put(ReportColumn.DURATION, 11);
    return true;
  }

  private static String language(List<String> header) {
    Map<String, Integer> votes = new TreeMap<>();
    for (String cell : header) {
      ReportColumn.of(cell).ifPresent(title -> votes.merge(title.language(), 1, Integer::sum));
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
