package eu.cities4cities.academy.course;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of one address that staff pasted to add somebody to a course.
 *
 * @param typed the address, or the line in which there is none
 * @param outcome what became of it
 */
public record AddedLine(String typed, Outcome outcome) implements Serializable {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>()\\[\\]\",;:]+@[^\\s<>()\\[\\]\",;:]+");

  /** What becomes of an address. */
  public enum Outcome {
    /** The person is on the course now. */
    ADDED,
    /** Every seat is taken: the person is on the waiting list now. */
    WAITING,
    /** The person was on the course, or on the waiting list, already. */
    ALREADY,
    /** The address stands higher up too. */
    REPEATED,
    /** Nobody has signed up with it. */
    UNKNOWN,
    /** Every seat is taken and there is no waiting list. */
    FULL,
    /** The line has no address. */
    NOT_AN_ADDRESS;

    /** True if nothing is left to do about the address. */
    public boolean isDone() {
      return this == ADDED || this == WAITING || this == ALREADY || this == REPEATED;
    }
  }

  /** The addresses of a pasted text, such as a column of a table or a list out of a letter. */
  static List<String> addresses(String text) {
    List<String> found = new ArrayList<>();
    for (String line : (text == null ? "" : text).split("[\\r\\n]+")) {
      Matcher matcher = ADDRESS.matcher(line);
      boolean any = false;
      while (matcher.find()) {
        found.add(matcher.group());
        any = true;
      }
      if (!any && !line.isBlank()) {
        found.add(line.strip());
      }
    }
    return found;
  }

  /** True if that is an address and not just a line. */
  static boolean isAddress(String typed) {
    return ADDRESS.matcher(typed).matches();
  }
}
