package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Times;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The charts of a course's figures, from the same numbers as the tables beside them. */
@Named
@RequestScoped
public class BoardChartsBean {
  @Inject private StatisticsViewBean view;
  @Inject private Texts texts;
  @Inject private Times times;
  @Inject private Caller caller;

  /** Who was present, in part, excused and absent at each session. */
  public String getSessions() {
    List<SessionFacts> sessions = view.getBoard().sessions();
    ChartJson chart =
        ChartJson.stackedBars(
            sessions.stream()
                .map(each -> times.shortDay(each.day()) + " " + times.clock(each.startsAt()))
                .toList());
    add(chart, Measure.PRESENT, "st-present", sessions);
    add(chart, Measure.PARTIAL, "st-partial", sessions);
    add(chart, Measure.EXCUSED, "st-excused", sessions);
    add(chart, Measure.ABSENT, "st-absent", sessions);
    return chart.toString();
  }

  private void add(ChartJson chart, Measure measure, String tone, List<SessionFacts> sessions) {
    chart.series(
        say(FigureId.of(measure).nameKey()),
        tone,
        sessions.stream()
            .map(each -> number(measure, Part.of(Dimension.SESSION, each.id())))
            .toList());
  }

  /** How many people were connected at each tenth: the last line of the table beside it. */
  public String getDropOff() {
    List<FigureTable.Line> lines = view.getDropOff();
    return ChartJson.line(view.getMoments())
        .series(
            say(FigureId.of(Measure.CONNECTED).nameKey()),
            "cat-1",
            lines.isEmpty()
                ? List.of()
                : lines.get(lines.size() - 1).cells().stream().map(Cell::number).toList())
        .toString();
  }

  /** How many have which result of the quiz. */
  public String getQuiz() {
    List<String> labels = new ArrayList<>();
    List<Long> people = new ArrayList<>();
    for (int band = 0; band < 100; band += 10) {
      labels.add(say("statistics.part.band", band, band == 90 ? 100 : band + 9));
      people.add(number(Measure.QUIZ_TAKEN, Part.of(Dimension.BAND, band)));
    }
    return ChartJson.bars(labels)
        .series(say(FigureId.of(Measure.QUIZ_TAKEN).nameKey()), "cat-1", people)
        .toString();
  }

  /** The editions of the course beside each other. */
  public String getEditions() {
    List<AcrossBoard.Line> editions = view.getBoard().editions();
    return compare(editions, each -> times.days(each.firstDay(), each.lastDay()));
  }

  /** Courses beside each other: seats, who attended, who holds a certificate. */
  String compare(List<AcrossBoard.Line> courses, Function<AcrossBoard.Line, String> label) {
    ChartJson chart = ChartJson.bars(courses.stream().map(label).toList());
    String[] tones = {"cat-1", "cat-2", "cat-3"};
    List<Measure> measures = List.of(Measure.CONFIRMED, Measure.ATTENDED, Measure.CERTIFIED);
    for (int i = 0; i < tones.length; i++) {
      Measure measure = measures.get(i);
      chart.series(
          say(FigureId.of(measure).nameKey()),
          tones[i],
          courses.stream().map(each -> each.number(measure)).toList());
    }
    return chart.toString();
  }

  private long number(Measure measure, Part part) {
    return view.getBoard().figures().value(new FigureId(measure, part)).number();
  }

  private String say(String key, Object... args) {
    return texts.get(caller.language(), key, args);
  }
}
