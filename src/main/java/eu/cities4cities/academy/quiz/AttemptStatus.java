package eu.cities4cities.academy.quiz;

/** Where an attempt stands. */
public enum AttemptStatus {
  /** Answers are given and saved. */
  OPEN,
  /** Time is up; answers given before may still arrive until the grace is over. */
  COLLECTING,
  /** Closed and scored once. */
  SUBMITTED
}
