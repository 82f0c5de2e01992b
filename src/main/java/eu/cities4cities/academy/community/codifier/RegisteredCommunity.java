package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.community.CommunityKind;
import eu.cities4cities.academy.community.CommunityName;

/**
 * A community as the register has it; invented ones are none of the codifier's business.
 *
 * @param code the KATOTTH code, or null where it is not certain
 * @param nameUk the name, official or as somebody typed it
 * @param centreUk the settlement in which it is seated, or null
 * @param ended merged into another or abolished
 */
public record RegisteredCommunity(
    long id,
    String code,
    String regionCode,
    String nameUk,
    CommunityKind kind,
    String centreUk,
    boolean ended) {

  /** Whether the name itself says what kind of community it is; a typed one need not. */
  boolean tellsKind() {
    return !CommunityName.shortUk(nameUk).equals(nameUk) && nameUk.contains(" " + kind.wordUk())
        || kind == CommunityKind.SPECIAL_CITY;
  }
}
