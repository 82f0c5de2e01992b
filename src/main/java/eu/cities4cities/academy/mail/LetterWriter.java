package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.LinkedText;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.ErrorPages;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a letter's subject, plain text and HTML from the bundles. The HTML is tables with styles
 * in their attributes, the only kind that all mail programs show; everything put into it is
 * escaped.
 */
@ApplicationScoped
class LetterWriter {
  private static final String TEMPLATE = "/mail/letter.html";
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String FONT = "font-family:Arial,Helvetica,sans-serif;";
  private static final String PARAGRAPH =
      "<p style=\"margin:0 0 16px;"
          + FONT
          + "font-size:16px;line-height:25px;color:#3a4759\">%s</p>\n";
  private static final String BUTTON =
      """
      <tr><td style="padding:4px 28px 20px"><table role="presentation" cellpadding="0" cellspacing="0">\
      <tr><td bgcolor="%5$s" style="border-radius:8px"><a href="%1$s" style="display:inline-block;\
      padding:15px 26px;%3$sfont-size:17px;font-weight:bold;color:%6$s;text-decoration:none">%2$s</a>\
      </td></tr></table></td></tr>
      <tr><td style="padding:0 28px 24px;%3$sfont-size:14px;line-height:21px;color:#566374">%4$s<br><a href="%1$s" style="color:#1a4a8a;\
      word-break:break-all">%1$s</a></td></tr>
      """;

  private static final String TIMETABLE =
      "<tr><td style=\"padding:0 28px 20px\"><table role=\"presentation\" width=\"100%%\""
          + " cellpadding=\"0\" cellspacing=\"0\">%s</table></td></tr>\n";
  private static final String TIMETABLE_LINE =
      "<tr><td style=\"padding:9px 14px 9px 0;border-top:1px solid #dcddd8;"
          + FONT
          + "font-size:15px;font-weight:bold;color:#16202e;white-space:nowrap;vertical-align:top\">"
          + "%s</td><td style=\"padding:9px 0;border-top:1px solid #dcddd8;"
          + FONT
          + "font-size:15px;line-height:21px;color:#3a4759\" width=\"100%%\">%s</td></tr>";
  private static final String NOTE =
      "<tr><td style=\"padding:0 28px 24px;"
          + FONT
          + "font-size:14px;line-height:21px;color:#566374\">%s</td></tr>\n";
  private static final String LINK = "<a href=\"%s\" style=\"color:#1a4a8a\">%s</a>";

  private final Texts texts;
  private final Settings settings;
  private String template;

  @Inject
  LetterWriter(Texts texts, Settings settings) {
    this.texts = texts;
    this.settings = settings;
    this.template = read();
  }

  /** For the container's proxy only. */
  protected LetterWriter() {
    this.texts = null;
    this.settings = null;
  }

  String subject(Letter letter) {
    return part(letter, "subject");
  }

  /**
   * The letter as plain text.
   *
   * @param stopAddress the page that stops such letters; null where nobody can refuse them
   */
  String text(Letter letter, String stopAddress) {
    StringBuilder text = new StringBuilder(common(letter, "greeting"));
    paragraphs(letter).forEach(paragraph -> text.append("\n\n").append(paragraph));
    if (!letter.content().lines().isEmpty()) {
      text.append('\n');
      letter
          .content()
          .lines()
          .forEach(line -> text.append('\n').append(line.label()).append("  ").append(line.text()));
    }
    if (letter.link() != null) {
      text.append("\n\n").append(part(letter, "button")).append(":\n").append(letter.link());
    }
    note(letter).ifPresent(note -> text.append("\n\n").append(note));
    text.append("\n\n-- \n").append(footer(letter));
    if (stopAddress != null) {
      text.append('\n').append(stopWords(letter)).append(": ").append(stopAddress);
    }
    return text.append('\n').toString();
  }

  /**
   * The letter as HTML.
   *
   * @param stopAddress the page that stops such letters; null where nobody can refuse them
   */
  String html(Letter letter, String stopAddress) {
    StringBuilder paragraphs = new StringBuilder();
    paragraphs.append(PARAGRAPH.formatted(escape(common(letter, "greeting"))));
    paragraphs(letter)
        .forEach(
            text -> paragraphs.append(PARAGRAPH.formatted(linked(text).replace("\n", "<br>"))));
    // Yellow is the colour of what is on: a reminder calls to come.
    boolean calls = letter.sending().topic() == LetterTopic.REMINDER;
    String button =
        letter.link() == null
            ? ""
            : BUTTON.formatted(
                escape(letter.link()),
                escape(part(letter, "button")),
                FONT,
                escape(common(letter, "linkAsText")),
                calls ? "#f6c544" : "#1a4a8a",
                calls ? "#2e2200" : "#ffffff");
    Map<String, String> parts =
        Map.of(
            "language", letter.language().code(),
            "subject", escape(subject(letter)),
            "site", escape(texts.get(letter.language(), "site.name")),
            "heading", escape(heading(letter)),
            "paragraphs", paragraphs.toString(),
            "timetable", timetable(letter),
            "button", button + note(letter).map(text -> NOTE.formatted(linked(text))).orElse(""),
            "footer", htmlFooter(letter, stopAddress));
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  private static String timetable(Letter letter) {
    StringBuilder lines = new StringBuilder();
    letter
        .content()
        .lines()
        .forEach(
            line ->
                lines.append(TIMETABLE_LINE.formatted(escape(line.label()), escape(line.text()))));
    return lines.isEmpty() ? "" : TIMETABLE.formatted(lines);
  }

  private Optional<String> note(Letter letter) {
    return texts.has("letter." + letter.template() + ".note")
        ? Optional.of(part(letter, "note")).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  private String stopWords(Letter letter) {
    return common(letter, "stop." + letter.sending().topic());
  }

  private String htmlFooter(Letter letter, String stopAddress) {
    String footer = escape(footer(letter));
    if (stopAddress == null) {
      return footer;
    }
    String choices = settings.baseUrl() + Route.MY_PROFILE.path() + "#letters";
    return footer
        + "<br>"
        + LINK.formatted(escape(choices), escape(common(letter, "choices")))
        + " · "
        + LINK.formatted(escape(stopAddress), escape(stopWords(letter)));
  }

  /** Escaped text in which addresses can be pressed. */
  private static String linked(String text) {
    StringBuilder html = new StringBuilder();
    for (LinkedText.Part part : LinkedText.parts(text)) {
      String escaped = escape(part.text());
      html.append(part.link() ? LINK.formatted(escaped, escaped) : escaped);
    }
    return html.toString();
  }

  /** A letter may have a heading of its own; its subject otherwise serves as one. */
  private String heading(Letter letter) {
    return texts.has("letter." + letter.template() + ".heading")
        ? part(letter, "heading")
        : subject(letter);
  }

  private List<String> paragraphs(Letter letter) {
    return Arrays.stream(part(letter, "text").strip().split("\\n\\s*\\n"))
        .map(String::strip)
        .toList();
  }

  private String footer(Letter letter) {
    return texts.get(letter.language(), "letter.footer", settings.baseUrl());
  }

  private String common(Letter letter, String key) {
    return texts.get(letter.language(), "letter." + key);
  }

  private String part(Letter letter, String part) {
    return texts.get(
        letter.language(), "letter." + letter.template() + "." + part, letter.args().toArray());
  }

  private static String escape(String text) {
    return ErrorPages.escape(text);
  }

  private static String read() {
    try (InputStream in = LetterWriter.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
