package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.quiz.QuizDesk;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page of what is odd about a quiz's attempts: facts, from which nothing follows by itself. */
@Named
@RequestScoped
public class QuizSignalsBean {
  @Inject private QuizAnalysisService analysis;
  @Inject private QuizDesk desk;
  @Inject private CurrentPage page;
  @Inject private Caller caller;

  private QuizDesk.Place place;
  private List<SharedDevice> devices;
  private List<AlikePair> alike;

  @PostConstruct
  void load() {
    place = desk.open(page.id("quiz"));
    devices = analysis.sharedDevices(place.quizId());
    alike = analysis.alike(place.quizId());
  }

  public QuizDesk.Place getPlace() {
    return place;
  }

  public List<SharedDevice> getDevices() {
    return devices;
  }

  public List<AlikePair> getAlike() {
    return alike;
  }

  public Language getLanguage() {
    return caller.language();
  }
}
