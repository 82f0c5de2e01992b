package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.shared.NotFoundException;

/**
 * Which questions of a course are taken out.
 *
 * @param category null for those of any
 * @param quiz null for those that no quiz need ask
 */
public record ExportScope(Long category, Long quiz) {
  /** The whole bank. */
  public static final ExportScope BANK = new ExportScope(null, null);

  private static final String CATEGORY = "category=";
  private static final String QUIZ = "quiz=";

  /** A category with those in it. */
  public static ExportScope category(long id) {
    return new ExportScope(id, null);
  }

  /** What a quiz may ask. */
  public static ExportScope quiz(long id) {
    return new ExportScope(null, id);
  }

  /** Reads what a form sends: nothing for the bank, {@code category=5} or {@code quiz=7}. */
  public static ExportScope of(String written) {
    if (written == null || written.isEmpty()) {
      return BANK;
    }
    String number = written.substring(written.indexOf('=') + 1);
    if (!number.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException(written);
    }
    long id = Long.parseLong(number);
    if (written.startsWith(QUIZ)) {
      return quiz(id);
    }
    if (written.startsWith(CATEGORY)) {
      return category(id);
    }
    throw new NotFoundException(written);
  }
}
