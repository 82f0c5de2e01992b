package eu.cities4cities.academy.quiz.question;

/** How the choices that were taken become a share of the points. */
public enum Marking {
  /** Exactly the right choices earn everything, anything else nothing. */
  ALL_OR_NOTHING,
  /**
   * Each right choice earns an equal share, and each wrong one takes away a part of such a share.
   */
  EQUAL_SHARES,
  /** Each choice earns or takes away what its weight says. */
  WEIGHTS
}
