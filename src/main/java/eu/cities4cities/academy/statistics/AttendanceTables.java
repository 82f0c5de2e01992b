package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.XlsxBook.Column;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Counts;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Person;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Session;
import eu.cities4cities.academy.statistics.AttendanceTally.Group;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The columns and rows of the tables of a course's attendance, the same in each kind of file. */
final class AttendanceTables {
  /** The figures of which the files say in words what they count. */
  private static final List<String> DEFINED =
      List.of(
          "enrolled",
          "once",
          "all",
          "passed",
          "certified",
          "present",
          "partial",
          "absent",
          "excused",
          "percent",
          "minutes",
          "cancelled");

  private final CourseExtract course;
  private final FileWords words;

  AttendanceTables(CourseExtract course, FileWords words) {
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
  List<TableCell> whose(Person person) {
    return List.of(
        TableCell.of(person.nameUk()),
        TableCell.of(person.nameLatin()),
        TableCell.of(person.community(words.language())),
        words.region(person.region()));
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
            column("reason", 60)));
    return columns;
  }

  List<Column> summaryColumns() {
    return List.of(column("figure", 34), column("value", 24), column("meaning", 90));
  }

  /** The course and what all its rows come to. */
  void summary(AttendanceTally tally, Rows rows) throws IOException {
    fact(rows, "course", TableCell.of(course.title(words.language())));
    fact(rows, "from", TableCell.of(course.firstDay()));
    fact(rows, "until", TableCell.of(course.lastDay()));
    fact(rows, "counted", TableCell.of(course.countedAt()));
    fact(rows, "begun", TableCell.of(tally.begun()));
    figure(rows, "cancelled", course.cancelled());
    figure(rows, "enrolled", tally.everybody().people());
    figure(rows, "once", tally.everybody().atOne());
    figure(rows, "all", tally.atAll());
    if (course.passPercent() != null) {
      figure(rows, "passed", tally.passed());
    }
    figure(rows, "certified", tally.everybody().certified());
    for (AttendanceStatus status : AttendanceStatus.values()) {
      figure(rows, status.name().toLowerCase(java.util.Locale.ROOT), tally.total(status));
    }
    figure(rows, "minutes", tally.everybody().minutes());
  }

  private void fact(Rows rows, String name, TableCell value) throws IOException {
    rows.row(List.of(TableCell.of(words.column(name)), value, TableCell.EMPTY));
  }

  private void figure(Rows rows, String figure, long value) throws IOException {
    rows.row(
        List.of(
            TableCell.of(words.say("statistics.figure." + figure)),
            TableCell.of(value),
            TableCell.of(words.say("statistics.meaning." + figure))));
  }

  List<Column> sessionColumns() {
    List<Column> columns =
        new ArrayList<>(List.of(column("session", 9), column("starts", 17), column("title", 48)));
    columns.addAll(statusColumns());
    columns.add(column("enrolled", 12));
    columns.add(column("percent", 12));
    return columns;
  }

  /** What each session comes to. */
  void sessions(AttendanceTally tally, Rows rows) throws IOException {
    for (int i = 0; i < course.sessions().size(); i++) {
      Session session = course.sessions().get(i);
      Counts counts = tally.countsOf(i);
      List<TableCell> row = new ArrayList<>();
      row.add(TableCell.of(i + 1L));
      row.add(TableCell.of(session.startsAt()));
      row.add(TableCell.of(session.title(words.language())));
      for (int count :
          new int[] {counts.present(), counts.partial(), counts.absent(), counts.excused()}) {
        row.add(session.begun() ? TableCell.of(count) : TableCell.EMPTY);
      }
      row.add(TableCell.of(tally.everybody().people()));
      row.add(session.begun() ? TableCell.of(counts.presentPercent()) : TableCell.EMPTY);
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
  void communities(AttendanceTally tally, Rows rows) throws IOException {
    for (Group group : tally.communities()) {
      long most = (long) group.people() * tally.begun();
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
              most == 0 ? TableCell.EMPTY : TableCell.of(100 * group.present() / most),
              TableCell.of(group.minutes()),
              TableCell.of(group.certified())));
    }
  }

  List<Column> definitionColumns() {
    return List.of(column("figure", 26), column("meaning", 90));
  }

  /** What each figure means, in words. */
  void definitions(Rows rows) throws IOException {
    for (String figure : DEFINED) {
      rows.row(
          List.of(
              TableCell.of(words.say("statistics.figure." + figure)),
              TableCell.of(words.say("statistics.meaning." + figure))));
    }
  }

  private Column column(String part, int width) {
    return new Column(words.column(part), width);
  }
}
