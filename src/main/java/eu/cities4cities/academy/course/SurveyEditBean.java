package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;

/** The feedback survey of a course for its staff: its questions, and what people answered. */
@Named
@ViewScoped
public class SurveyEditBean implements Serializable {
  @Inject private SurveyService surveys;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private String slug;
  private String courseTitleUk;
  private String courseTitleEn;
  private SurveyForm form;
  private long answered;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    answered = surveys.countAnswered(slug);
    Course course = courses.getBySlug(slug);
    courseTitleUk = course.getTitleUk();
    courseTitleEn = course.getTitleEn();
    if (caller.is(Role.ORGANIZER)) {
      form = surveys.form(slug);
    }
  }

  /** Adds a question with a scale at the end. */
  public void addScale() {
    form.getQuestions().add(new SurveyForm.Question(SurveyQuestionKind.SCALE));
  }

  /** Adds a question with options at the end. */
  public void addChoice() {
    form.getQuestions().add(new SurveyForm.Question(SurveyQuestionKind.CHOICE));
  }

  /** Adds a question for people's own words at the end. */
  public void addText() {
    form.getQuestions().add(new SurveyForm.Question(SurveyQuestionKind.TEXT));
  }

  /** Takes a question out. */
  public void remove(int index) {
    form.getQuestions().remove(index);
  }

  /** Moves a question up. */
  public void up(int index) {
    if (index > 0) {
      Collections.swap(form.getQuestions(), index, index - 1);
    }
  }

  /** Keeps what was typed. */
  public String save() {
    try {
      surveys.save(slug, form, answered == 0);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
    notices.afterRedirect(form.isPublished() ? "course.survey.saved" : "course.survey.savedDraft");
    return routes.redirect(Route.MANAGE_SURVEY, slug);
  }

  public String getSlug() {
    return slug;
  }

  public String getCourseTitleUk() {
    return courseTitleUk;
  }

  public String getCourseTitleEn() {
    return courseTitleEn;
  }

  /** What may be edited; null for whoever only reads the answers. */
  public SurveyForm getForm() {
    return form;
  }

  public long getAnswered() {
    return answered;
  }

  /** True once somebody has answered: the questions stay as they are. */
  public boolean isLocked() {
    return answered > 0;
  }
}
