package eu.cities4cities.academy.course;

/** What stands in the way of a course's next step; each is a sentence that says what to do. */
public enum StepObstacle {
  /** There is nothing to take part in. */
  EMPTY,
  /** The last day is over. */
  PAST,
  /** The first day has come. */
  BEGUN,
  /** People take part, or ask to. */
  PEOPLE;

  /** The key of its sentence. */
  public String key() {
    return "course.step.obstacle." + name();
  }
}
