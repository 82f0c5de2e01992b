package eu.cities4cities.academy.course;

import java.util.List;

/**
 * Which part of a course's roster is read, and in which order.
 *
 * @param search parts of a name or a community, each of which has to be found; blank for all
 * @param regionCode two digits of a region; blank for all
 * @param communityId a community, or null for all
 * @param only these people, or null for all
 * @param asListed whether the people come as {@code only} lists them, instead of by the alphabet
 */
public record RosterFilter(
    String search, String regionCode, Long communityId, List<Long> only, boolean asListed) {

  /** Those whose name or community has all parts of what was typed, by the alphabet. */
  public static RosterFilter search(String typed) {
    return new RosterFilter(typed, "", null, null, false);
  }

  /** Some people by the alphabet. */
  public static RosterFilter of(List<Long> people) {
    return new RosterFilter("", "", null, people, false);
  }
}
