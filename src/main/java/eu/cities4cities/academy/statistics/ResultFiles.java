package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceRoute;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.CsvTable;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.XlsxBook;
import eu.cities4cities.academy.statistics.AttendanceFiles.Words;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The quiz results and certificates of a course as files: one line for everybody enrolled. */
public final class ResultFiles {
  private static final List<String> TITLES =
      List.of("person", "latin", "community", "region", "quiz", "passed", "certified", "route");
  private static final int[] WIDTHS = {34, 28, 40, 26, 10, 14, 14, 48};

  private final CourseStatistics statistics;
  private final String language;
  private final Words words;

  /** Prepares files in a language: "uk" or "en". */
  public ResultFiles(CourseStatistics statistics, String language, Words words) {
    this.statistics = statistics;
    this.language = language;
    this.words = words;
  }

  /** Writes a workbook of one sheet. */
  public void writeXlsx(OutputStream out) throws IOException {
    try (XlsxBook book = new XlsxBook(out)) {
      List<XlsxBook.Column> header = new ArrayList<>();
      for (int i = 0; i < TITLES.size(); i++) {
        header.add(new XlsxBook.Column(title(TITLES.get(i)), WIDTHS[i]));
      }
      book.sheet(words.say("statistics.column.sheet.results"), 1, header);
      for (Person person : statistics.attendance().people()) {
        book.row(row(person));
      }
    }
  }

  /** Writes the same lines as CSV. */
  public void writeCsv(OutputStream out) throws IOException {
    try (CsvTable table = new CsvTable(out, TITLES.stream().map(this::title).toList())) {
      for (Person person : statistics.attendance().people()) {
        table.row(row(person));
      }
    }
  }

  private List<TableCell> row(Person person) {
    Integer percent = statistics.quizPercents().get(person.id());
    Integer limit = statistics.passPercent();
    List<TableCell> row = new ArrayList<>();
    row.add(TableCell.of(person.nameUk()));
    row.add(TableCell.of(person.nameLatin()));
    row.add(TableCell.of(person.community(language)));
    row.add(
        TableCell.of(Region.ofCode(person.region()).map(each -> each.name(language)).orElse(null)));
    row.add(percent == null ? TableCell.EMPTY : TableCell.of(percent));
    row.add(limit == null ? TableCell.EMPTY : yesOrNo(percent != null && percent >= limit));
    row.add(yesOrNo(statistics.certified().contains(person.id())));
    row.add(TableCell.of(route(AttendanceRoute.of(person.decisions()))));
    return row;
  }

  /** "live 12, made up 1, excused 1 (power cut)": only what there is. */
  private String route(AttendanceRoute route) {
    List<String> ways = new ArrayList<>();
    add(ways, "live", route.live());
    add(ways, "helped", route.helped());
    add(ways, "madeUp", route.madeUp());
    add(ways, "decided", route.decided());
    add(ways, "excused", route.excused());
    String reasons =
        route.reasons().stream()
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

  private TableCell yesOrNo(boolean yes) {
    return TableCell.of(words.say(yes ? "shared.yes" : "shared.no"));
  }

  private String title(String column) {
    return words.say("statistics.column." + column);
  }
}
