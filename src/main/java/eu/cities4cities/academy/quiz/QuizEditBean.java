package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The page on which a course's quiz is set up and its questions are listed. */
@Named
@ViewScoped
public class QuizEditBean implements Serializable {
  /** The address of a quiz that does not exist yet. */
  public static final String NEW = "new";

  private static final int USUAL_HOUR = 17;

  @Inject private QuizService quizzes;
  @Inject private AttemptService attempts;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private String slug;
  private long courseId;
  private String courseTitle;
  private QuizForm form;
  private List<QuizRow> others;
  private List<QuestionRow> questions;
  private List<LateAnswerForm> late = List.of();

  @PostConstruct
  void load() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    courseId = course.getId();
    courseTitle = caller.language().choose(course.getTitleUk(), course.getTitleEn());
    others = quizzes.list(courseId);
    form = chosen().map(QuizForm::new).orElseGet(() -> usual(course));
    questions = form.getId() == null ? List.of() : quizzes.questions(form.getId());
    if (form.getId() != null) {
      late = attempts.lateAnswers(form.getId()).stream().map(LateAnswerForm::new).toList();
    }
  }

  /** The quiz that the address names, else the course's first; empty for a new one. */
  private Optional<Quiz> chosen() {
    if (page.value("quiz") == null) {
      return quizzes.findOf(courseId);
    }
    return NEW.equals(page.value("quiz"))
        ? Optional.empty()
        : Optional.of(quizzes.get(courseId, page.id("quiz")));
  }

  /** On the course's last day from five o'clock until midnight. */
  private static QuizForm usual(Course course) {
    QuizForm usual = new QuizForm();
    usual.setOpensAt(course.getLastDay().atTime(USUAL_HOUR, 0));
    usual.setClosesAt(course.getLastDay().atTime(23, 59));
    return usual;
  }

  /** Keeps the settings. */
  public String save() {
    long id;
    try {
      id = quizzes.save(courseId, form);
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    notices.afterRedirect("shared.saved");
    return page.value("quiz") == null
        ? routes.redirect(Route.MANAGE_QUIZ, slug)
        : routes.redirect(Route.MANAGE_QUIZ_ONE, slug, id);
  }

  /** Moves a question by one place. */
  public String move(long question, int step) {
    quizzes.move(form.getId(), question, step);
    return here();
  }

  /** Takes a question out of the quiz. */
  public String retire(long question) {
    quizzes.retire(form.getId(), question);
    notices.afterRedirect("quiz.edit.retired");
    return here();
  }

  /** Lets a late answer count. */
  public String admit(LateAnswerForm row) {
    try {
      attempts.admit(row.getLate().attempt(), row.getLate().key(), row.getReason());
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    notices.afterRedirect("quiz.late.admitted");
    return here();
  }

  private String here() {
    return page.value("quiz") == null
        ? routes.redirect(Route.MANAGE_QUIZ, slug)
        : routes.redirect(Route.MANAGE_QUIZ_ONE, slug, form.getId());
  }

  /** All quizzes of the course. */
  public List<QuizRow> getOthers() {
    return others;
  }

  public QuizForm getForm() {
    return form;
  }

  public AttemptCounting[] getCountings() {
    return AttemptCounting.values();
  }

  public ShownFrom[] getMoments() {
    return ShownFrom.values();
  }

  public List<QuestionRow> getQuestions() {
    return questions;
  }

  /** Answers that arrived after the close and wait for a decision. */
  public List<LateAnswerForm> getLate() {
    return late;
  }

  public String getSlug() {
    return slug;
  }

  public String getCourseTitle() {
    return courseTitle;
  }

  public Language getLanguage() {
    return caller.language();
  }

  /** Whether the quiz exists, so that questions can be added. */
  public boolean isKept() {
    return form.getId() != null;
  }

  /** Points that a faultless attempt gets. */
  public int getPoints() {
    return questions.stream().mapToInt(row -> row.content().points()).sum();
  }
}
