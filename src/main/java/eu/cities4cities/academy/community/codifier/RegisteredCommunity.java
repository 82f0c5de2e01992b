package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.community.CommunityKind;
import eu.cities4cities.academy.community.CommunityName;
import eu.cities4cities.academy.community.CommunityStatus;
import java.time.LocalDate;

/**
 * A community as the register has it; invented ones are none of the codifier's business.
 *
 * @param code the KATOTTH code, or null where it is not certain
 * @param nameUk the name, official or as somebody typed it
 * @param centreUk the settlement in which it is seated, or null
 * @param since the first day of its present name; null if nobody knows it
 */
public record RegisteredCommunity(
    long id,
    String code,
    String regionCode,
    String nameUk,
    CommunityKind kind,
    String centreUk,
    CommunityStatus status,
    LocalDate since) {

  /** Whether it still is one, and was not merged into another or abolished. */
  public boolean isActive() {
    return status == CommunityStatus.ACTIVE;
  }

  /** Whether it has its present name only since a later day. */
  boolean isChangedAfter(LocalDate day) {
    return since != null && day.isBefore(since);
  }

  /** Whether the name itself says what kind of community it is; a typed one need not. */
  boolean tellsKind() {
    return !CommunityName.shortUk(nameUk).equals(nameUk) && nameUk.contains(" " + kind.wordUk())
        || kind == CommunityKind.SPECIAL_CITY;
  }
}
