package eu.cities4cities.academy.quiz.interchange;

import java.util.ArrayList;
import java.util.List;

/** Signs of GIFT: what is escaped, and where the signs that mean something stand. */
final class Gift {
  private static final String ESCAPED = "\\~=#{}:n";

  /** Escaped signs are kept as noncharacters while the text is taken apart. */
  private static final char FIRST = '\uFDD0';

  private Gift() {}

  /** Hides escaped signs, so that those that are left mean something. */
  static String hide(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      int escaped =
          sign == '\\' && i + 1 < text.length() ? ESCAPED.indexOf(text.charAt(i + 1)) : -1;
      if (escaped >= 0) {
        out.append((char) (FIRST + escaped));
        i++;
      } else {
        out.append(sign >= FIRST && sign < FIRST + ESCAPED.length() ? '\uFFFD' : sign);
      }
    }
    return out.toString();
  }

  /** Shows hidden signs as themselves. */
  static String show(String hidden) {
    var out = new StringBuilder(hidden.length());
    for (int i = 0; i < hidden.length(); i++) {
      int escaped = hidden.charAt(i) - FIRST;
      if (escaped < 0 || escaped >= ESCAPED.length()) {
        out.append(hidden.charAt(i));
      } else {
        char sign = ESCAPED.charAt(escaped);
        out.append(sign == 'n' ? '\n' : sign);
      }
    }
    return out.toString();
  }

  /** The text with its signs escaped, on one line. */
  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '\n') {
        out.append("\\n");
      } else if (sign != '\r') {
        if (sign != 'n' && ESCAPED.indexOf(sign) >= 0) {
          out.append('\\');
        }
        out.append(sign);
      }
    }
    return out.toString();
  }

  /** The pieces that begin with one of these signs, each with its sign. */
  static List<String> pieces(String hidden, String signs) {
    List<String> pieces = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= hidden.length(); i++) {
      boolean begins = i < hidden.length() && signs.indexOf(hidden.charAt(i)) >= 0;
      if (begins || i == hidden.length()) {
        if (start >= 0) {
          pieces.add(hidden.substring(start, i).strip());
        }
        start = i;
      }
    }
    return pieces;
  }
}
