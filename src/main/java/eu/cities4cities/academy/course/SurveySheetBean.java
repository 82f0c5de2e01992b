package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/** Answering a course's feedback survey; its fields are plain ones named by the question. */
@Named
@RequestScoped
public class SurveySheetBean {
  @Inject private SurveyService surveys;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private String slug;
  private CourseRow course;
  private SurveySheet sheet;
  private Map<Long, String> answers;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    sheet = surveys.sheet(slug);
    course = courses.getRow(slug);
    answers = sheet.answers();
    if ("POST".equals(request.getMethod())) {
      answers = new HashMap<>();
      for (SurveySheet.Question question : sheet.questions()) {
        String typed = request.getParameter("q" + question.id());
        if (typed != null) {
          answers.put(question.id(), typed);
        }
      }
    }
  }

  /** Keeps the answers. */
  public String send() {
    try {
      surveys.answer(slug, answers);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
    notices.afterRedirect("course.survey.thanks");
    return routes.redirect(Route.COURSE_SURVEY, slug);
  }

  public CourseRow getCourse() {
    return course;
  }

  public SurveySheet getSheet() {
    return sheet;
  }

  /** What stands in the field of a question: typed now, or answered before. */
  public String answer(long question) {
    return answers.getOrDefault(question, "");
  }

  /** True if that number was chosen. */
  public boolean chosen(long question, int number) {
    return String.valueOf(number).equals(answers.get(question));
  }

  /** Names the draft that the page's script keeps on this device. */
  public String getDraftKey() {
    return "academy.survey." + sheet.surveyId() + "." + caller.personId();
  }
}
