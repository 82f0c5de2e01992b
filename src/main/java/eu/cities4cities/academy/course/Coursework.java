package eu.cities4cities.academy.course;

import java.util.Map;

/**
 * What is known about lessons and tasks for the award rule; whoever keeps them implements it. Each
 * call is one query, or a few, however many people there are.
 */
public interface Coursework {
  /**
   * How much of it there is, or is done.
   *
   * @param lessons lessons
   * @param tasks tasks
   */
  record Amount(int lessons, int tasks) {
    /** Nothing. */
    public static final Amount NONE = new Amount(0, 0);

    /** Both together. */
    public Amount plus(Amount other) {
      return new Amount(lessons + other.lessons, tasks + other.tasks);
    }
  }

  /** The lessons and tasks of a course that count: those that participants can see. */
  Amount sizeOf(long courseId);

  /** Lessons gone through and tasks accepted, by person; whoever has none may be left out. */
  Map<Long, Amount> doneIn(long courseId);

  /** Lessons gone through and tasks accepted by one person. */
  Amount doneBy(long courseId, long personId);
}
