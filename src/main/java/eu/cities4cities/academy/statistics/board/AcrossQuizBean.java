package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Times;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Results of quizzes over several courses, on their page. */
@Named
@RequestScoped
public class AcrossQuizBean {
  @Inject private StatisticsAllBean all;
  @Inject private FigureCells cells;
  @Inject private PartWords parts;
  @Inject private Texts texts;
  @Inject private Times times;
  @Inject private Caller caller;

  // Made once: a page asks for each list once for each of its rows.
  private FigureTable.Line bands;
  private List<FigureTable.Line> byCourse;

  @PostConstruct
  void load() {
    bands = bands();
    byCourse = byCourse();
  }

  /** Whether anybody has a result of the quiz. */
  public boolean isTaken() {
    return quiz().taken().number() > 0;
  }

  /** How many took the quiz, the average, and how many passed. */
  public List<FigureTable.Line> getWhole() {
    return List.of(
        new FigureTable.Line(
            name(Measure.QUIZ_TAKEN), List.of(quizCell(Measure.QUIZ_TAKEN, quiz().taken()))),
        new FigureTable.Line(
            name(Measure.QUIZ_AVERAGE), List.of(quizCell(Measure.QUIZ_AVERAGE, quiz().average()))),
        new FigureTable.Line(name(Measure.PASSED), List.of(passed())));
  }

  private Cell quizCell(Measure measure, FigureValue value) {
    return cells.of(all.getQuery(), AcrossFigure.of(measure), value);
  }

  private Cell passed() {
    long passed = all.getBoard().totals().get(Measure.PASSED);
    Cell cell = quizCell(Measure.PASSED, FigureValue.of(passed));
    return withShare(cell, passed, quiz().taken().number());
  }

  private Cell withShare(Cell cell, long passed, long taken) {
    return taken == 0
        ? cell
        : new Cell(
            say("statistics.all.quiz.passed", passed, 100 * passed / taken),
            cell.address(),
            cell.number(),
            cell.shade());
  }

  /** The results in bands, as the columns of a table name them. */
  public List<String> getBandColumns() {
    List<String> names = new ArrayList<>();
    for (int band = 0; band < 100; band += 10) {
      names.add(parts.of(Dimension.BAND, String.valueOf(band)));
    }
    return names;
  }

  /** How many have which result, in one line. */
  public List<FigureTable.Line> getBands() {
    return List.of(bands);
  }

  private FigureTable.Line bands() {
    List<Cell> people = new ArrayList<>();
    for (int band = 0; band < 100; band += 10) {
      AcrossFigure figure = new AcrossFigure(Measure.QUIZ_TAKEN, Part.of(Dimension.BAND, band));
      people.add(cells.of(all.getQuery(), figure, FigureValue.of(quiz().taken(band))));
    }
    return new FigureTable.Line(name(Measure.QUIZ_TAKEN), people);
  }

  /** The same as a chart. */
  public String getChart() {
    return ChartJson.bars(getBandColumns())
        .series(bands.name(), "cat-1", bands.cells().stream().map(Cell::number).toList())
        .toString();
  }

  public List<String> getColumns() {
    return List.of(name(Measure.QUIZ_TAKEN), name(Measure.QUIZ_AVERAGE), name(Measure.PASSED));
  }

  /** The quiz of each course that has results, the latest course first. */
  public List<FigureTable.Line> getByCourse() {
    return byCourse;
  }

  private List<FigureTable.Line> byCourse() {
    List<FigureTable.Line> lines = new ArrayList<>();
    for (AcrossBoard.Line course : all.getBoard().courses()) {
      long taken = course.number(Measure.QUIZ_TAKEN);
      if (taken > 0) {
        Cell passed = cell(course, Measure.PASSED);
        lines.add(
            new FigureTable.Line(
                course.title(caller.language())
                    + " · "
                    + times.days(course.firstDay(), course.lastDay()),
                List.of(
                    cell(course, Measure.QUIZ_TAKEN),
                    cell(course, Measure.QUIZ_AVERAGE),
                    withShare(passed, passed.number(), taken))));
      }
    }
    return lines;
  }

  private Cell cell(AcrossBoard.Line course, Measure measure) {
    FigureId id = AcrossFigure.of(measure).of(all.getQuery());
    return cells.of(course.slug(), id, course.figures().get(measure));
  }

  private AcrossQuiz quiz() {
    return all.getBoard().quiz();
  }

  /** What the figures of the quiz count. */
  public List<FigureMeaning> getMeanings() {
    return List.of(
        meaning(Measure.QUIZ_TAKEN),
        meaning(Measure.QUIZ_AVERAGE),
        new FigureMeaning(name(Measure.PASSED), say("statistics.all.meaning.passed")));
  }

  private FigureMeaning meaning(Measure measure) {
    return new FigureMeaning(name(measure), say(AcrossFigure.of(measure).definitionKey()));
  }

  private String name(Measure measure) {
    return say(FigureId.of(measure).nameKey());
  }

  private String say(String key, Object... args) {
    return texts.get(caller.language(), key, args);
  }
}
