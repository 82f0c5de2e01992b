package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.CsvTable;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.XlsxBook;
import eu.cities4cities.academy.shared.XlsxBook.Column;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Counts;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Person;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The attendance of a course as files, row by row to a stream, in one of the two languages. */
public final class AttendanceFiles {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM HH:mm");

  /** The figures of which the workbook says in words what they count. */
  private static final List<String> DEFINED =
      List.of(
          "enrolled", "present", "partial", "absent", "excused", "percent", "minutes", "cancelled");

  private final AttendanceMatrix matrix;
  private final String language;
  private final Words words;

  /** Prepares files in a language: "uk" or "en". */
  public AttendanceFiles(AttendanceMatrix matrix, String language, Words words) {
    this.matrix = matrix;
    this.language = language;
    this.words = words;
  }

  /** Says a key of the bundle in the language of the file. */
  @FunctionalInterface
  public interface Words {
    /** The sentence of a key with its arguments filled in. */
    String say(String key, Object... args);
  }

  /**
   * Writes a workbook of four sheets: status of each person at each session, minutes likewise,
   * figures of each session, and what the figures mean.
   */
  public void writeXlsx(OutputStream out) throws IOException {
    try (XlsxBook book = new XlsxBook(out)) {
      writeStatuses(book);
      writeMinutes(book);
      writeSessions(book);
      writeDefinitions(book);
    }
  }

  /** Writes one line for each person and each session that has begun. */
  public void writeCsv(OutputStream out) throws IOException {
    List<String> titles =
        List.of(
            word("person"),
            word("latin"),
            word("community"),
            word("region"),
            word("session"),
            word("starts"),
            word("title"),
            word("status"),
            word("minutes"),
            word("late"),
            word("reason"));
    try (CsvTable table = new CsvTable(out, titles)) {
      for (Person person : matrix.people()) {
        for (int i = 0; i < matrix.sessions().size(); i++) {
          AttendanceDecision decision = person.decisions().get(i);
          if (decision != null) {
            table.row(csvRow(person, i, decision));
          }
        }
      }
    }
  }

  private List<TableCell> csvRow(Person person, int index, AttendanceDecision decision) {
    Session session = matrix.sessions().get(index);
    List<TableCell> row = new ArrayList<>(whose(person));
    row.add(TableCell.of(index + 1L));
    row.add(TableCell.of(session.startsAt()));
    row.add(TableCell.of(session.title(language)));
    row.add(status(decision));
    row.add(minutes(decision));
    row.add(TableCell.of(words.say(decision.late() ? "shared.yes" : "shared.no")));
    row.add(TableCell.of(words.say(decision.reason().key(), decision.reason().argArray())));
    return row;
  }

  private void writeStatuses(XlsxBook book) throws IOException {
    List<Column> header = new ArrayList<>(whoseColumns());
    for (int i = 0; i < matrix.sessions().size(); i++) {
      header.add(sessionColumn(i));
    }
    for (AttendanceStatus status : AttendanceStatus.values()) {
      header.add(new Column(words.say("AttendanceStatus." + status), 11));
    }
    header.add(new Column(word("minutes"), 10));
    book.sheet(word("sheet.attendance"), 1, header);
    for (Person person : matrix.people()) {
      List<TableCell> row = new ArrayList<>(whose(person));
      for (AttendanceDecision decision : person.decisions()) {
        row.add(decision == null ? TableCell.EMPTY : status(decision));
      }
      for (AttendanceStatus status : AttendanceStatus.values()) {
        row.add(TableCell.of(person.count(status)));
      }
      row.add(TableCell.of(person.minutes()));
      book.row(row);
    }
  }

  private void writeMinutes(XlsxBook book) throws IOException {
    List<Column> header = new ArrayList<>(whoseColumns());
    for (int i = 0; i < matrix.sessions().size(); i++) {
      header.add(sessionColumn(i));
    }
    book.sheet(word("sheet.minutes"), 1, header);
    for (Person person : matrix.people()) {
      List<TableCell> row = new ArrayList<>(whose(person));
      for (AttendanceDecision decision : person.decisions()) {
        row.add(decision == null ? TableCell.EMPTY : minutes(decision));
      }
      book.row(row);
    }
  }

  private void writeSessions(XlsxBook book) throws IOException {
    List<Column> header =
        new ArrayList<>(
            List.of(
                new Column(word("session"), 9),
                new Column(word("starts"), 17),
                new Column(word("title"), 48)));
    for (AttendanceStatus status : AttendanceStatus.values()) {
      header.add(new Column(words.say("AttendanceStatus." + status), 11));
    }
    header.add(new Column(word("enrolled"), 12));
    header.add(new Column(word("percent"), 12));
    book.sheet(word("sheet.sessions"), 0, header);
    for (int i = 0; i < matrix.sessions().size(); i++) {
      Session session = matrix.sessions().get(i);
      Counts counts = matrix.countsOf(session);
      List<TableCell> row = new ArrayList<>();
      row.add(TableCell.of(i + 1L));
      row.add(TableCell.of(session.startsAt()));
      row.add(TableCell.of(session.title(language)));
      for (int count :
          new int[] {counts.present(), counts.partial(), counts.absent(), counts.excused()}) {
        row.add(session.begun() ? TableCell.of(count) : TableCell.EMPTY);
      }
      row.add(TableCell.of(matrix.people().size()));
      row.add(session.begun() ? TableCell.of(counts.presentPercent()) : TableCell.EMPTY);
      book.row(row);
    }
  }

  private void writeDefinitions(XlsxBook book) throws IOException {
    book.sheet(
        word("sheet.definitions"),
        0,
        List.of(new Column(word("figure"), 26), new Column(word("meaning"), 90)));
    for (String figure : DEFINED) {
      book.row(
          List.of(
              TableCell.of(words.say("statistics.figure." + figure)),
              TableCell.of(words.say("statistics.meaning." + figure))));
    }
  }

  private List<Column> whoseColumns() {
    return List.of(
        new Column(word("person"), 34),
        new Column(word("latin"), 28),
        new Column(word("community"), 40),
        new Column(word("region"), 26));
  }

  private List<TableCell> whose(Person person) {
    return List.of(
        TableCell.of(person.nameUk()),
        TableCell.of(person.nameLatin()),
        TableCell.of(person.community(language)),
        TableCell.of(Region.ofCode(person.region()).map(each -> each.name(language)).orElse(null)));
  }

  private Column sessionColumn(int index) {
    Session session = matrix.sessions().get(index);
    return new Column((index + 1) + ". " + SHORT.format(session.startsAt()), 13);
  }

  private TableCell status(AttendanceDecision decision) {
    return TableCell.of(words.say("AttendanceStatus." + decision.status()));
  }

  /** A number only where it is known: no report means no minutes, which is not zero. */
  private static TableCell minutes(AttendanceDecision decision) {
    return decision.minutesKnown() ? TableCell.of(decision.minutes()) : TableCell.EMPTY;
  }

  private String word(String part) {
    return words.say("statistics.column." + part);
  }
}
