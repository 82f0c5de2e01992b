package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import java.time.LocalDate;

/**
 * That a community is no more, as anyone may read it.
 *
 * @param status merged or abolished
 * @param on the day from which it is no more
 * @param heir the community that is there in its place, or null
 */
public record CommunityEnding(CommunityStatus status, LocalDate on, Community heir) {
  /** The heir's name in a language; empty if there is none. */
  public String heirName(Language language) {
    return heir == null ? "" : language.choose(heir.getNameUk(), heir.getNameEn());
  }
}
