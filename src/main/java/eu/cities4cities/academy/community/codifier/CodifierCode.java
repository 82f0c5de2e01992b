package eu.cities4cities.academy.community.codifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of the codifier: {@code UA} and 17 digits, two of the region, two of the district, three
 * of the community, three of the settlement, two of the city's district, and five that say nothing.
 */
record CodifierCode(String value) {
  private static final Pattern FORM = Pattern.compile("UA\\d{17}");

  /** Where the digits of a level end, by the level from 1. */
  private static final int[] ENDS = {0, 4, 6, 9, 12, 14};

  private static final int SEAT = 1;

  /** The code that a cell without outer spaces holds; empty if it is none. */
  static Optional<CodifierCode> of(String cell) {
    // Letters of a code are typed in either alphabet and case.
    String value = cell.toUpperCase(Locale.ROOT).replace('А', 'A');
    return FORM.matcher(value).matches() ? Optional.of(new CodifierCode(value)) : Optional.empty();
  }

  /** The level that the digits tell, from 1 for a region to 5 for a city's district. */
  int level() {
    for (int level = 5; level > 1; level--) {
      if (digits(level) != 0) {
        return level;
      }
    }
    return 1;
  }

  /** The two digits of the region. */
  String regionCode() {
    return value.substring(2, ENDS[1]);
  }

  /** Whether this is a part of what that code names. */
  boolean isWithin(CodifierCode outer) {
    int shared = ENDS[outer.level()];
    return outer.level() < level()
        && value.substring(0, shared).equals(outer.value.substring(0, shared));
  }

  /** Whether this settlement is the seat of its community: the seat is always the first. */
  boolean isSeat() {
    return level() == 4 && digits(4) == SEAT;
  }

  /** What the codes of a community and of its settlements begin with. */
  String community() {
    return value.substring(0, ENDS[3]);
  }

  private int digits(int level) {
    return Integer.parseInt(value.substring(ENDS[level - 1], ENDS[level]));
  }
}
