package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Language;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of one GIFT question, in the format that is named before them. */
final class GiftText {
  private static final Pattern FORMAT =
      Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)]", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML = Pattern.compile("<[a-zA-Z/!]|&[#a-zA-Z]|\\{mlang");

  private final Set<Part> lost = EnumSet.noneOf(Part.class);
  private String usual = "moodle";

  /** The question's own text, whose format is that of the others where they name none. */
  Words question(String hidden) {
    Matcher format = FORMAT.matcher(hidden);
    if (format.find()) {
      usual = format.group(1).toLowerCase(Locale.ROOT);
    }
    return words(hidden);
  }

  /** Words of the question; null means none. */
  Words words(String hidden) {
    if (hidden == null || hidden.isBlank()) {
      return Words.NONE;
    }
    String format = usual;
    String rest = hidden;
    Matcher named = FORMAT.matcher(hidden);
    if (named.find()) {
      format = named.group(1).toLowerCase(Locale.ROOT);
      rest = hidden.substring(named.end());
    }
    String text = Gift.show(rest);
    switch (format) {
      case "html":
        return html(text);
      case "moodle":
        return HTML.matcher(text).find() ? html(text.replace("\n", "<br/>")) : inOne(text);
      case "markdown":
        lose(Part.FORMATTING);
        return inOne(text);
      default:
        return inOne(text);
    }
  }

  private Words html(String text) {
    SaidHtml said = SaidHtml.of(text);
    lost.addAll(said.lost());
    if (!said.images().isEmpty()) {
      lose(Part.PICTURES);
    }
    return said.words();
  }

  private static Words inOne(String text) {
    return Language.ofText(text) == Language.UK ? new Words(text, "") : new Words("", text);
  }

  void lose(Part part) {
    lost.add(part);
  }

  /** What could not be carried. */
  Set<Part> lost() {
    return lost;
  }
}
