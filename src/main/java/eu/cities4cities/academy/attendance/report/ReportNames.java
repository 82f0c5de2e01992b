package eu.cities4cities.academy.attendance.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cell with a name holds besides the name. */
final class ReportNames {
  private static final Pattern ORIGINAL_NAME = Pattern.compile("^(.*\\S)\\s*\\(([^()]+)\\)\\s*$");
  private static final Pattern TOKEN = Pattern.compile("#([0-9A-Za-z]{6,12})\\b");

  /** What services add of themselves; it says nothing of the person. */
  private static final Pattern SERVICE_MARK =
      Pattern.compile(
          "\\s*[(\\[](?:guest|unverified|external|host|co-host|me|гість|неперевірено|зовнішній"
              + "|організатор|співорганізатор|ведучий|я|gast|nicht überprüft|gość)[)\\]]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  // UTF-8 once taken for a Western or a Cyrillic code page and saved so.
  private static final Pattern MANGLED =
      Pattern.compile(
          "\uFFFD|[\u00D0\u00D1][\u0080-\u00BF\u2010-\u2122]"
              + "|(?:[\u0420\u0421][\u00A0-\u00BF\u0402\u0403\u0405\u0408-\u040F\u0452"
              + "\u0453\u0455\u0458-\u045F\u2013-\u2122]){2}"
              + "|^[? .\\-]*\\?{3,}[? .\\-]*$");

  private ReportNames() {}

  /** "Name (Original Name)" offers three readings; the whole stands first. */
  static List<String> of(String cell) {
    String name = SERVICE_MARK.matcher(TOKEN.matcher(cell).replaceAll("")).replaceAll("").strip();
    if (name.isEmpty()) {
      return List.of();
    }
    Matcher original = ORIGINAL_NAME.matcher(name);
    return original.matches()
        ? List.of(name, original.group(1).strip(), original.group(2).strip())
        : List.of(name);
  }

  /** The personal sign in a name, or null. */
  static String token(String cell) {
    Matcher token = TOKEN.matcher(cell);
    return token.find() ? token.group(1).toUpperCase(Locale.ROOT) : null;
  }

  /** Whether the letters were destroyed by an encoding taken for another. */
  static boolean mangled(String cell) {
    return MANGLED.matcher(cell).find();
  }
}
