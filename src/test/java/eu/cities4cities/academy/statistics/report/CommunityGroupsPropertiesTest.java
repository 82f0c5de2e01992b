package eu.cities4cities.academy.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The reports of all communities beside those of their regions and of the whole: what one hides,
 * nobody can compute from the others.
 */
class CommunityGroupsPropertiesTest {
  private static final String VINNYTSIA = Region.VINNYTSIA.code();
  private static final String CHERKASY = Region.CHERKASY.code();
  private static final String LVIV = Region.LVIV.code();

  /** The first two hide each other. */
  private static final List<String> REGIONS = List.of(VINNYTSIA, CHERKASY, LVIV);

  /** Ten communities, by the region of each; the people of a region who have none follow. */
  private static final Map<String, String> PLACES = places();

  private static final CommunityGroups COMMUNITIES =
      new CommunityGroups(Map.copyOf(new TreeMap<>(PLACES).headMap("rest")));

  private static Map<String, String> places() {
    Map<String, String> places = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      places.put(String.valueOf(i), i < 4 ? VINNYTSIA : i < 7 ? CHERKASY : LVIV);
    }
    REGIONS.forEach(region -> places.put("rest of " + region, region));
    return places;
  }

  /** Of everybody; else of those who passed, in a course in which nobody else is hidden. */
  private static CourseFigures figures(Measure measure, Map<String, Integer> people) {
    Map<FigureId, FigureValue> values = new LinkedHashMap<>();
    if (measure != Measure.CONFIRMED) {
      values.putAll(figures(Measure.CONFIRMED, many()).values());
    }
    Map<String, Integer> regions = new LinkedHashMap<>();
    people.forEach(
        (place, number) -> {
          regions.merge(PLACES.get(place), number, Integer::sum);
          if (COMMUNITIES.regions().containsKey(place) && number > 0) {
            put(values, measure, Part.of(Dimension.COMMUNITY, place), number);
          }
        });
    regions.forEach(
        (region, number) -> put(values, measure, Part.of(Dimension.REGION, region), number));
    put(values, measure, Part.WHOLE, people.values().stream().mapToInt(each -> each).sum());
    return new CourseFigures(values);
  }

  private static void put(
      Map<FigureId, FigureValue> values, Measure measure, Part part, int number) {
    values.put(new FigureId(measure, part), FigureValue.of(number));
  }

  private static Map<String, Integer> many() {
    Map<String, Integer> people = new TreeMap<>();
    PLACES.keySet().forEach(place -> people.put(place, 100));
    return people;
  }

  private static Map<String, Integer> people(long seed) {
    Random random = new Random(seed);
    Map<String, Integer> people = new TreeMap<>();
    int most = random.nextBoolean() ? 6 : 30;
    for (String place : PLACES.keySet()) {
      people.put(place, random.nextInt(3) == 0 ? 0 : random.nextInt(most));
    }
    return people;
  }

  /** What all reports together show of the measure. */
  private static Map<String, FigureValue> shown(Measure measure, Map<String, Integer> people) {
    Map<Long, CourseFigures> courses = Map.of(1L, figures(measure, people));
    Map<String, FigureValue> all = new TreeMap<>();
    ReportFigures whole = ReportFigures.of(Part.WHOLE, List.of(), courses);
    all.put("whole", value(measure, whole));
    whole.regions().forEach((region, value) -> all.put("region " + region, value));
    for (String region : REGIONS) {
      Part part = Part.of(Dimension.REGION, region);
      all.put(region, value(measure, ReportFigures.of(part, List.of(Part.WHOLE), courses)));
    }
    COMMUNITIES
        .regions()
        .keySet()
        .forEach(
            community ->
                all.put(
                    community,
                    value(
                        measure,
                        ReportFigures.of(
                            Part.of(Dimension.COMMUNITY, community),
                            List.of(Part.WHOLE),
                            COMMUNITIES,
                            courses))));
    return all;
  }

  private static FigureValue value(Measure measure, ReportFigures report) {
    return report.lines().isEmpty()
        ? FigureValue.HIDDEN
        : report.lines().get(0).values().get(measure);
  }

  @Property(tries = 300)
  void whatTheReportsLeaveOverIsNobodyOrMany(@ForAll long seed) {
    for (Measure measure : List.of(Measure.CONFIRMED, Measure.PASSED)) {
      Map<String, FigureValue> shown = shown(measure, people(seed));
      long hidden = shown.get("whole").number();
      for (String region : REGIONS) {
        if (shown.get(region).isKnown()) {
          hidden -= shown.get(region).number();
          assertThat(shown.get(region).number() - communities(region, shown))
              .as("%s in %s of %s", measure, region, shown)
              .isNotIn(1L, 2L, 3L, 4L);
        } else {
          hidden -= communities(region, shown);
        }
      }
      if (shown.get("whole").isKnown()) {
        assertThat(hidden).as("%s of %s", measure, shown).isNotIn(1L, 2L, 3L, 4L);
      }
    }
  }

  private static long communities(String region, Map<String, FigureValue> shown) {
    return COMMUNITIES.regions().entrySet().stream()
        .filter(each -> each.getValue().equals(region))
        .mapToLong(each -> shown.get(each.getKey()).number())
        .sum();
  }

  @Property(tries = 150)
  void eachHiddenCommunityCouldHaveOtherPeopleAndEverythingShownWouldBeTheSame(@ForAll long seed) {
    for (Measure measure : List.of(Measure.CONFIRMED, Measure.PASSED)) {
      Map<String, Integer> people = people(seed);
      Map<String, FigureValue> shown = shown(measure, people);
      for (String community : COMMUNITIES.regions().keySet()) {
        if (shown.get(community).isHidden() && people.get(community) > 0) {
          assertThat(couldBeAnother(measure, community, people, shown))
              .as("%s of %s with %s in %s", measure, community, people, shown)
              .isTrue();
        }
      }
    }
  }

  private static boolean couldBeAnother(
      Measure measure,
      String community,
      Map<String, Integer> people,
      Map<String, FigureValue> shown) {
    for (String other : PLACES.keySet()) {
      int swapped = people.get(other) - people.get(community);
      for (int moved : new int[] {swapped, -1, 1, -2, 2, -3, 3, -4, 4}) {
        Map<String, Integer> changed = new TreeMap<>(people);
        changed.merge(community, moved, Integer::sum);
        changed.merge(other, -moved, Integer::sum);
        if (moved != 0
            && !other.equals(community)
            && changed.get(community) >= 0
            && changed.get(other) >= 0
            && shown(measure, changed).equals(shown)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aCommunityThatWouldTellOfTheOnlySmallOneOfItsRegionIsHidden() {
    assertThat(shownOf(Map.of("0", 40, "1", 20, "2", 3))).isEmpty();
  }

  @Test
  void severalSmallOnesHideEachOther() {
    assertThat(shownOf(Map.of("0", 40, "1", 20, "2", 3, "3", 4))).containsOnlyKeys("0", "1");
  }

  @Test
  void smallOnesThatMustAllHaveFourHideTheRest() {
    assertThat(shownOf(Map.of("0", 40, "1", 20, "2", 4, "3", 4))).isEmpty();
  }

  @Test
  void manyPeopleOfNoCommunityHideASmallOne() {
    assertThat(shownOf(Map.of("0", 40, "2", 3, "rest of " + VINNYTSIA, 9))).containsOnlyKeys("0");
  }

  @Test
  void whereTheReportOfTheRegionIsHiddenSoAreThoseOfItsCommunities() {
    assertThat(shownOf(Map.of("0", 40, "1", 30, "5", 3))).isEmpty();
    assertThat(shownOf(Map.of("0", 40, "1", 30, "5", 6))).containsOnlyKeys("0", "1", "5");
  }

  @Test
  void ofACommunityThatNobodyKnowsNothingIsTold() {
    Map<Long, CourseFigures> courses = Map.of(1L, figures(Measure.CONFIRMED, many()));
    Part part = Part.of(Dimension.COMMUNITY, "0");
    assertThat(ReportFigures.of(part, List.of(Part.WHOLE), courses).lines()).isEmpty();
  }

  /** The communities of which a number is shown; Lviv has many people in any case. */
  private static Map<String, FigureValue> shownOf(Map<String, Integer> some) {
    Map<String, Integer> people = new TreeMap<>();
    PLACES.keySet().forEach(place -> people.put(place, some.getOrDefault(place, 0)));
    people.put("rest of " + LVIV, 300);
    Map<String, FigureValue> shown = shown(Measure.CONFIRMED, people);
    shown.keySet().retainAll(COMMUNITIES.regions().keySet());
    shown.values().removeIf(value -> value.number() == 0);
    return shown;
  }
}
