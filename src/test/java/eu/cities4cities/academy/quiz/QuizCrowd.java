package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/** Lets somebody act from any thread, each time in a request of its own. */
@ApplicationScoped
public class QuizCrowd {
  @Inject private Caller caller;

  /** Does it as that person. */
  @ActivateRequestContext
  public <T> T as(CallerFacts who, Callable<T> action) throws Exception {
    caller.become(who);
    return action.call();
  }
}
