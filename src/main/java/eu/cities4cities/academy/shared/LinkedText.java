package eu.cities4cities.academy.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the addresses in what a person has written, so that readers can press them. */
public final class LinkedText {
  /** What ends a sentence does not belong to an address in it. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)»”]");

  private LinkedText() {}

  /**
   * A piece of a text.
   *
   * @param text what to show
   * @param link whether it is an address
   */
  public record Part(String text, boolean link) {}

  /** The text in pieces, in their order; together they are the text. */
  public static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text);
    int end = 0;
    while (address.find()) {
      if (address.start() > end) {
        parts.add(new Part(text.substring(end, address.start()), false));
      }
      parts.add(new Part(address.group(), true));
      end = address.end();
    }
    if (end < text.length()) {
      parts.add(new Part(text.substring(end), false));
    }
    return parts;
  }
}
