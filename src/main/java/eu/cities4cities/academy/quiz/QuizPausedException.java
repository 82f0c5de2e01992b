package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.RefusedException;

/** No attempt may be started while the clock stands still for everybody. */
public class QuizPausedException extends RefusedException {
  QuizPausedException() {
    super("quiz.refused.paused");
  }
}
