package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.shared.CsvTable;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.XlsxBook;
import eu.cities4cities.academy.shared.XlsxBook.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The attendance of a course as files, row by row to a stream, in one of the two languages. People
 * are gone through once; sums of communities are made of the rows that were written, those of the
 * course and its sessions are the figures of its page.
 */
public final class AttendanceFiles {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM HH:mm");

  /** Stands for "no times known" among minutes. */
  private static final int NOT_KNOWN = -1;

  private final CourseExtract course;
  private final DecidedPeople people;
  private final FileWords words;
  private final AttendanceTables tables;

  /** Prepares files in a language: "uk" or "en". */
  public AttendanceFiles(CourseExtract course, DecidedPeople people, String language, Words words) {
    this.course = course;
    this.people = people;
    this.words = new FileWords(words, language);
    this.tables = new AttendanceTables(course.course(), this.words);
  }

  /** Says a key of the bundle in the language of the file. */
  @FunctionalInterface
  public interface Words {
    /** The sentence of a key with its arguments filled in. */
    String say(String key, Object... args);
  }

  /** A table of the workbook that can be taken alone as CSV. */
  public enum Sheet {
    SUMMARY,
    /** A line for each person and each session that has begun. */
    ATTENDANCE,
    SESSIONS,
    COMMUNITIES,
    DEFINITIONS;

    /** The table of that name in addresses; empty if there is none. */
    public static Optional<Sheet> of(String name) {
      for (Sheet sheet : values()) {
        if (sheet.name().toLowerCase(Locale.ROOT).equals(name)) {
          return Optional.of(sheet);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Writes a workbook: the course's figures, the status of each person at each session, minutes
   * likewise, figures of each session and of each community, and what the figures mean.
   */
  public void writeXlsx(OutputStream out) throws IOException {
    CommunityTally tally = new CommunityTally(course);
    XlsxBook.write(
        out,
        book -> {
          book.reserve(words.column("sheet.summary"));
          writeMinutes(book, writeStatuses(book, tally));
          book.sheet(words.column("sheet.sessions"), 0, tables.sessionColumns());
          tables.sessions(book::row);
          if (course.named()) {
            book.sheet(words.column("sheet.communities"), 1, tables.communityColumns());
            tables.communities(tally, book::row);
          }
          book.sheet(words.column("sheet.definitions"), 0, tables.definitionColumns());
          tables.definitions(book::row);
          book.sheet(words.column("sheet.summary"), 0, tables.summaryColumns());
          tables.summary(book::row);
        });
  }

  /** Writes one line for each person and each session that has begun. */
  public void writeCsv(OutputStream out) throws IOException {
    writeCsv(out, Sheet.ATTENDANCE);
  }

  /** Writes one of the workbook's tables. */
  public void writeCsv(OutputStream out, Sheet sheet) throws IOException {
    try (CsvTable table = new CsvTable(out, titles(sheet))) {
      switch (sheet) {
        case ATTENDANCE -> people.each(person -> writeLines(table, person));
        case SUMMARY -> tables.summary(table::row);
        case SESSIONS -> tables.sessions(table::row);
        case COMMUNITIES -> {
          CommunityTally tally = new CommunityTally(course);
          people.each(tally::add);
          tables.communities(tally, table::row);
        }
        case DEFINITIONS -> tables.definitions(table::row);
      }
    }
  }

  private List<String> titles(Sheet sheet) {
    List<Column> columns =
        switch (sheet) {
          case SUMMARY -> tables.summaryColumns();
          case ATTENDANCE -> tables.lineColumns();
          case SESSIONS -> tables.sessionColumns();
          case COMMUNITIES -> tables.communityColumns();
          case DEFINITIONS -> tables.definitionColumns();
        };
    return columns.stream().map(Column::title).toList();
  }

  private void writeLines(CsvTable table, FilePerson person) throws IOException {
    List<TableCell> whose = tables.whose(person);
    for (int i = 0; i < course.sessions().size(); i++) {
      AttendanceDecision decision = person.decisions().get(i);
      if (decision != null) {
        List<TableCell> row = new ArrayList<>(whose);
        FileSession session = course.sessions().get(i);
        row.add(TableCell.of(i + 1L));
        row.add(TableCell.of(session.startsAt()));
        row.add(TableCell.of(session.title(words.language())));
        row.add(words.status(decision.status()));
        row.add(decision.minutesKnown() ? TableCell.of(decision.minutes()) : TableCell.EMPTY);
        row.add(words.yesOrNo(decision.late()));
        // Notes of staff name people, and an excuse may tell of an illness.
        row.add(course.named() ? words.reason(decision.reason()) : TableCell.EMPTY);
        row.add(leftOn(person));
        table.row(row);
      }
    }
  }

  /** Writes the statuses and returns the minutes, which have a sheet of their own. */
  private List<int[]> writeStatuses(XlsxBook book, CommunityTally tally) throws IOException {
    List<Column> header = new ArrayList<>(tables.whoseColumns());
    for (int i = 0; i < course.sessions().size(); i++) {
      header.add(sessionColumn(i));
    }
    header.addAll(tables.statusColumns());
    header.add(new Column(words.column("minutes"), 10));
    header.add(tables.leftColumn());
    book.sheet(words.column("sheet.attendance"), 1, header);
    List<int[]> minutes = new ArrayList<>(course.people().size());
    people.each(
        person -> {
          tally.add(person);
          minutes.add(minutes(person));
          List<TableCell> row = new ArrayList<>(tables.whose(person));
          for (AttendanceDecision decision : person.decisions()) {
            row.add(decision == null ? TableCell.EMPTY : words.status(decision.status()));
          }
          for (AttendanceStatus status : AttendanceStatus.values()) {
            row.add(TableCell.of(person.count(status)));
          }
          row.add(TableCell.of(person.minutes()));
          row.add(leftOn(person));
          book.row(row);
        });
    return minutes;
  }

  /** Beside a pseudonym no day stands, for it may tell who it was. */
  private TableCell leftOn(FilePerson person) {
    return course.named() ? TableCell.of(person.leftOn()) : TableCell.EMPTY;
  }

  /** A number only where it is known: no report means no minutes, which is not zero. */
  private static int[] minutes(FilePerson person) {
    int[] minutes = new int[person.decisions().size()];
    for (int i = 0; i < minutes.length; i++) {
      AttendanceDecision decision = person.decisions().get(i);
      minutes[i] = decision != null && decision.minutesKnown() ? decision.minutes() : NOT_KNOWN;
    }
    return minutes;
  }

  private void writeMinutes(XlsxBook book, List<int[]> minutes) throws IOException {
    List<Column> header = new ArrayList<>(tables.whoseColumns());
    for (int i = 0; i < course.sessions().size(); i++) {
      header.add(sessionColumn(i));
    }
    book.sheet(words.column("sheet.minutes"), 1, header);
    for (int p = 0; p < minutes.size(); p++) {
      List<TableCell> row = new ArrayList<>(tables.whose(course.people().get(p)));
      for (int each : minutes.get(p)) {
        row.add(each == NOT_KNOWN ? TableCell.EMPTY : TableCell.of(each));
      }
      book.row(row);
    }
  }

  private Column sessionColumn(int index) {
    FileSession session = course.sessions().get(index);
    return new Column((index + 1) + ". " + SHORT.format(session.startsAt()), 13);
  }
}
