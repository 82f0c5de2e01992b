package eu.cities4cities.academy.shared;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Text with headings, lists and links that somebody wrote for others to read. It is cleaned when it
 * is written: what is kept can be shown as it is.
 */
public final class RichText {
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              (name, attributes) ->
                  switch (name) {
                    case "b" -> "strong";
                    case "i" -> "em";
                    case "div", "h1" -> name.equals("div") ? "p" : "h2";
                    default -> name;
                  },
              "p",
              "div",
              "br",
              "b",
              "strong",
              "i",
              "em",
              "u",
              "s",
              "sub",
              "sup",
              "h1",
              "h2",
              "h3",
              "h4",
              "ul",
              "ol",
              "li",
              "blockquote",
              "pre",
              "code")
          .allowElements("a")
          .allowAttributes("href")
          .onElements("a")
          .allowUrlProtocols("https", "http", "mailto", "tel")
          .requireRelsOnLinks("noopener", "nofollow")
          .toFactory();

  private static final Pattern BLANK = Pattern.compile("(<[^>]*>|&nbsp;|\\s|\u00A0)*");

  private RichText() {}

  /** The text without anything that could run, load or disguise itself; empty where it is blank. */
  public static String clean(String html) {
    String cleaned = html == null ? "" : POLICY.sanitize(html).strip();
    return BLANK.matcher(cleaned).matches() ? "" : cleaned;
  }
}
