package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.XlsxBook.Column;
import eu.cities4cities.academy.statistics.CommunityTally.Group;
import eu.cities4cities.academy.statistics.CourseStatistics.Counts;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The columns and rows of the tables of a course's attendance, the same in each kind of file. */
final class AttendanceTables {
  /** The course's way from registration on, and what is between its steps. */
  private static final List<Measure> FUNNEL =
      List.of(
          Measure.REGISTERED,
          Measure.CONFIRMED,
          Measure.LEFT,
          Measure.ATTENDED,
          Measure.MET_ATTENDANCE,
          Measure.PASSED,
          Measure.CERTIFIED);

  private static final List<Measure> SUMS =
      List.of(
          Measure.PRESENT,
          Measure.PARTIAL,
          Measure.ABSENT,
          Measure.EXCUSED,
          Measure.PERSON_MINUTES);

  /** What stands in the files and is no figure of the course. */
  private static final List<String> BESIDE =
      List.of("all", "seats", "percent", "minutes", "cancelled", "erased");

  private final CourseStatistics course;
  private final FileWords words;

  AttendanceTables(CourseStatistics course, FileWords words) {
    this.course = course;
    this.words = words;
  }

  /** Where rows go. */
  @FunctionalInterface
  interface Rows {
    void row(List<TableCell> cells) throws IOException;
  }

  List<Column> whoseColumns() {
    return List.of(
        column("person", 34), column("latin", 28), column("community", 40), column("region", 26));
  }

  /** Who a row is about. */
  List<TableCell> whose(FilePerson person) {
    return List.of(
        TableCell.of(person.nameUk()),
        TableCell.of(person.nameLatin()),
        TableCell.of(person.community(words.language())),
        words.region(person.region()));
  }

  Column leftColumn() {
    return column("left", 16);
  }

  List<Column> statusColumns() {
    List<Column> columns = new ArrayList<>();
    for (AttendanceStatus status : AttendanceStatus.values()) {
      columns.add(new Column(words.say("AttendanceStatus." + status), 11));
    }
    return columns;
  }

  List<Column> lineColumns() {
    List<Column> columns = new ArrayList<>(whoseColumns());
    columns.addAll(
        List.of(
            column("session", 9),
            column("starts", 17),
            column("title", 48),
            column("status", 11),
            column("minutes", 10),
            column("late", 10),
            column("reason", 60),
            leftColumn()));
    return columns;
  }

  List<Column> summaryColumns() {
    return List.of(column("figure", 34), column("value", 24), column("meaning", 90));
  }

  /** The course and its figures. */
  void summary(Rows rows) throws IOException {
    fact(rows, "course", TableCell.of(course.title(words.language())));
    fact(rows, "from", TableCell.of(course.firstDay()));
    fact(rows, "until", TableCell.of(course.lastDay()));
    fact(rows, "counted", TableCell.of(course.countedAt()));
    fact(rows, "begun", TableCell.of(course.begun()));
    figure(rows, "cancelled", TableCell.of(course.cancelled()));
    figures(rows, FUNNEL);
    figure(rows, "all", TableCell.of(course.attendedAll()));
    figures(rows, SUMS);
  }

  private void fact(Rows rows, String name, TableCell value) throws IOException {
    rows.row(List.of(TableCell.of(words.column(name)), value, TableCell.EMPTY));
  }

  private void figures(Rows rows, List<Measure> measures) throws IOException {
    for (Measure measure : measures) {
      FigureValue value = course.figures().figure(measure).value();
      figure(rows, measure.key(), value.isKnown() ? TableCell.of(value.number()) : TableCell.EMPTY);
    }
  }

  private void figure(Rows rows, String figure, TableCell value) throws IOException {
    rows.row(List.of(name(figure), value, meaning(figure)));
  }

  private TableCell name(String figure) {
    return TableCell.of(words.say("statistics.figure." + figure));
  }

  private TableCell meaning(String figure) {
    return TableCell.of(words.say("statistics.meaning." + figure));
  }

  List<Column> sessionColumns() {
    List<Column> columns =
        new ArrayList<>(List.of(column("session", 9), column("starts", 17), column("title", 48)));
    columns.addAll(statusColumns());
    columns.add(column("seats", 12));
    columns.add(column("percent", 12));
    return columns;
  }

  /** What each session comes to. */
  void sessions(Rows rows) throws IOException {
    for (int i = 0; i < course.sessions().size(); i++) {
      FileSession session = course.sessions().get(i);
      Counts counts = course.countsOf(session);
      List<TableCell> row = new ArrayList<>();
      row.add(TableCell.of(i + 1L));
      row.add(TableCell.of(session.startsAt()));
      row.add(TableCell.of(session.title(words.language())));
      for (long count :
          new long[] {
            counts.present(),
            counts.partial(),
            counts.absent(),
            counts.excused(),
            counts.total(),
            counts.presentPercent()
          }) {
        row.add(session.begun() ? TableCell.of(count) : TableCell.EMPTY);
      }
      rows.row(row);
    }
  }

  List<Column> communityColumns() {
    return List.of(
        column("community", 40),
        column("region", 26),
        column("enrolled", 12),
        column("once", 14),
        column("attendances", 14),
        column("percent", 12),
        column("minutes", 12),
        column("certified", 14));
  }

  /** What the people of each community come to. */
  void communities(CommunityTally tally, Rows rows) throws IOException {
    for (Group group : tally.communities()) {
      boolean none = group.first().communityId() == null;
      rows.row(
          List.of(
              none
                  ? TableCell.of(words.say("statistics.view.region.none"))
                  : TableCell.of(group.first().community(words.language())),
              none ? TableCell.EMPTY : words.region(group.first().region()),
              TableCell.of(group.people()),
              TableCell.of(group.atOne()),
              TableCell.of(group.present()),
              group.held() == 0
                  ? TableCell.EMPTY
                  : TableCell.of(100 * group.present() / group.held()),
              TableCell.of(group.minutes()),
              TableCell.of(group.certified())));
    }
  }

  List<Column> definitionColumns() {
    return List.of(column("figure", 26), column("meaning", 90));
  }

  /** What each figure means, in words. */
  void definitions(Rows rows) throws IOException {
    for (List<Measure> measures : List.of(FUNNEL, SUMS)) {
      for (Measure measure : measures) {
        rows.row(List.of(name(measure.key()), meaning(measure.key())));
      }
    }
    for (String figure : BESIDE) {
      rows.row(List.of(name(figure), meaning(figure)));
    }
  }

  private Column column(String part, int width) {
    return new Column(words.column(part), width);
  }
}
