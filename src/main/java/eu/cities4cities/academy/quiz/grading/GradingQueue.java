package eu.cities4cities.academy.quiz.grading;

/** Which part of a quiz's hand-graded answers to look at. */
public enum GradingQueue {
  /** What the reader can grade now. */
  MINE,
  /** All whose points are not decided. */
  WAITING,
  /** All whose points are. */
  DECIDED
}
