package eu.cities4cities.academy.quiz.interchange;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that HTML writes by name or number. */
final class HtmlSigns {
  private static final Pattern SIGN =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}[0-9]{0,2}));");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00A0"),
          Map.entry("shy", "\u00AD"),
          Map.entry("ensp", " "),
          Map.entry("emsp", " "),
          Map.entry("thinsp", "\u202F"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("hellip", "…"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("bdquo", "„"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("sbquo", "‚"),
          Map.entry("bull", "•"),
          Map.entry("middot", "·"),
          Map.entry("deg", "°"),
          Map.entry("plusmn", "±"),
          Map.entry("times", "×"),
          Map.entry("divide", "÷"),
          Map.entry("minus", "−"),
          Map.entry("le", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("ne", "≠"),
          Map.entry("infin", "∞"),
          Map.entry("radic", "√"),
          Map.entry("sum", "∑"),
          Map.entry("micro", "µ"),
          Map.entry("pi", "π"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("larr", "←"),
          Map.entry("rarr", "→"),
          Map.entry("euro", "€"),
          Map.entry("sect", "§"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("trade", "™"),
          Map.entry("sup2", "²"),
          Map.entry("sup3", "³"),
          Map.entry("frac12", "½"),
          Map.entry("frac14", "¼"));

  private HtmlSigns() {}

  /** The text with every sign as itself; unknown names stay. */
  static String decode(String text) {
    return text.indexOf('&') < 0
        ? text
        : SIGN.matcher(text).replaceAll(sign -> Matcher.quoteReplacement(decode(sign)));
  }

  private static String decode(java.util.regex.MatchResult sign) {
    if (sign.group(3) != null) {
      return NAMED.getOrDefault(sign.group(3), sign.group());
    }
    int point =
        sign.group(1) != null
            ? Integer.parseInt(sign.group(1))
            : Integer.parseInt(sign.group(2), 16);
    boolean possible = Character.isValidCodePoint(point) && point >= ' ';
    return possible ? Character.toString(point) : "";
  }

  /** The text as it stands in HTML and XML, attributes too. */
  static String encode(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(point -> point >= ' ' || point == '\n' || point == '\t')
        .filter(point -> point < 0xD800 || point > 0xDFFF)
        .filter(point -> point != 0xFFFE && point != 0xFFFF)
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(point);
              }
            });
    return out.toString();
  }
}
