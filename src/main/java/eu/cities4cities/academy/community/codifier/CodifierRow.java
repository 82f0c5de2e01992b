package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.community.CommunityKind;

/**
 * A community as the codifier has it: a third-level row, or Kyiv or Sevastopol.
 *
 * @param code the KATOTTH code
 * @param regionCode the first two digits of it
 * @param nameUk the whole official name, «Решетилівська міська територіальна громада» or «місто
 *     Київ»; the file has the bare word, and the seat tells the kind
 * @param centreUk the settlement in which it is seated
 * @param line its line in the file
 */
public record CodifierRow(
    String code, String regionCode, String nameUk, CommunityKind kind, String centreUk, int line) {}
