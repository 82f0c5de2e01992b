package eu.cities4cities.academy.course;

/**
 * What somebody says when they ask for a seat.
 *
 * @param graduateNameConsent true if the community's profile may name them as a graduate
 * @param code the code they brought, or null
 * @param note what they write to the staff; empty where nothing is asked
 */
public record Wish(boolean graduateNameConsent, String code, String note) {
  /** The longest note that is kept. */
  static final int LONGEST_NOTE = 2000;

  public Wish {
    String text = note == null ? "" : note.strip();
    note = text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text;
  }

  /** Just a seat. */
  public static Wish seat(boolean graduateNameConsent) {
    return new Wish(graduateNameConsent, null, "");
  }
}
