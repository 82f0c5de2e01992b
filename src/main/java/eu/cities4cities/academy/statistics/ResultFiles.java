package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceRoute;
import eu.cities4cities.academy.shared.CsvTable;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.XlsxBook;
import eu.cities4cities.academy.statistics.AttendanceFiles.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The quiz results and certificates of a course as files: one line for each seat. */
public final class ResultFiles {
  private static final List<String> TITLES =
      List.of(
          "person", "latin", "community", "region", "quiz", "passed", "certified", "route", "left");
  private static final int[] WIDTHS = {34, 28, 40, 26, 10, 14, 14, 48, 16};

  private final CourseExtract course;
  private final DecidedPeople people;
  private final FileWords words;

  /** Prepares files in a language: "uk" or "en". */
  public ResultFiles(CourseExtract course, DecidedPeople people, String language, Words words) {
    this.course = course;
    this.people = people;
    this.words = new FileWords(words, language);
  }

  /** Writes a workbook of one sheet. */
  public void writeXlsx(OutputStream out) throws IOException {
    XlsxBook.write(
        out,
        book -> {
          List<XlsxBook.Column> header = new ArrayList<>();
          for (int i = 0; i < TITLES.size(); i++) {
            header.add(new XlsxBook.Column(title(TITLES.get(i)), WIDTHS[i]));
          }
          book.sheet(words.column("sheet.results"), 1, header);
          people.each(person -> book.row(row(person)));
        });
  }

  /** Writes the same lines as CSV. */
  public void writeCsv(OutputStream out) throws IOException {
    try (CsvTable table = new CsvTable(out, TITLES.stream().map(this::title).toList())) {
      people.each(person -> table.row(row(person)));
    }
  }

  private List<TableCell> row(FilePerson person) {
    Integer percent = course.quizPercent(person);
    Boolean passed = course.passed(person);
    List<TableCell> row = new ArrayList<>();
    row.add(TableCell.of(person.nameUk()));
    row.add(TableCell.of(person.nameLatin()));
    row.add(TableCell.of(person.community(words.language())));
    row.add(words.region(person.region()));
    row.add(percent == null ? TableCell.EMPTY : TableCell.of(percent));
    row.add(passed == null ? TableCell.EMPTY : words.yesOrNo(passed));
    row.add(words.yesOrNo(course.certified(person)));
    row.add(TableCell.of(route(AttendanceRoute.of(person.decisions()))));
    row.add(course.named() ? TableCell.of(person.leftOn()) : TableCell.EMPTY);
    return row;
  }

  /**
   * "live 12, made up 1, excused 1 (power cut)": only what there is. Beside a pseudonym no reason
   * stands, for it may tell of an illness.
   */
  private String route(AttendanceRoute route) {
    List<String> ways = new ArrayList<>();
    add(ways, "live", route.live());
    add(ways, "helped", route.helped());
    add(ways, "madeUp", route.madeUp());
    add(ways, "decided", route.decided());
    add(ways, "excused", route.excused());
    String reasons =
        route.reasons().stream()
            .filter(any -> course.named())
            .sorted()
            .map(reason -> words.say("OutageReason." + reason.name()))
            .collect(Collectors.joining(", "));
    return String.join(", ", ways) + (reasons.isEmpty() ? "" : " (" + reasons + ")");
  }

  private void add(List<String> ways, String way, int sessions) {
    if (sessions > 0) {
      ways.add(words.say("statistics.route." + way) + " " + sessions);
    }
  }

  private String title(String column) {
    return words.column(column);
  }
}
