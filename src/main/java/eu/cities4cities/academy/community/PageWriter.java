package eu.cities4cities.academy.community;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One opened page and how far it has come: what it sends again after an answer that was lost is
 * nobody else's text.
 *
 * @param page made up by the page when it is opened
 * @param change counts what is typed on it
 */
public record PageWriter(String page, int change) {
  private static final Pattern WRITTEN = Pattern.compile("([0-9a-zA-Z-]{8,36}):(\\d{1,9})");

  /** Reads "page:change"; empty for anything else. */
  static Optional<PageWriter> read(String text) {
    Matcher parts = WRITTEN.matcher(text == null ? "" : text);
    return parts.matches()
        ? Optional.of(new PageWriter(parts.group(1), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  /** Whether both are the same opened page. */
  boolean sameAs(PageWriter other) {
    return other != null && page.equals(other.page);
  }

  @Override
  public String toString() {
    return page + ":" + change;
  }
}
