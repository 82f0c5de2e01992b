package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.QuizDesk;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Turning;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The page that lists a quiz's hand-graded answers and sets how they are graded. */
@Named
@RequestScoped
public class GradingQueueBean {
  private static final int ROWS = 50;

  @Inject private GradingService grading;
  @Inject private QuizDesk desk;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Notices notices;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private QuizDesk.Place place;
  private GradingQueue queue;
  private Turning pages;
  private List<WaitingAnswer> answers;
  private Map<Long, String> names;
  private boolean blind;
  private boolean secondGrader;
  private int limitPercent;

  @PostConstruct
  void load() {
    place = desk.open(page.id("quiz"));
    GradingRule rule = grading.rule(place.quizId());
    blind = rule.blind();
    secondGrader = rule.secondGrader();
    limitPercent = rule.limitPercent();
    String wanted = request.getParameter("show");
    queue =
        Arrays.stream(GradingQueue.values())
            .filter(each -> each.name().equals(wanted))
            .findFirst()
            .orElse(GradingQueue.MINE);
    pages = Turning.of(request, "page", grading.count(place.quizId(), queue), ROWS);
    answers = grading.list(place.quizId(), queue, pages.first(), ROWS);
    names = grading.names(place.quizId(), answers);
  }

  /** Keeps how the quiz is graded. */
  public String save() {
    try {
      grading.setRule(place.quizId(), new GradingRule(blind, secondGrader, limitPercent));
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
    notices.afterRedirect("shared.saved");
    return routes.redirect(Route.MANAGE_GRADING, place.quizId());
  }

  /** The name of whose answer it is, or null where names are hidden. */
  public String name(WaitingAnswer answer) {
    return blind ? null : names.getOrDefault(answer.personId(), "–");
  }

  /** Points that an answer earns, with at most two places. */
  public String got(WaitingAnswer answer) {
    NumberFormat format = NumberFormat.getInstance(caller.language().locale());
    format.setMaximumFractionDigits(2);
    return format.format(100 * answer.got() / Score.PARTS_PER_POINT / 100.0);
  }

  public QuizDesk.Place getPlace() {
    return place;
  }

  public List<WaitingAnswer> getAnswers() {
    return answers;
  }

  /** The parts of the list. */
  public GradingQueue[] getQueues() {
    return GradingQueue.values();
  }

  public GradingQueue getQueue() {
    return queue;
  }

  public Turning getPages() {
    return pages;
  }

  public Language getLanguage() {
    return caller.language();
  }

  /** The address of the list without a page. */
  public String getAddress() {
    return routes.to(Route.MANAGE_GRADING, place.quizId());
  }

  public boolean isBlind() {
    return blind;
  }

  public void setBlind(boolean blind) {
    this.blind = blind;
  }

  public boolean isSecondGrader() {
    return secondGrader;
  }

  public void setSecondGrader(boolean secondGrader) {
    this.secondGrader = secondGrader;
  }

  public int getLimitPercent() {
    return limitPercent;
  }

  public void setLimitPercent(int limitPercent) {
    this.limitPercent = limitPercent;
  }
}
