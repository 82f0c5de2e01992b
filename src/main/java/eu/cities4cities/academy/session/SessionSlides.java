package eu.cities4cities.academy.session;

import java.util.List;

/**
 * The slides of a session, for those who may have them.
 *
 * @param hashes what stands for each, in order
 * @param shown which one the speaker shows, from 1; 0 if they show none yet
 * @param bytes how many bytes all of them have
 */
public record SessionSlides(List<String> hashes, int shown, long bytes) {
  static final SessionSlides NONE = new SessionSlides(List.of(), 0, 0);

  /** Whether there are any. */
  public boolean any() {
    return !hashes.isEmpty();
  }

  /** How many there are. */
  public int count() {
    return hashes.size();
  }

  /** The address of a slide, from 1. */
  public String address(int number) {
    return SlideServlet.PATH + hashes.get(number - 1) + ".jpg";
  }

  /** All that stand for slides, for the page's script. */
  public String all() {
    return String.join(" ", hashes);
  }

  /** The nearest number that there is a slide of. */
  public int within(int number) {
    return Math.max(1, Math.min(hashes.size(), number));
  }
}
