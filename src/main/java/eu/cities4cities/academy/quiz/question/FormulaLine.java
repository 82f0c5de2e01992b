package eu.cities4cities.academy.quiz.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula in one line of ordinary signs, as people type it: {@code (a + b)/2}, {@code x^2}. */
final class FormulaLine {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{N}.,]+");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#x([0-9A-Fa-f]{1,6})|([A-Za-z]{2,12}));");
  private static final Map<String, String> NAMED =
      Map.of(
          "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "times", "×", "minus", "−",
          "plusmn", "±", "middot", "·", "pi", "π");

  private FormulaLine() {}

  /** An element that is being read, with the lines of what stands in it. */
  private record Element(String name, List<String> parts) {
    Element(String name) {
      this(name, new ArrayList<>());
    }

    void add(String part) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }

    private boolean has(int number) {
      return parts.size() == number;
    }

    /** A part that stays one thing beside other signs. */
    private String whole(int part) {
      String line = parts.get(part);
      return SIMPLE.matcher(line).matches() ? line : "(" + line.strip() + ")";
    }

    String line() {
      String all = String.join("", parts);
      return switch (name) {
        case "mfrac" -> has(2) ? whole(0) + "/" + whole(1) : all;
        case "msup" -> has(2) ? whole(0) + "^" + whole(1) : all;
        case "msub" -> has(2) ? whole(0) + "_" + whole(1) : all;
        case "msubsup" -> has(3) ? whole(0) + "_" + whole(1) + "^" + whole(2) : all;
        case "msqrt" -> "√" + (SIMPLE.matcher(all).matches() ? all : "(" + all + ")");
        case "mroot" -> has(2) ? "√[" + parts.get(1) + "]" + whole(0) : all;
        case "mtext", "mtd" -> " " + all + " ";
        case "mtr" -> all + ";";
        case "mspace" -> " ";
        default -> all;
      };
    }
  }

  /** The formula that stands in MathML; tags that do not fit are passed over. */
  static String of(String typed, Pattern tags) {
    Deque<Element> open = new ArrayDeque<>();
    open.push(new Element("math"));
    Matcher tag = tags.matcher(typed);
    int done = 0;
    while (tag.find()) {
      open.peek().add(signs(typed.substring(done, tag.start())));
      done = tag.end();
      boolean closes = !tag.group(1).isEmpty();
      boolean empty = !tag.group(4).isEmpty();
      if (!closes) {
        open.push(new Element(tag.group(2).toLowerCase(Locale.ROOT)));
      }
      if ((closes || empty) && open.size() > 1) {
        close(open);
      }
    }
    open.peek().add(signs(typed.substring(done)));
    while (open.size() > 1) {
      close(open);
    }
    return BLANKS.matcher(open.peek().line()).replaceAll(" ").strip();
  }

  private static void close(Deque<Element> open) {
    String line = open.pop().line();
    open.peek().add(line);
  }

  private static String signs(String text) {
    return ENTITY
        .matcher(BLANKS.matcher(text).replaceAll(" ").strip())
        .replaceAll(found -> Matcher.quoteReplacement(sign(found)));
  }

  private static String sign(MatchResult entity) {
    if (entity.group(3) != null) {
      return NAMED.getOrDefault(entity.group(3), entity.group());
    }
    int sign =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    boolean shown = Character.isValidCodePoint(sign) && !Character.isISOControl(sign);
    return shown ? Character.toString(sign) : entity.group();
  }
}
