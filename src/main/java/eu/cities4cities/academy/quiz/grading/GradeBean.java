package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.AnswerKey;
import eu.cities4cities.academy.quiz.QuizDesk;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** The page on which an answer gets its points by the rubric, and words for its author. */
@Named
@ViewScoped
public class GradeBean implements Serializable {
  @Inject private GradingService grading;
  @Inject private QuizDesk desk;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Caller caller;

  private String attempt;
  private long question;
  private AnswerKey shown;
  private GradingRule.Stage stage;
  private QuizDesk.Place place;
  private List<GradeLine> lines;
  private String words;
  private String next;
  private transient AnswerToGrade answer;

  @PostConstruct
  void open() {
    attempt = page.value("attempt");
    question = page.id("question");
    AnswerToGrade found = show();
    place = desk.open(found.quiz().getId());
    words = found.mine() == null ? "" : found.mine().getWords();
    lines = lines(found);
    next =
        grading
            .after(attempt, question)
            .map(each -> routes.to(Route.MANAGE_GRADE, each.attempt(), each.question()))
            .orElse(null);
  }

  /** What is kept later is about what was shown, whatever comes meanwhile. */
  private AnswerToGrade show() {
    answer = null;
    AnswerToGrade found = getAnswer();
    shown = found.asked().key();
    stage = found.stage();
    return found;
  }

  private List<GradeLine> lines(AnswerToGrade found) {
    QuestionContent content = found.asked().content();
    List<Integer> given = found.mine() == null ? List.of() : found.mine().points();
    List<GradeLine> all = new ArrayList<>();
    for (Rubric.Criterion criterion : content.rubric().criteria()) {
      all.add(
          new GradeLine(
              criterion.name().in(caller.language()), criterion.points(), at(given, all.size())));
    }
    if (all.isEmpty()) {
      String name = texts.get(caller.language(), "quiz.grading.points");
      all.add(new GradeLine(name, content.points(), at(given, 0)));
    }
    return all;
  }

  private static Integer at(List<Integer> given, int place) {
    return place < given.size() ? given.get(place) : null;
  }

  /** Keeps the points and words and leads to the next answer that waits. */
  public String save() {
    try {
      List<Integer> points = lines.stream().map(GradeLine::getHundredths).toList();
      GradingRule.Stage reached = grading.grade(attempt, shown, stage, points, words);
      notices.afterRedirect("quiz.grading.saved." + reached.name());
    } catch (RefusedException refused) {
      show();
      notices.error(refused);
      return null;
    }
    return grading
        .after(attempt, question)
        .map(next -> routes.redirect(Route.MANAGE_GRADE, next.attempt(), next.question()))
        .orElseGet(() -> routes.redirect(Route.MANAGE_GRADING, place.quizId()));
  }

  /** The address of the next answer that waits for the caller, or null. */
  public String getNext() {
    return next;
  }

  /** The answer, as its reader may see it. */
  public AnswerToGrade getAnswer() {
    if (answer == null) {
      answer = grading.open(attempt, question);
    }
    return answer;
  }

  public QuizDesk.Place getPlace() {
    return place;
  }

  public List<GradeLine> getLines() {
    return lines;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public Language getLanguage() {
    return caller.language();
  }

  /** Whether the answer is a text. */
  public boolean isText() {
    return getAnswer().asked().content().kind() == QuestionKind.ESSAY;
  }

  /** How many words the text has. */
  public long getWordCount() {
    return Essay.words(getAnswer().asked().answer());
  }

  /** Points with at most two places. */
  public String points(int hundredths) {
    NumberFormat format = NumberFormat.getInstance(caller.language().locale());
    format.setMaximumFractionDigits(2);
    return format.format(hundredths / 100.0);
  }
}
