package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.quiz.QuizDesk;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Turning;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page of a quiz's results, person by person and community by community. */
@Named
@RequestScoped
public class QuizResultsBean {
  private static final int ROWS = 50;
  private static final int COMMUNITIES = 25;
  private static final int LONGEST_QUERY = 100;

  @Inject private QuizAnalysisService analysis;
  @Inject private QuizDesk desk;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private QuizDesk.Place place;
  private String query;
  private boolean byResult;
  private Turning people;
  private Turning communities;
  private List<PersonResult> rows;
  private List<CommunityResult> communityRows;

  @PostConstruct
  void load() {
    place = desk.open(page.id("quiz"));
    String typed = request.getParameter("query");
    query = typed == null ? "" : typed.strip();
    query = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    byResult = "result".equals(request.getParameter("order"));
    long quiz = place.quizId();
    people = Turning.of(request, "page", analysis.countPeople(quiz, query), ROWS);
    rows = analysis.people(quiz, query, byResult, people.first(), ROWS);
    communities = Turning.of(request, "cpage", analysis.countCommunities(quiz), COMMUNITIES);
    communityRows = analysis.communities(quiz, communities.first(), COMMUNITIES);
  }

  /** The address of the page with what is looked for, up to the page of one of its lists. */
  public String address(String list) {
    return getAddress()
        + "?query="
        + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + (byResult ? "&order=result" : "")
        + "&"
        + list
        + "=";
  }

  /** The region's name, or an empty text. */
  public String region(String code) {
    return Region.ofCode(code).map(region -> region.name(caller.language().code())).orElse("");
  }

  /** Whether that percentage passes. */
  public boolean passes(int percent) {
    return percent >= place.passPercent();
  }

  /** The page's address. */
  public String getAddress() {
    return routes.to(Route.MANAGE_QUIZ_RESULTS, place.quizId());
  }

  public QuizDesk.Place getPlace() {
    return place;
  }

  public String getQuery() {
    return query;
  }

  public boolean isByResult() {
    return byResult;
  }

  public Turning getPeople() {
    return people;
  }

  public Turning getCommunities() {
    return communities;
  }

  public List<PersonResult> getRows() {
    return rows;
  }

  public List<CommunityResult> getCommunityRows() {
    return communityRows;
  }

  public Language getLanguage() {
    return caller.language();
  }
}
