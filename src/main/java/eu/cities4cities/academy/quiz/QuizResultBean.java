package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page after an attempt: the score, the pass mark, and what is still on its way. */
@Named
@RequestScoped
public class QuizResultBean {
  @Inject private AttemptService attempts;
  @Inject private AnswersToldBean told;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private AttemptResult result;

  @PostConstruct
  void load() {
    result = attempts.result(page.value("attempt")).orElse(null);
  }

  /** Leads back to the player while the attempt is being answered. */
  public String open() {
    return result == null ? routes.redirect(Route.QUIZ, page.value("attempt")) : null;
  }

  public AttemptResult getResult() {
    return result;
  }

  public String getTitle() {
    return result == null ? "" : result.quiz().title(caller.language());
  }

  public Language getLanguage() {
    return caller.language();
  }

  public long getPerson() {
    return caller.personId();
  }

  /** Points got, with at most two places, rounded down. */
  public String getGot() {
    return told.points(result.score());
  }

  /** Points possible. */
  public long getTotal() {
    return result.score().totalPoints();
  }
}
