package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;

/**
 * What anyone may read about one community, in both languages.
 *
 * @param communityId for questions about the reader's rights; never shown
 */
public record CommunityView(long communityId, PublicProfile uk, PublicProfile en) {
  /** The profile in a language. */
  public PublicProfile in(Language language) {
    return language == Language.EN ? en : uk;
  }
}
