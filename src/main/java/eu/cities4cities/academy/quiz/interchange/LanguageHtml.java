package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Language;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes words as HTML in which the languages are marked, unless there is but one and its letters
 * say which.
 */
enum LanguageHtml {
  /** As Moodle's filter for content in several languages reads it. */
  MOODLE("<span lang=\"%s\" class=\"multilang\">", "</span>"),
  /** Inside a line. */
  QTI("<span xml:lang=\"%s\">", "</span>"),
  /** As blocks of their own. */
  QTI_BLOCK("<div xml:lang=\"%s\">", "</div>");

  private static final Pattern FORMULA =
      Pattern.compile("<math\\b[^<>]*+>.*?(?:</math>|\\z)", Pattern.DOTALL);

  private final String before;
  private final String after;

  LanguageHtml(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** A picture, by its address there. */
  record Image(String source, Words alternative) {}

  /** Whether a reader finds out the language of these words by their letters. */
  static boolean isPlain(Words words) {
    return words.en().isEmpty() && Language.ofText(words.uk()) == Language.UK
        || words.uk().isEmpty() && Language.ofText(words.en()) == Language.EN;
  }

  String of(Words words) {
    return of(words, List.of(), UnaryOperator.identity());
  }

  /** Words with pictures after them; {@code inside} changes what was encoded. */
  String of(Words words, List<Image> images, UnaryOperator<String> inside) {
    if (isPlain(words) && images.stream().allMatch(image -> isLike(image.alternative(), words))) {
      Language language = words.en().isEmpty() ? Language.UK : Language.EN;
      return block(inner(words, images, language, inside));
    }
    var html = new StringBuilder();
    for (Language language : Language.values()) {
      boolean speaks =
          !own(words, language).isEmpty()
              || images.stream().anyMatch(image -> !own(image.alternative(), language).isEmpty());
      if (speaks) {
        html.append(before.formatted(language.code()))
            .append(inner(words, images, language, inside))
            .append(after);
      }
    }
    return html.toString();
  }

  private String block(String inner) {
    return this == QTI_BLOCK && !inner.isEmpty() ? "<div>" + inner + "</div>" : inner;
  }

  /** Whether the picture's words are in the one language of the text, which is not empty. */
  private static boolean isLike(Words alternative, Words words) {
    return words.en().isEmpty()
        ? alternative.en().isEmpty() && !words.uk().isEmpty()
        : alternative.uk().isEmpty();
  }

  private static String inner(
      Words words, List<Image> images, Language language, UnaryOperator<String> inside) {
    var html = new StringBuilder(inside.apply(encoded(own(words, language))));
    for (Image image : images) {
      html.append("<img src=\"")
          .append(HtmlSigns.encode(image.source()))
          .append("\" alt=\"")
          .append(HtmlSigns.encode(own(image.alternative(), language)))
          .append("\"/>");
    }
    return html.toString();
  }

  private static String own(Words words, Language language) {
    return language == Language.UK ? words.uk() : words.en();
  }

  /** A text as HTML: lines stay lines, and well-formed formulae stay formulae. */
  static String encoded(String text) {
    var html = new StringBuilder();
    Matcher formula = FORMULA.matcher(text);
    int done = 0;
    while (formula.find()) {
      html.append(lines(text.substring(done, formula.start())));
      html.append(
          XmlElement.isWellFormed(formula.group()) ? formula.group() : lines(formula.group()));
      done = formula.end();
    }
    return html.append(lines(text.substring(done))).toString();
  }

  private static String lines(String text) {
    return HtmlSigns.encode(text).replace("\n", "<br/>");
  }
}
