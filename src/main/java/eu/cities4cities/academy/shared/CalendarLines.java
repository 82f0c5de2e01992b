package eu.cities4cities.academy.shared;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Writes lines of iCalendar files (RFC 5545): ended by CR LF and folded at 75 octets. */
public final class CalendarLines {
  private static final int OCTETS_IN_A_LINE = 75;

  private CalendarLines() {}

  /** A file of these lines. */
  public static String file(Collection<String> lines) {
    StringBuilder file = new StringBuilder();
    for (String line : lines) {
      fold(line, file);
    }
    return file.toString();
  }

  /** A text as a property's value. */
  public static String text(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** A parameter's value; quotation marks cannot stand in it at all. */
  public static String parameter(String value) {
    return '"' + value.replace('"', '\'').replaceAll("[\\p{Cntrl}]", " ") + '"';
  }

  private static void fold(String line, StringBuilder file) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int letter = line.codePointAt(i);
      int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS_IN_A_LINE) {
        file.append("\r\n ");
        octets = 1; // the space that continues a line belongs to it
      }
      file.appendCodePoint(letter);
      octets += size;
      i += Character.charCount(letter);
    }
    file.append("\r\n");
  }
}
