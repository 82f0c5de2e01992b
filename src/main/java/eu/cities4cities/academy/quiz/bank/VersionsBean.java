package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.quiz.question.FormulaText;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.Caller;
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

/** The page of a question's versions: compared with what is asked now, and brought back. */
@Named
@ViewScoped
public class VersionsBean implements Serializable {
  @Inject private BankService bank;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private String slug;
  private long courseId;
  private long question;
  private List<VersionRow> rows;
  private int compared;
  private List<VersionDifference> differences = List.of();

  @PostConstruct
  void open() {
    slug = page.value("slug");
    courseId = courses.getBySlug(slug).getId();
    question = page.id("question");
    rows = bank.versions(courseId, question);
  }

  /** Shows in what that version differs from what is asked now. */
  public void compare(int number) {
    compared = number;
    differences = bank.differences(courseId, question, number);
  }

  /** Lets the question say again what that version said. */
  public String bringBack(int number) {
    try {
      bank.bringBack(courseId, question, number);
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    notices.afterRedirect("quiz.bank.broughtBack", number);
    return routes.redirect(Route.MANAGE_VERSIONS, slug, question);
  }

  public String getSlug() {
    return slug;
  }

  public long getQuestion() {
    return question;
  }

  public List<VersionRow> getRows() {
    return rows;
  }

  /** What is asked now, in words. */
  public String getText() {
    return FormulaText.plain(now().text(caller.language()));
  }

  /** The language of what is asked. */
  public String getSpoken() {
    return now().text().spoken(caller.language()).code();
  }

  private QuestionContent now() {
    return rows.stream().filter(VersionRow::current).findFirst().orElseThrow().content();
  }

  /** The number of the version that is compared; 0 for none. */
  public int getCompared() {
    return compared;
  }

  public List<VersionDifference> getDifferences() {
    return differences;
  }
}
