package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.quiz.QuizDesk;
import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.BarChart;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** The page on which a quiz's questions are analysed. */
@Named
@RequestScoped
public class QuizItemsBean {
  /** With fewer people, figures change much with each further one. */
  private static final int ENOUGH = 30;

  private static final int MOST_GIVEN = 8;
  private static final double WEAK = 0.2;
  private static final double EASY = 0.9;
  private static final double HARD = 0.3;

  @Inject private QuizAnalysisService analysis;
  @Inject private QuizDesk desk;
  @Inject private CurrentPage page;
  @Inject private Texts texts;
  @Inject private Caller caller;

  private QuizDesk.Place place;
  private QuizFigures figures;

  /** An answer as the table shows it. */
  public record GivenLine(
      String words, boolean right, int people, String share, String upper, String lower) {}

  @PostConstruct
  void load() {
    place = desk.open(page.id("quiz"));
    figures = analysis.figures(place.quizId());
  }

  /** How many people got what part of the points. */
  public BarChart getBandChart() {
    List<BarChart.Value> values = new ArrayList<>();
    int[] bands = figures.bands();
    for (int i = 0; i < bands.length; i++) {
      String band = band(i);
      values.add(
          new BarChart.Value(band, bands[i], say("quiz.analysis.bandWords", band, bands[i])));
    }
    return BarChart.of(values);
  }

  private static String band(int index) {
    return index == 9 ? "90–100" : index * 10 + "–" + (index * 10 + 9);
  }

  /** A line of the table beside that chart. */
  public List<String[]> getBands() {
    List<String[]> lines = new ArrayList<>();
    int[] bands = figures.bands();
    for (int i = 0; i < bands.length; i++) {
      lines.add(new String[] {band(i), String.valueOf(bands[i])});
    }
    return lines;
  }

  /** How much of each question's points people got. */
  public BarChart getFacilityChart() {
    List<BarChart.Value> values = new ArrayList<>();
    for (QuestionFigures question : figures.questions()) {
      int percent = (int) Math.round(100 * question.item().facility());
      values.add(
          new BarChart.Value(
              String.valueOf(question.number()),
              percent,
              say("quiz.analysis.facilityWords", question.number(), percent)));
    }
    return BarChart.of(values);
  }

  /** What of a question asks for a look, as keys of words; empty for nothing. */
  public List<String> remarks(QuestionFigures question) {
    ItemAnalysis.Item item = question.item();
    List<String> remarks = new ArrayList<>();
    if (item.discrimination() != null && item.discrimination() < 0) {
      remarks.add("quiz.analysis.remark.inverse");
    } else if (item.discrimination() != null
        && item.discrimination() < WEAK
        && item.facility() < EASY) {
      remarks.add("quiz.analysis.remark.weak");
    }
    if (item.facility() >= EASY) {
      remarks.add("quiz.analysis.remark.easy");
    } else if (item.facility() < HARD) {
      remarks.add("quiz.analysis.remark.hard");
    }
    return remarks;
  }

  /** The answers to a question: all choices, or what was given most. */
  public List<GivenLine> given(QuestionFigures question) {
    if (question.content().kind().isGradedByHand()) {
      return List.of();
    }
    List<GivenLine> lines = new ArrayList<>();
    question.item().given().stream()
        .limit(question.content().interaction() instanceof Choices ? Long.MAX_VALUE : MOST_GIVEN)
        .forEach(given -> lines.add(line(question, given)));
    if (question.content().interaction() instanceof Choices choices) {
      for (Choice choice : choices.choices()) {
        boolean taken =
            question.item().given().stream().anyMatch(given -> given.answer().has(choice.value()));
        if (!taken) {
          lines.add(
              new GivenLine(
                  choice.text(caller.language()), choice.right(), 0, percent(0.0), "–", "–"));
        }
      }
    }
    return lines;
  }

  private GivenLine line(QuestionFigures question, ItemAnalysis.Given given) {
    boolean right;
    if (question.content().interaction() instanceof Choices choices) {
      right =
          choices.choices().stream()
              .anyMatch(choice -> choice.right() && given.answer().has(choice.value()));
    } else {
      right = question.content().score(given.answer()).isFull();
    }
    return new GivenLine(
        String.join("; ", question.content().interaction().tell(given.answer(), caller.language())),
        right,
        given.people(),
        percent((double) given.people() / question.item().asked()),
        percent(given.upper()),
        percent(given.lower()));
  }

  /** A part as a percentage, or a dash. */
  public String percent(Double part) {
    return part == null ? "–" : say("quiz.start.percent", Math.round(100 * part));
  }

  /** A coefficient with two places, or a dash. */
  public String coefficient(Double value) {
    if (value == null) {
      return "–";
    }
    NumberFormat format = NumberFormat.getInstance(caller.language().locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  private String say(String key, Object... args) {
    return texts.get(caller.language(), key, args);
  }

  /** Whether there are too few people for figures to be steady. */
  public boolean isFew() {
    return figures.analysis().people() < ENOUGH;
  }

  public QuizFigures getFigures() {
    return figures;
  }

  public QuizDesk.Place getPlace() {
    return place;
  }

  public Language getLanguage() {
    return caller.language();
  }
}
