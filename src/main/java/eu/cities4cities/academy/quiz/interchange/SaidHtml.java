package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Language;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a piece of another system's HTML says in each language, and the pictures in it. Passages are
 * told apart by {@code lang} or {@code xml:lang} on any element, or as {@code {mlang}} writes them;
 * what stands outside of them is said in both languages. Markup is read in one pass and never
 * refused: what browsers forgive is forgiven here.
 */
final class SaidHtml {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "ul",
          "ol",
          "tr",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "section",
          "prompt");
  private static final Set<String> STYLES = Set.of("b", "strong", "i", "em", "u", "s", "table");
  private static final Set<String> MEDIA =
      Set.of("audio", "video", "iframe", "object", "embed", "svg");
  private static final Set<String> SILENT = Set.of("script", "style", "head", "template");
  private static final Set<String> EMPTY = Set.of("br", "img", "hr", "input", "source", "wbr");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z_:][\\w:.-]*)\\s*(?:=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+)))?");
  private static final Pattern MLANG = Pattern.compile("\\{\\s*mlang(?:\\s+([a-z_]{2,8}))?\\s*}");

  /** Both begin where blanks begin: tried at each blank of a long run, they would take for ever. */
  private static final Pattern LINE_BREAK = Pattern.compile("(?<![ \\t])[ \\t]*+[\\r\\n]\\s*+");

  private static final Pattern LINE_END = Pattern.compile("(?:\\G|(?<! )) *+\\n *+");
  private static final int DEEPEST = 100;

  /** A picture, by its address, with what it says in each language. */
  record Image(String source, Words alternative) {}

  private record Open(String element, Language language) {}

  private final String html;
  private final int lastClose;
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder unmarked = new StringBuilder();
  private final Map<Language, StringBuilder> said = new EnumMap<>(Language.class);
  private final Map<Language, Map<String, String>> images = new EnumMap<>(Language.class);
  private final Set<Language> marked = EnumSet.noneOf(Language.class);
  private final Set<Part> lost = EnumSet.noneOf(Part.class);
  private final Set<String> sources = new LinkedHashSet<>();

  /** Found out once all is read: each picture asks for it. */
  private Language usual;

  private SaidHtml(String html) {
    this.html = html;
    lastClose = html.lastIndexOf('>');
    for (Language language : Language.values()) {
      said.put(language, new StringBuilder());
      images.put(language, new java.util.LinkedHashMap<>());
    }
  }

  static SaidHtml of(String html) {
    String spans =
        MLANG
            .matcher(html)
            .replaceAll(
                tag ->
                    tag.group(1) == null || tag.group(1).equals("other")
                        ? "</span>"
                        : "<span lang=\"" + tag.group(1) + "\">");
    var reading = new SaidHtml(spans);
    reading.read();
    return reading;
  }

  /** The words in both languages. */
  Words words() {
    return chosen(unmarked.toString(), said.get(Language.UK), said.get(Language.EN));
  }

  private Words chosen(String plain, CharSequence uk, CharSequence en) {
    if (marked.isEmpty()) {
      return language() == Language.UK ? new Words(tidy(plain), "") : new Words("", tidy(plain));
    }
    return new Words(
        marked.contains(Language.UK) ? tidy(uk.toString()) : "",
        marked.contains(Language.EN) ? tidy(en.toString()) : "");
  }

  /** The language of what is not marked: that of its letters, or of its pictures' words. */
  private Language language() {
    if (usual == null) {
      String words = unmarked.toString();
      usual =
          Language.ofText(
              words.isBlank() ? String.join(" ", images.get(Language.UK).values()) : words);
    }
    return usual;
  }

  /** The pictures, in the order of their first appearance. */
  List<Image> images() {
    return sources.stream()
        .map(
            source ->
                new Image(
                    source,
                    chosen(
                        images.get(Language.UK).getOrDefault(source, ""),
                        images.get(Language.UK).getOrDefault(source, ""),
                        images.get(Language.EN).getOrDefault(source, ""))))
        .toList();
  }

  /** What there was beside words and pictures. */
  Set<Part> lost() {
    return lost;
  }

  private static String tidy(String text) {
    return LINE_END.matcher(text).replaceAll("\n").strip();
  }

  private void read() {
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      if (tag < 0) {
        tag = html.length();
      }
      say(decoded(LINE_BREAK.matcher(html.substring(at, tag)).replaceAll(" ")));
      at = tag < html.length() ? afterTag(tag) : tag;
    }
  }

  private int afterTag(int start) {
    if (html.startsWith("<!--", start)) {
      int end = html.indexOf("-->", start);
      return end < 0 ? html.length() : end + 3;
    }
    boolean isTag =
        start < lastClose
            && (Character.isLetter(html.charAt(start + 1))
                || "/!?".indexOf(html.charAt(start + 1)) >= 0);
    if (!isTag) {
      say("<");
      return start + 1;
    }
    int end = html.indexOf('>', start);
    String inside = html.substring(start + 1, end);
    boolean closes = inside.startsWith("/");
    String name = inside.substring(closes ? 1 : 0).split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT);
    if (closes) {
      close(name);
      return end + 1;
    }
    if (name.equals("math")) {
      return formula(start, end);
    }
    if (SILENT.contains(name)) {
      int over = html.indexOf("</" + inside.substring(0, name.length()), end);
      return over < 0 ? html.length() : over;
    }
    begin(name, inside);
    return end + 1;
  }

  /** A formula stays as it is written. */
  private int formula(int start, int end) {
    int over = html.indexOf("</math>", end);
    int after = over < 0 ? html.length() : over + "</math>".length();
    say(html.substring(start, after));
    return after;
  }

  private void begin(String name, String inside) {
    Map<String, String> attributes = attributes(inside.substring(name.length()));
    if (BLOCKS.contains(name) || name.equals("li")) {
      breakLine();
    }
    switch (name) {
      case "br" -> say("\n");
      case "li" -> say("– ");
      case "td", "th" -> say(" ");
      case "sup" -> say("^");
      case "sub" -> say("_");
      case "img" -> see(attributes);
      default -> {
        if (MEDIA.contains(name)) {
          lost.add(Part.MEDIA);
        }
      }
    }
    if (STYLES.contains(name)) {
      lost.add(Part.FORMATTING);
    }
    if (!EMPTY.contains(name) && !inside.endsWith("/") && open.size() < DEEPEST) {
      String code = attributes.getOrDefault("lang", attributes.getOrDefault("xml:lang", ""));
      open.push(new Open(name, language(code)));
    }
  }

  /** The language that a passage is marked with, or that of what is around it. */
  private Language language(String code) {
    Language around = open.isEmpty() ? null : open.peek().language();
    String language = code.toLowerCase(Locale.ROOT);
    if (language.startsWith("uk")) {
      marked.add(Language.UK);
      return Language.UK;
    }
    if (language.startsWith("en")) {
      marked.add(Language.EN);
      return Language.EN;
    }
    return around;
  }

  private void close(String name) {
    if (BLOCKS.contains(name) || name.equals("li")) {
      breakLine();
    }
    boolean isOpen = open.stream().anyMatch(each -> each.element().equals(name));
    while (isOpen && !open.pop().element().equals(name)) {
      // What was left open inside is over too.
    }
  }

  private void see(Map<String, String> attributes) {
    String source = attributes.getOrDefault("src", "");
    if (source.isEmpty()) {
      return;
    }
    sources.add(source);
    String alternative = attributes.getOrDefault("alt", "").strip();
    Language language = open.isEmpty() ? null : open.peek().language();
    for (Language each : Language.values()) {
      if (language == null || language == each) {
        images.get(each).put(source, alternative);
      }
    }
  }

  private void say(String words) {
    Language language = open.isEmpty() ? null : open.peek().language();
    if (language == null) {
      unmarked.append(words);
    }
    for (Language each : Language.values()) {
      if (language == null || language == each) {
        said.get(each).append(words);
      }
    }
  }

  private void breakLine() {
    Language language = open.isEmpty() ? null : open.peek().language();
    StringBuilder now = language == null ? unmarked : said.get(language);
    int end = now.length();
    while (end > 0 && now.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > 0 && now.charAt(end - 1) != '\n') {
      say("\n");
    }
  }

  private static Map<String, String> attributes(String written) {
    Map<String, String> found = new java.util.HashMap<>();
    Matcher each = ATTRIBUTE.matcher(written);
    while (each.find()) {
      String value = each.group(2) != null ? each.group(2) : each.group(3);
      value = value != null ? value : each.group(4);
      found.putIfAbsent(
          each.group(1).toLowerCase(Locale.ROOT), value == null ? "" : decoded(value));
    }
    return found;
  }

  private static String decoded(String text) {
    return HtmlSigns.decode(text);
  }
}
