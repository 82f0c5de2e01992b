package eu.cities4cities.academy.statistics;

import java.io.IOException;

/**
 * The people of a course with what was decided of their attendance, one after the other, so that
 * nobody has to hold the decisions of all of them at once.
 */
@FunctionalInterface
public interface DecidedPeople {
  /** Takes one person. */
  @FunctionalInterface
  interface Visitor {
    /** Called for each person in the order of the file. */
    void see(FilePerson person) throws IOException;
  }

  /** Goes through everybody once. */
  void each(Visitor visitor) throws IOException;
}
