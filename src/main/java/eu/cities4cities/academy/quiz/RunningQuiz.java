package eu.cities4cities.academy.quiz;

import java.io.Serializable;
import java.time.Instant;

/**
 * How a quiz goes now.
 *
 * @param pausedAt since when its clock stands still for everybody, or null
 * @param answering attempts being answered
 * @param collecting attempts whose time is up and whose answers may still arrive
 * @param submitted attempts that have been scored
 */
public record RunningQuiz(
    long id,
    String titleUk,
    String titleEn,
    Instant pausedAt,
    long answering,
    long collecting,
    long submitted)
    implements Serializable {

  /** Whether its clock stands still for everybody. */
  public boolean paused() {
    return pausedAt != null;
  }

  /** How many attempts are not scored yet. */
  public long unscored() {
    return answering + collecting;
  }
}
