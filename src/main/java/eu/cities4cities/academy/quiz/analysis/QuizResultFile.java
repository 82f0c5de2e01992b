package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.shared.CsvTable;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.XlsxBook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The results of a quiz as files: people, communities and questions. */
public record QuizResultFile(
    int passPercent,
    List<PersonResult> people,
    List<CommunityResult> communities,
    QuizFigures figures) {
  private static final List<String> PEOPLE =
      List.of("person", "latin", "community", "region", "attempts", "percent", "passed", "last");
  private static final List<String> COMMUNITIES =
      List.of("community", "region", "people", "mean", "passedPeople");
  private static final List<String> QUESTIONS =
      List.of(
          "number",
          "question",
          "kind",
          "asked",
          "answered",
          "facility",
          "discrimination",
          "correlation");
  private static final int HUNDRED = 100;
  private static final int NARROW = 14;
  private static final int WIDE = 40;

  /** Writes a workbook with a sheet for each of the three. */
  public void writeXlsx(OutputStream out, Language language, Texts texts) throws IOException {
    XlsxBook.write(
        out,
        book -> {
          sheet(book, "people", PEOPLE, language, texts);
          for (PersonResult person : people) {
            book.row(row(person, language, texts));
          }
          sheet(book, "communities", COMMUNITIES, language, texts);
          for (CommunityResult community : communities) {
            book.row(row(community, language));
          }
          sheet(book, "questions", QUESTIONS, language, texts);
          for (QuestionFigures question : figures.questions()) {
            book.row(row(question, language, texts));
          }
        });
  }

  /** Writes the people alone: a CSV file is one table. */
  public void writeCsv(OutputStream out, Language language, Texts texts) throws IOException {
    List<String> titles =
        PEOPLE.stream().map(title -> texts.get(language, "quiz.results." + title)).toList();
    try (CsvTable table = new CsvTable(out, titles)) {
      for (PersonResult person : people) {
        table.row(row(person, language, texts));
      }
    }
  }

  private static void sheet(
      XlsxBook book, String name, List<String> titles, Language language, Texts texts)
      throws IOException {
    List<XlsxBook.Column> columns = new ArrayList<>();
    for (String title : titles) {
      boolean wide = List.of("person", "latin", "community", "question").contains(title);
      columns.add(
          new XlsxBook.Column(texts.get(language, "quiz.results." + title), wide ? WIDE : NARROW));
    }
    book.sheet(texts.get(language, "quiz.results.sheet." + name), 1, columns);
  }

  private List<TableCell> row(PersonResult person, Language language, Texts texts) {
    boolean passed = person.percent() >= passPercent;
    return List.of(
        TableCell.of(person.nameUk()),
        TableCell.of(person.nameLatin()),
        TableCell.of(person.community(language.code())),
        TableCell.of(region(person.regionCode(), language)),
        TableCell.of(person.attempts()),
        TableCell.of(person.percent()),
        TableCell.of(texts.get(language, passed ? "shared.yes" : "shared.no")),
        TableCell.of(KyivTime.at(person.lastAt())));
  }

  private static List<TableCell> row(CommunityResult community, Language language) {
    return List.of(
        TableCell.of(community.name(language.code())),
        TableCell.of(region(community.regionCode(), language)),
        TableCell.of(community.people()),
        TableCell.of(community.mean()),
        TableCell.of(community.passed()));
  }

  private static List<TableCell> row(QuestionFigures question, Language language, Texts texts) {
    QuestionKind kind = question.content().kind();
    ItemAnalysis.Item item = question.item();
    return List.of(
        TableCell.of(question.number()),
        TableCell.of(question.content().text(language)),
        TableCell.of(texts.get(language, "QuestionKind." + kind.name())),
        TableCell.of(item.asked()),
        TableCell.of(item.answered()),
        TableCell.of(Math.round(HUNDRED * item.facility())),
        TableCell.ofHundredths(item.discrimination()),
        TableCell.ofHundredths(item.correlation()));
  }

  private static String region(String code, Language language) {
    return Region.ofCode(code).map(region -> region.name(language.code())).orElse(null);
  }
}
