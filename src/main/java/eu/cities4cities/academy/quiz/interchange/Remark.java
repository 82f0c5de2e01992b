package eu.cities4cities.academy.quiz.interchange;

import java.util.Collection;
import java.util.List;

/**
 * Something that the person who brings questions in or takes them out has to know.
 *
 * @param number which question it is about, counted from 1; 0 for the file as a whole
 * @param name what that question is called
 * @param details what is concerned: names of {@link Part} or of problems, or a word from the file
 */
public record Remark(int number, String name, Kind kind, List<String> details) {

  /** What there is to know; each has a sentence in both languages. */
  public enum Kind {
    /** Nothing in the file says in which encoding it is. */
    ENCODING_GUESSED(false),
    /** The brackets around the answers do not fit; the detail is the line. */
    BRACES(true),
    /** The answers cannot be understood; the detail is the line. */
    NOT_UNDERSTOOD(true),
    /** Far longer than any question; the detail is the line. */
    TOO_LONG(true),
    /** The Academy has no such questions; the detail is what the file calls them. */
    KIND_UNKNOWN(true),
    /** The format has no such questions. */
    KIND_NOT_IN_FORMAT(true),
    /** It could not be asked; the details are its problems. */
    HAS_PROBLEMS(true),
    /** The order and the settings of a test, of which only the questions are taken. */
    TEST_NOT_CARRIED(false),
    /** A picture says nothing to those who do not see it; it is described provisionally. */
    PICTURE_UNDESCRIBED(false),
    /** Parts of it stay behind. */
    NOT_CARRIED(false),
    /** The Academy reads it exactly, other systems without these parts. */
    OTHERS_READ_LESS(false);

    private final boolean leftOut;

    Kind(boolean leftOut) {
      this.leftOut = leftOut;
    }

    /** Whether the question stays behind as a whole. */
    public boolean isLeftOut() {
      return leftOut;
    }
  }

  /** Keeps the details from being changed. */
  public Remark {
    details = List.copyOf(details);
  }

  static Remark of(int number, String name, Kind kind, String... details) {
    return new Remark(number, name, kind, List.of(details));
  }

  static Remark of(int number, String name, Kind kind, Collection<? extends Enum<?>> details) {
    return new Remark(number, name, kind, details.stream().<String>map(Enum::name).toList());
  }
}
