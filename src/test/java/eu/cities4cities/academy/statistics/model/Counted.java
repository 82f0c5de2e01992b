package eu.cities4cities.academy.statistics.model;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;

/** Waits until a course is counted as it is now, whoever counts it: the worker is at it as well. */
@Dependent
public class Counted {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Inject private ReadModelService model;

  /** Counts the course until nothing is left to count. */
  public void now(long course) {
    long until = System.nanoTime() + LONGEST.toNanos();
    while (!model.isCurrent(course)) {
      model.take(course).ifPresent(model::count);
      if (System.nanoTime() > until) {
        throw new IllegalStateException("Course " + course + " is never counted");
      }
    }
  }
}
