package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;

/**
 * A course's cover picture as pages show it.
 *
 * @param hash what its address is made of
 */
public record CoverRow(
    long courseId, String hash, int width, int height, String altUk, String altEn)
    implements Serializable {

  /** What it shows, for readers who do not see it. */
  public String alt(Language language) {
    return language.choose(altUk, altEn);
  }

  /** Its address, which changes with the picture. */
  public String address() {
    return "/covers/" + hash + ".jpg";
  }
}
