package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.CsvTable;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.XlsxBook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What people answered, as files: a line for each option with its count and for each text. Answers
 * of one person do not stand together, for together they could tell who it is.
 */
final class SurveyFiles {
  private static final List<String> TITLES = List.of("question", "answer", "count", "percent");
  private static final int[] WIDTHS = {60, 60, 12, 8};

  private final SurveyResults results;
  private final Texts texts;
  private final Language language;

  SurveyFiles(SurveyResults results, Texts texts, Language language) {
    this.results = results;
    this.texts = texts;
    this.language = language;
  }

  void writeXlsx(OutputStream out) throws IOException {
    XlsxBook.write(
        out,
        book -> {
          List<XlsxBook.Column> header = new ArrayList<>();
          for (int i = 0; i < TITLES.size(); i++) {
            header.add(new XlsxBook.Column(title(TITLES.get(i)), WIDTHS[i]));
          }
          book.sheet(texts.get(language, "course.survey.file.sheet"), 1, header);
          for (List<TableCell> row : rows()) {
            book.row(row);
          }
        });
  }

  void writeCsv(OutputStream out) throws IOException {
    try (CsvTable table = new CsvTable(out, TITLES.stream().map(this::title).toList())) {
      for (List<TableCell> row : rows()) {
        table.row(row);
      }
    }
  }

  private List<List<TableCell>> rows() {
    List<List<TableCell>> rows = new ArrayList<>();
    for (SurveyResults.Question question : results.questions()) {
      TableCell text = TableCell.of(question.text());
      question
          .bars()
          .forEach(
              bar ->
                  rows.add(
                      List.of(
                          text,
                          TableCell.of(bar.label()),
                          TableCell.of(bar.count()),
                          TableCell.of(bar.percent()))));
      question
          .texts()
          .forEach(
              words ->
                  rows.add(List.of(text, TableCell.of(words), TableCell.of(1), TableCell.EMPTY)));
    }
    return rows;
  }

  private String title(String column) {
    return texts.get(language, "course.survey.file." + column);
  }
}
