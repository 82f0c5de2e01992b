package eu.cities4cities.academy.quiz.question;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in which formulae may stand as MathML. Everything but the elements and attributes of
 * presentation MathML that are named here is shown as the signs that were typed, so that nothing in
 * it can run, load or lead anywhere.
 */
public final class FormulaText {
  private static final Set<String> ELEMENTS =
      Set.of(
          "math",
          "mrow",
          "mi",
          "mn",
          "mo",
          "ms",
          "mtext",
          "mspace",
          "msup",
          "msub",
          "msubsup",
          "mfrac",
          "msqrt",
          "mroot",
          "mover",
          "munder",
          "munderover",
          "mmultiscripts",
          "mprescripts",
          "mtable",
          "mtr",
          "mtd",
          "mpadded",
          "mphantom",
          "mstyle");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "display",
          "displaystyle",
          "scriptlevel",
          "mathvariant",
          "stretchy",
          "fence",
          "separator",
          "form",
          "accent",
          "accentunder",
          "linethickness",
          "columnalign",
          "rowalign",
          "dir");

  /** One that never ends reaches to the end of the text, which so is gone through only once. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "<math[\\s>].*?(?:</math\\s*>|\\z)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([A-Za-z]{1,20})((?:\\s+[A-Za-z]+\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*)\\s*(/?)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z]+)\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9 .%+-]{0,60}");
  private static final Pattern ENTITY =
      Pattern.compile("&amp;(#\\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,12});");
  private static final Set<String> NAMED =
      Set.of("lt", "gt", "amp", "quot", "nbsp", "times", "minus", "plusmn", "middot", "pi");

  private FormulaText() {}

  /** The text as HTML that may be shown as it is; line breaks stay what they are. */
  public static String html(String text) {
    StringBuilder html = new StringBuilder();
    Matcher formula = FORMULA.matcher(text);
    int done = 0;
    while (formula.find()) {
      html.append(escaped(text.substring(done, formula.start())));
      html.append(formula(formula.group()));
      done = formula.end();
    }
    return html.append(escaped(text.substring(done))).toString();
  }

  /** The words and signs in one line, for a list or a name that is read aloud. */
  public static String plain(String text) {
    Matcher formula = FORMULA.matcher(text);
    return formula.replaceAll(
        found -> Matcher.quoteReplacement(FormulaLine.of(found.group(), TAG)));
  }

  /** Whether a formula stands in it. */
  public static boolean hasFormula(String text) {
    return FORMULA.matcher(text).find();
  }

  /** A formula whose elements are known and closed in their order; else the signs as typed. */
  private static String formula(String typed) {
    StringBuilder html = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(typed);
    int done = 0;
    while (tag.find()) {
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      boolean closes = !tag.group(1).isEmpty();
      boolean empty = !tag.group(4).isEmpty();
      if (!ELEMENTS.contains(name) || closes && !name.equals(open.poll())) {
        return escaped(typed);
      }
      html.append(signs(typed.substring(done, tag.start())));
      if (closes) {
        html.append("</").append(name).append('>');
      } else {
        html.append('<').append(name).append(attributes(tag.group(3))).append('>');
        if (empty) {
          html.append("</").append(name).append('>');
        } else {
          open.push(name);
        }
      }
      done = tag.end();
    }
    boolean whole = open.isEmpty() && done == typed.length();
    return whole ? html.toString() : escaped(typed);
  }

  private static String attributes(String typed) {
    StringBuilder kept = new StringBuilder();
    Matcher attribute = ATTRIBUTE.matcher(typed);
    while (attribute.find()) {
      String name = attribute.group(1).toLowerCase(Locale.ROOT);
      String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
      if (ATTRIBUTES.contains(name) && VALUE.matcher(value).matches()) {
        kept.append(' ').append(name).append("=\"").append(value).append('"');
      }
    }
    return kept.toString();
  }

  /** Signs inside a formula, where entities stand for signs that keyboards lack. */
  private static String signs(String text) {
    return ENTITY
        .matcher(escaped(text))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1).startsWith("#") || NAMED.contains(found.group(1))
                        ? "&" + found.group(1) + ";"
                        : found.group()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
