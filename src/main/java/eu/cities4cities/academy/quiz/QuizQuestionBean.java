package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.quiz.bank.InvalidQuestionException;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The page on which a question is written or rewritten. */
@Named
@ViewScoped
public class QuizQuestionBean implements Serializable {
  /** The address of a question that does not exist yet. */
  public static final String NEW = "new";

  @Inject private QuizService quizzes;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private String slug;
  private long quizId;
  private Long questionId;
  private QuestionForm form;

  @PostConstruct
  void load() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    quizId =
        quizzes
            .findOf(course.getId())
            .map(Quiz::getId)
            .orElseThrow(() -> new NotFoundException("quiz of " + slug));
    if (NEW.equals(page.value("question"))) {
      form = new QuestionForm();
    } else {
      questionId = page.id("question");
      form = new QuestionForm(quizzes.question(quizId, questionId));
    }
  }

  /** Adds an empty choice. */
  public void addRow() {
    form.addRows(1);
  }

  /** Keeps the question as a new version and goes back to the list. */
  public String save() {
    return keep() ? routes.redirect(Route.MANAGE_QUIZ, slug) : null;
  }

  /** Keeps the question and opens an empty one. */
  public String saveAndNext() {
    return keep() ? routes.redirect(Route.MANAGE_QUESTION, slug, NEW) : null;
  }

  private boolean keep() {
    try {
      quizzes.saveQuestion(quizId, questionId, form.content());
    } catch (InvalidQuestionException e) {
      e.problems().stream()
          .sorted()
          .forEach(problem -> notices.error("QuestionProblem." + problem.name()));
      return false;
    }
    notices.afterRedirect("quiz.question.saved");
    return true;
  }

  public QuestionForm getForm() {
    return form;
  }

  public QuestionKind[] getKinds() {
    return QuestionKind.values();
  }

  public String getSlug() {
    return slug;
  }

  public boolean isNew() {
    return questionId == null;
  }
}
