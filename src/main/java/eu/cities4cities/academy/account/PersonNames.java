package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.Transliteration;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How names and addresses are written down, so that the same one is always the same text. A name
 * consists of Cyrillic or Latin letters with their marks, hyphens, apostrophes and spaces; all
 * signs typed for the apostrophe become ʼ (U+02BC), in Latin spelling ’ (U+2019).
 */
public final class PersonNames {
  /** The longest name kept, in signs. */
  public static final int LONGEST = 120;

  private static final char UKRAINIAN_APOSTROPHE = '\u02BC';
  private static final char LATIN_APOSTROPHE = '\u2019';
  private static final int MOST_MARKS = 3;
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
  private static final Pattern HYPHENS = Pattern.compile(" ?[\\u2010\\u2011\\u2012\\u2013-] ?");
  private static final Pattern WORDS = Pattern.compile("[ -]");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
              + "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

  /** Cyrillic letters that are taken for Latin ones. */
  private static final String LOOK_ALIKES =
      "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04BB\u043A\u043C\u0442";

  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_LOCAL_PART = 64;

  private PersonNames() {}

  /** What keeps a text from being a name. */
  public enum Problem {
    /** Nothing but spaces was typed. */
    EMPTY,
    /** More than {@link #LONGEST} signs. */
    LONG,
    /** A digit, picture, invisible or other sign that stands in no name. */
    FOREIGN_SIGN,
    /** A letter that is not Latin in a name that is to be in Latin letters. */
    NOT_LATIN
  }

  /** An e-mail address as stored: stripped, in lower case, an international domain in ASCII. */
  public static String email(String typed) {
    String address = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    if (at < 0 || address.chars().allMatch(sign -> sign < 128)) {
      return address;
    }
    try {
      return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /**
   * A sign in an address, as typed, that looks like another or like nothing: a Cyrillic letter that
   * slipped in among Latin ones, a picture, a mark that turns the direction. An address with one is
   * somebody else's, or nobody's. Empty if there is none.
   */
  public static Optional<String> deceptiveInEmail(String typed) {
    String address =
        Normalizer.normalize(typed == null ? "" : typed.strip(), Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    Optional<String> before = firstBeyondAscii(at < 0 ? address : address.substring(0, at));
    if (at < 0 || before.isPresent()) {
      return before;
    }
    String domain = address.substring(at + 1);
    boolean latinEnd =
        domain.substring(domain.lastIndexOf('.') + 1).chars().allMatch(sign -> sign < 128);
    for (String label : domain.split("\\.")) {
      Optional<String> beyond = firstBeyondAscii(label);
      boolean mixed = label.codePoints().anyMatch(PersonNames::isLatin);
      boolean letters = label.codePoints().allMatch(sign -> sign < 128 || Character.isLetter(sign));
      boolean alike = latinEnd && label.chars().allMatch(sign -> LOOK_ALIKES.indexOf(sign) >= 0);
      if (beyond.isPresent() && (mixed || !letters || alike)) {
        return beyond;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> firstBeyondAscii(String text) {
    return text.codePoints().filter(sign -> sign >= 128).mapToObj(Character::toString).findFirst();
  }

  /** The sign to show to a reader; the code of one that cannot be seen. */
  public static String shown(String sign) {
    int code = sign.codePointAt(0);
    int type = Character.getType(code);
    boolean seen =
        type != Character.FORMAT
            && type != Character.CONTROL
            && type != Character.UNASSIGNED
            && type != Character.NON_SPACING_MARK;
    return seen ? sign : String.format("U+%04X", code);
  }

  /** What is wrong with an address as typed, for its field; empty if nothing. */
  public static Optional<FieldProblem> problemOfEmail(String field, String typed) {
    Optional<String> sign = deceptiveInEmail(typed);
    if (sign.isPresent()) {
      return Optional.of(
          isCyrillic(sign.get().codePointAt(0))
              ? FieldProblem.of(field, "account.email.cyrillic", sign.get())
              : FieldProblem.of(field, "account.email.sign", shown(sign.get())));
    }
    return isEmail(email(typed))
        ? Optional.empty()
        : Optional.of(FieldProblem.of(field, "account.email.wrong"));
  }

  /** True if letters can be sent to the address, as {@link #email} has written it. */
  public static boolean isEmail(String address) {
    return address.length() <= LONGEST_EMAIL
        && address.indexOf('@') <= LONGEST_LOCAL_PART
        && EMAIL.matcher(address).matches();
  }

  /** A name as stored: composed letters, single spaces, one kind of hyphen and apostrophe. */
  public static String clean(String typed) {
    return clean(typed, UKRAINIAN_APOSTROPHE);
  }

  /** A name in Latin letters as stored. */
  public static String cleanLatin(String typed) {
    return clean(typed, LATIN_APOSTROPHE);
  }

  private static String clean(String typed, char apostrophe) {
    if (typed == null) {
      return "";
    }
    String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      folded.append(Transliteration.isApostrophe(sign) ? apostrophe : sign);
    }
    String single = SPACES.matcher(folded).replaceAll(" ").strip();
    return HYPHENS.matcher(single).replaceAll("-");
  }

  /** What is wrong with a name that {@link #clean} has written; empty if nothing. */
  public static Optional<Problem> problemOf(String name) {
    if (name.isEmpty()) {
      return Optional.of(Problem.EMPTY);
    }
    if (name.length() > LONGEST) {
      return Optional.of(Problem.LONG);
    }
    boolean letters = name.codePoints().anyMatch(PersonNames::isLetter);
    return foreignSign(name).isPresent() || !letters
        ? Optional.of(Problem.FOREIGN_SIGN)
        : Optional.empty();
  }

  /** What is wrong with a Latin name that {@link #cleanLatin} has written; empty if nothing. */
  public static Optional<Problem> problemOfLatin(String name) {
    Optional<Problem> problem = problemOf(name);
    if (problem.isEmpty() && name.codePoints().anyMatch(PersonNames::isCyrillic)) {
      return Optional.of(Problem.NOT_LATIN);
    }
    return problem;
  }

  /** The first sign of a name that stands in no name, if there is one. */
  public static Optional<String> foreignSign(String name) {
    int marks = 0;
    boolean afterLetter = false;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int sign = name.codePointAt(i);
      boolean mark = Character.getType(sign) == Character.NON_SPACING_MARK;
      marks = mark ? marks + 1 : 0;
      boolean fits = mark ? afterLetter && marks <= MOST_MARKS : isLetter(sign) || isJoiner(sign);
      if (!fits) {
        return Optional.of(Character.toString(sign));
      }
      afterLetter = mark || isLetter(sign);
    }
    return Optional.empty();
  }

  /** The first word in which Cyrillic and Latin letters stand together, if there is one. */
  public static Optional<String> mixedWord(String name) {
    for (String word : WORDS.split(name)) {
      boolean cyrillic = word.codePoints().anyMatch(PersonNames::isCyrillic);
      boolean latin = word.codePoints().anyMatch(PersonNames::isLatin);
      if (cyrillic && latin) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** The spelling in Latin letters that the Academy proposes: given name, surname. */
  public static String proposeLatin(String givenName, String surname) {
    return cleanLatin(Transliteration.toLatin(clean(givenName) + " " + clean(surname)));
  }

  private static boolean isJoiner(int sign) {
    return sign == ' ' || sign == '-' || sign == UKRAINIAN_APOSTROPHE || sign == LATIN_APOSTROPHE;
  }

  private static boolean isLetter(int sign) {
    int type = Character.getType(sign);
    return (type == Character.UPPERCASE_LETTER
            || type == Character.LOWERCASE_LETTER
            || type == Character.TITLECASE_LETTER)
        && (isCyrillic(sign) || isLatin(sign));
  }

  private static boolean isCyrillic(int sign) {
    return UnicodeScript.of(sign) == UnicodeScript.CYRILLIC;
  }

  private static boolean isLatin(int sign) {
    return UnicodeScript.of(sign) == UnicodeScript.LATIN
        && UnicodeBlock.of(sign) != UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
  }
}
