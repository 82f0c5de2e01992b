package eu.cities4cities.academy.quiz.analysis;

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
import java.util.List;

/** The page of what is odd about a quiz's attempts: facts, from which nothing follows by itself. */
@Named
@RequestScoped
public class QuizSignalsBean {
  private static final int ROWS = 50;

  @Inject private QuizAnalysisService analysis;
  @Inject private QuizDesk desk;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private QuizDesk.Place place;
  private List<SharedDevice> devices;
  private List<AlikePair> alike;
  private Turning pages;

  @PostConstruct
  void load() {
    place = desk.open(page.id("quiz"));
    devices = analysis.sharedDevices(place.quizId());
    alike = analysis.alike(place.quizId());
    pages = Turning.of(request, "page", alike.size(), ROWS);
  }

  public QuizDesk.Place getPlace() {
    return place;
  }

  public List<SharedDevice> getDevices() {
    return devices;
  }

  /** The pairs on this page. */
  public List<AlikePair> getAlike() {
    return alike.subList(pages.first(), Math.min(pages.first() + ROWS, alike.size()));
  }

  public Turning getPages() {
    return pages;
  }

  /** Whether there may be more pairs than are told. */
  public boolean isCut() {
    return alike.size() == QuizAnalysisService.MOST_SIGNALS;
  }

  /** The page's address up to the number of a page. */
  public String getAddress() {
    return routes.to(Route.MANAGE_QUIZ_SIGNALS, place.quizId()) + "?page=";
  }

  public Language getLanguage() {
    return caller.language();
  }
}
