package eu.cities4cities.academy.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.Region;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A region stands in no file and no report with fewer than five people, nor can it be computed. */
class RegionGroupsPropertiesTest {
  @Property
  void noRegionIsShownWithFewPeopleAndThoseLeftOutAreManyOrEverybody(@ForAll long seed) {
    Map<String, Integer> people = people(seed);
    Map<String, FigureValue> shown = RegionGroups.shown(people);
    int everybody = people.values().stream().mapToInt(each -> each).sum();
    int told = 0;
    for (Map.Entry<String, FigureValue> each : shown.entrySet()) {
      long number = each.getValue().number();
      told += (int) number;
      assertThat(number == 0 || number >= SmallGroups.FEWEST).isTrue();
      if (each.getValue().isKnown()) {
        assertThat(number).isEqualTo(people.getOrDefault(each.getKey(), 0).longValue());
      }
    }
    assertThat(told == 0 || told == everybody || everybody - told >= SmallGroups.FEWEST).isTrue();
  }

  @Property
  void everyRegionHasItsPlace(@ForAll long seed) {
    assertThat(RegionGroups.shown(people(seed))).hasSize(Region.values().length + 1);
  }

  /** Some regions have many people, some few, most none. */
  private static Map<String, Integer> people(long seed) {
    Random random = new Random(seed);
    Map<String, Integer> people = new LinkedHashMap<>();
    for (Region region : Region.values()) {
      if (random.nextInt(3) == 0) {
        people.put(region.code(), random.nextInt(random.nextBoolean() ? 8 : 200));
      }
    }
    if (random.nextBoolean()) {
      people.put(Dimension.NONE, random.nextInt(12));
    }
    return people;
  }
}
