package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.InvalidInputException;
import java.util.List;

/** A profile is to be handed in in which fields are half filled or cannot be understood. */
public class UnfinishedProfileException extends InvalidInputException {
  private final transient List<TypedValues.Problem> problems;

  UnfinishedProfileException(List<TypedValues.Problem> problems) {
    super(problems.get(0).key(), problems.get(0).args());
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the form. */
  List<TypedValues.Problem> problems() {
    return problems;
  }
}
