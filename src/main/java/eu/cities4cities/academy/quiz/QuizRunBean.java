package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.course.ManagedCourse;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Paging;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page from which a running quiz is watched over: who answers, extra time, pauses. */
@Named
@ViewScoped
public class QuizRunBean implements Serializable {
  private static final int PAGE = 25;
  private static final int USUAL_MINUTES = 10;

  @Inject private QuizRunService runs;
  @Inject private ManagedCourse course;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private final Paging pages = new Paging(PAGE);
  private long quizId;
  private RunningQuiz quiz;
  private List<RunningAttempt> attempts;
  private List<ExtraTimeRow> extraTimes;
  private List<QuizPause> pauses;
  private Map<Long, String> people = new LinkedHashMap<>();
  private String pauseReason;
  private String search;
  private String region = "";
  private Long person;
  private int minutes = USUAL_MINUTES;
  private String reason;

  @PostConstruct
  void open() {
    quizId = page.id("quiz");
    search = request.getParameter("search");
    if (search != null && !search.isBlank()) {
      people.putAll(runs.people(quizId, search));
    }
    if (people.size() == 1) {
      person = people.keySet().iterator().next();
    }
    load();
  }

  private void load() {
    quiz = runs.running(quizId);
    pages.of(quiz.unscored());
    attempts = runs.attempts(quizId, pages.first(), PAGE);
    extraTimes = runs.extraTimes(quizId);
    pauses = runs.pauses(quizId);
  }

  /** Turns to other attempts. */
  public void turn(int parts) {
    pages.turn(parts);
    load();
  }

  /** Stops the clock for everybody. */
  public String pause() {
    try {
      notices.afterRedirect("quiz.run.paused", runs.pause(quizId, pauseReason));
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
    return here();
  }

  /** Lets the clock run again. */
  public String resume() {
    try {
      notices.afterRedirect("quiz.run.resumed", runs.resume(quizId));
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
    return here();
  }

  /** Gives more time to everybody, the region or the person chosen. */
  public String give() {
    boolean one = person != null;
    String code = one || region == null || region.isBlank() ? null : region;
    try {
      int reached = runs.give(quizId, new ExtraTimeForm(code, person, minutes, reason));
      notices.afterRedirect("quiz.run.given", reached);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
    return here();
  }

  /** Takes extra time back. */
  public String withdraw(long extraTime) {
    try {
      runs.withdraw(quizId, extraTime);
      notices.afterRedirect("quiz.run.withdrawn");
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return here();
  }

  private String here() {
    return routes.redirect(Route.MANAGE_QUIZ_RUN, course.getSlug(), quizId);
  }

  /** The name of a region of that code in the reader's language. */
  public String regionName(String code) {
    return Region.ofCode(code).map(this::name).orElse(code);
  }

  /** A region's name in the reader's language. */
  public String name(Region each) {
    return each.name(caller.language().code());
  }

  public Region[] getRegions() {
    return Region.values();
  }

  public RunningQuiz getQuiz() {
    return quiz;
  }

  public String getTitle() {
    return caller.language().choose(quiz.titleUk(), quiz.titleEn());
  }

  public List<RunningAttempt> getAttempts() {
    return attempts;
  }

  public List<ExtraTimeRow> getExtraTimes() {
    return extraTimes;
  }

  public List<QuizPause> getPauses() {
    return pauses;
  }

  public Paging getPages() {
    return pages;
  }

  /** Those whom the search has found, by their number. */
  public Map<Long, String> getPeople() {
    return people;
  }

  /** What was searched for, or null. */
  public String getSearch() {
    return search;
  }

  public String getPauseReason() {
    return pauseReason;
  }

  public void setPauseReason(String pauseReason) {
    this.pauseReason = pauseReason;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public Long getPerson() {
    return person;
  }

  public void setPerson(Long person) {
    this.person = person;
  }

  public int getMinutes() {
    return minutes;
  }

  public void setMinutes(int minutes) {
    this.minutes = minutes;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
