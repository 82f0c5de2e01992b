package eu.cities4cities.academy.quiz;

/** From when on something about an attempt is shown to its person; earlier moments come first. */
public enum ShownFrom {
  /** While answering, for each question that the person lets check. */
  DURING,
  /** Once the attempt is submitted and its answers are collected. */
  SUBMITTED,
  /** Once the person has no attempt left to use it in. */
  LAST_ATTEMPT,
  /** Once the quiz has closed and nobody is answering it any more. */
  CLOSED,
  /** Not at all. */
  NEVER;

  /** Whether it is shown when that moment has come. */
  boolean shownAt(ShownFrom moment) {
    return this != NEVER && compareTo(moment) <= 0;
  }
}
