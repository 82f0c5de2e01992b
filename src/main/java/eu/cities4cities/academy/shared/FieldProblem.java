package eu.cities4cities.academy.shared;

import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field's id on the page
 * @param key the message's key
 * @param args the message's arguments
 */
public record FieldProblem(String field, String key, List<Object> args) {
  /** A problem of that field, in the message with those arguments. */
  public static FieldProblem of(String field, String key, Object... args) {
    return new FieldProblem(field, key, List.of(args));
  }

  /** The same problem for a caller without a page. */
  public InvalidInputException refusal() {
    return new InvalidInputException(key, args.toArray());
  }

  /** Refuses if there is a problem. */
  public static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw problems.get(0).refusal();
    }
  }
}
