package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.UkrainianOrder;
import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The 27 regions as tiles, darker where there are more people. */
public final class RegionMap {
  private static final int SHADES = 5;

  private RegionMap() {}

  /**
   * A region on the map.
   *
   * @param shade the class of its colour
   * @param address where it leads, or null
   */
  public record Tile(
      Region region, String name, String shortName, long people, String shade, String address) {}

  /** All regions in the order of the alphabet. */
  static List<Tile> of(
      Map<String, Long> people, Language language, Function<Region, String> addressOf) {
    long highest = people.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Tile> tiles = new ArrayList<>();
    for (Region region : Region.values()) {
      long count = people.getOrDefault(region.code(), 0L);
      tiles.add(
          new Tile(
              region,
              region.name(language.code()),
              region.shortName(language.code()),
              count,
              shade(count, highest),
              count == 0 ? null : addressOf.apply(region)));
    }
    tiles.sort((a, b) -> UkrainianOrder.compare(a.name(), b.name()));
    return tiles;
  }

  /** The class of a colour: none for nothing, the darkest for the highest. */
  static String shade(long count, long highest) {
    return "q" + (count == 0 ? 0 : Math.max(1, (SHADES * count + highest - 1) / highest));
  }
}
