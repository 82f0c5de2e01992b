package eu.cities4cities.academy.community;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words of a form as the values that they mean, and what is wrong with those that mean none. */
final class TypedValues {
  /** The countries that there are, as ISO 3166 codes of two letters. */
  static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final List<Problem> problems = new ArrayList<>();

  /**
   * Something to mend.
   *
   * @param field by its name on the page
   * @param key of the message that says what to do
   */
  record Problem(String field, String key, Object... args) {}

  void problem(String field, String key, Object... args) {
    problems.add(new Problem(field, key, args));
  }

  /** What is to be mended, in the order in which it was read. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** A whole number, also with spaces between its digits; null for none. */
  Integer number(String field, String typed) {
    String digits = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "");
    if (digits.isEmpty()) {
      return null;
    }
    if (digits.matches("\\d{1,9}")) {
      return Integer.valueOf(digits);
    }
    if (digits.matches("-\\d+")) {
      problem(field, "community.edit.error.number");
    } else {
      problem(field, "community.profile.number", typed.strip());
    }
    return null;
  }

  /** Codes divided by commas or spaces, in any case, each once; those not known are named. */
  List<String> codes(String field, String typed, Set<String> known, String key) {
    List<String> codes = new ArrayList<>();
    if (isBlank(typed)) {
      return codes;
    }
    boolean upper = known.equals(COUNTRIES);
    for (String part : typed.strip().split("[,;\\s]+")) {
      String code = upper ? part.toUpperCase(Locale.ROOT) : part.toLowerCase(Locale.ROOT);
      if (!known.contains(code)) {
        problem(field, key, part);
      } else if (!codes.contains(code)) {
        codes.add(code);
      }
    }
    return codes;
  }

  /** A day; null for none, or for what is no day. */
  static LocalDate day(String typed) {
    try {
      return isBlank(typed) ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The lines in which anything is said. */
  static List<String> lines(String text) {
    return isBlank(text)
        ? List.of()
        : Arrays.stream(text.split("\\R")).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** A number as it is typed; empty for none. */
  static String digits(Integer number) {
    return number == null ? "" : number.toString();
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
