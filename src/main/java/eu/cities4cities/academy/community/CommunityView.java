package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import java.time.Instant;

/**
 * What anyone may read about one community.
 *
 * @param profile without people where the community is shielded
 * @param updatedAt when the profile was last changed, or null if there is none
 */
public record CommunityView(Community community, ProfileContent profile, Instant updatedAt) {
  /** The name alone, in a language. */
  public String shortName(Language language) {
    return language == Language.EN ? community.getShortEn() : community.getShortUk();
  }

  /** How many graduates may be told: null below five and where the community is shielded. */
  public Integer graduates() {
    return community.isShielded() ? null : CommunityRow.shown(community.getGraduateCount());
  }

  /** One or two letters for the shield beside the name. */
  public String crest() {
    return CommunityRow.crest(community.getNameUk());
  }
}
