package eu.cities4cities.academy.course;

/** How a question of the feedback survey is answered. */
public enum SurveyQuestionKind {
  /** A number from 1 to 5. */
  SCALE,
  /** One of several options. */
  CHOICE,
  /** In the person's own words. */
  TEXT
}
