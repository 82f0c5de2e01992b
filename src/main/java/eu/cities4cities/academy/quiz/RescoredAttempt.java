package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;

/**
 * An attempt whose score changes, or would change.
 *
 * @param practice whether it never counts
 */
public record RescoredAttempt(
    String publicId, long personId, int number, boolean practice, Score before, Score after) {

  /** Whether it gains. */
  public boolean isGain() {
    return after.percent() > before.percent()
        || after.percent() == before.percent() && after.got() > before.got();
  }
}
