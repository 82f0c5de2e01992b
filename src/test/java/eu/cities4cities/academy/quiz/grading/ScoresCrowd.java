package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.ScoresChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tells the news of changed scores from any thread, each in a request of its own. */
@ApplicationScoped
public class ScoresCrowd {
  @Inject private Event<ScoresChanged> changed;

  @ActivateRequestContext
  @Transactional
  public void tell(ScoresChanged news) {
    changed.fire(news);
  }
}
