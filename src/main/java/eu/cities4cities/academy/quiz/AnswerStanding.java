package eu.cities4cities.academy.quiz;

/** What became of an answer by the time it arrived. */
public enum AnswerStanding {
  /** Arrived before the deadline: counts. */
  IN_TIME,
  /** Arrived in the grace after the deadline: counts and is marked so. */
  IN_GRACE,
  /** Arrived after the person had seen how the question is marked: kept, does not count. */
  AFTER_CHECK,
  /** Arrived after the attempt was closed: kept, does not count. */
  AFTER_CLOSE
}
