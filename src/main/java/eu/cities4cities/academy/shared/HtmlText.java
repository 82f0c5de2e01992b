package eu.cities4cities.academy.shared;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlSanitizer;

/**
 * What a piece of somebody else's HTML says, as plain text: paragraphs are divided by an empty
 * line, lines and items of lists stand each on its own. Text without a tag keeps its lines.
 */
public final class HtmlText {
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--");
  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u200b\ufeff]+");
  private static final Pattern END_OF_LINE = Pattern.compile("[ \\t\u00a0\u200b\ufeff]*\\R");
  private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

  private HtmlText() {}

  /** The words of a text that may be HTML, without any markup; empty where there are none. */
  public static String of(String text) {
    if (text == null || text.isBlank()) {
      return "";
    }
    boolean marked = TAG.matcher(text).find();
    Reading reading = new Reading();
    HtmlSanitizer.sanitize(marked ? text : asParagraph(text), reading);
    return EMPTY_LINES.matcher(reading.said).replaceAll("\n\n").strip();
  }

  /** The words in one line. */
  public static String line(String text) {
    return SPACES.matcher(of(text)).replaceAll(" ").strip();
  }

  /** Plain lines as HTML that says the same; signs written by name or number stay so. */
  private static String asParagraph(String text) {
    return END_OF_LINE.matcher(text.strip().replace("<", "&lt;")).replaceAll("<br>");
  }

  /** Hears the tags and words of the HTML in order, well nested whatever was written. */
  private static final class Reading implements HtmlSanitizer.Policy {
    private static final Set<String> PARAGRAPHS =
        Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "blockquote",
            "pre",
            "section",
            "article",
            "figure");
    private static final Set<String> LINES =
        Set.of("div", "li", "tr", "dt", "dd", "br", "hr", "figcaption");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> SILENT =
        Set.of("script", "style", "template", "noscript", "iframe", "object", "svg", "select");

    private final StringBuilder said = new StringBuilder();
    private int silent;

    @Override
    public void openDocument() {
      // nothing is said yet
    }

    @Override
    public void closeDocument() {
      // all is said
    }

    @Override
    public void openTag(String element, List<String> attributes) {
      String name = element.toLowerCase(Locale.ROOT);
      if (SILENT.contains(name)) {
        silent++;
      }
      breakAt(name);
      if (name.equals("br") && said.length() > 0) {
        said.append('\n');
      }
    }

    @Override
    public void closeTag(String element) {
      String name = element.toLowerCase(Locale.ROOT);
      if (SILENT.contains(name)) {
        silent--;
      }
      breakAt(name);
    }

    private void breakAt(String name) {
      if (PARAGRAPHS.contains(name)) {
        endLines(2);
      } else if (LINES.contains(name) && !name.equals("br")) {
        endLines(1);
      } else if (CELLS.contains(name)) {
        space();
      }
    }

    @Override
    public void text(String words) {
      if (silent > 0) {
        return;
      }
      String flowing = SPACES.matcher(words).replaceAll(" ");
      boolean begins = said.length() == 0 || Character.isWhitespace(said.charAt(said.length() - 1));
      said.append(begins ? flowing.stripLeading() : flowing);
    }

    /** Lets the next words stand on a new line, or after an empty one. */
    private void endLines(int breaks) {
      trim();
      int there = 0;
      while (there < said.length() && said.charAt(said.length() - 1 - there) == '\n') {
        there++;
      }
      while (said.length() > there && there++ < breaks) {
        said.append('\n');
      }
    }

    private void space() {
      if (said.length() > 0 && !Character.isWhitespace(said.charAt(said.length() - 1))) {
        said.append(' ');
      }
    }

    private void trim() {
      while (said.length() > 0 && said.charAt(said.length() - 1) == ' ') {
        said.setLength(said.length() - 1);
      }
    }
  }
}
