package eu.cities4cities.academy.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is hidden cannot be computed from what is shown and from the whole. */
class SmallGroupsPropertiesTest {

  private static final List<List<Integer>> PAIRS = List.of(List.of(0, 1), List.of(2, 3));

  @Property
  void noGroupOfFewerThanFiveIsShown(
      @ForAll @Size(4) List<@IntRange(min = 0, max = 12) Integer> sizes) {
    Map<Integer, Integer> groups = groups(sizes);
    SmallGroups.shown(PAIRS, groups)
        .forEach(
            (group, value) -> {
              assertThat(value.isHidden() || value.number() == groups.get(group)).isTrue();
              assertThat(value.isKnown() && value.number() > 0 && value.number() < 5).isFalse();
            });
  }

  @Property(tries = 400)
  void aReaderWhoKnowsTheWholeCannotTellAnyHiddenGroup(
      @ForAll @Size(4) List<@IntRange(min = 0, max = 9) Integer> sizes) {
    Map<Integer, Integer> groups = groups(sizes);
    Map<Integer, FigureValue> shown = SmallGroups.shown(PAIRS, groups);
    int whole = groups.values().stream().mapToInt(each -> each).sum();
    // Everything that the reader has to hold possible: other sizes that look exactly the same.
    List<Map<Integer, Integer>> possible = new ArrayList<>();
    complete(shown, whole, new LinkedHashMap<>(), possible);
    assertThat(possible).contains(groups);
    groups.forEach(
        (group, size) -> {
          if (shown.get(group).isHidden()) {
            Set<Integer> held = new HashSet<>();
            possible.forEach(each -> held.add(each.get(group)));
            assertThat(held).as("%s shown as %s", groups, shown).hasSizeGreaterThan(1);
          }
        });
  }

  @Property
  void aSumOverCoursesIsMadeOfWhatEachShows(
      @ForAll @Size(max = 5) List<@Size(4) List<@IntRange(min = 0, max = 12) Integer>> courses) {
    List<Map<Integer, FigureValue>> shown =
        courses.stream().map(sizes -> SmallGroups.shown(PAIRS, groups(sizes))).toList();
    Map<Integer, FigureValue> sum = SmallGroups.sum(shown);
    for (int group = 0; group < 4; group++) {
      long byHand = 0;
      for (Map<Integer, FigureValue> course : shown) {
        boolean whole = course.values().stream().noneMatch(FigureValue::isHidden);
        byHand += whole ? course.get(group).number() : 0;
      }
      assertThat(sum.getOrDefault(group, FigureValue.of(0)).number()).isEqualTo(byHand);
    }
  }

  @Example
  void aSmallGroupHidesItsPartnerAndLeavesTheOtherPairAlone() {
    Map<Integer, FigureValue> shown = SmallGroups.shown(PAIRS, groups(List.of(700, 500, 2, 90)));
    assertThat(shown.get(0)).isEqualTo(FigureValue.of(700));
    assertThat(shown.get(1)).isEqualTo(FigureValue.of(500));
    assertThat(shown.get(2).isHidden()).isTrue();
    assertThat(shown.get(3).isHidden()).isTrue();
  }

  @Example
  void aPairThatIsSmallTogetherHidesEverything() {
    assertThat(SmallGroups.shown(PAIRS, groups(List.of(700, 500, 2, 1))).values())
        .allMatch(FigureValue::isHidden);
  }

  private static void complete(
      Map<Integer, FigureValue> shown,
      int left,
      Map<Integer, Integer> begun,
      List<Map<Integer, Integer>> possible) {
    if (begun.size() == shown.size()) {
      if (left == 0 && SmallGroups.shown(PAIRS, begun).equals(shown)) {
        possible.add(Map.copyOf(begun));
      }
      return;
    }
    int group = begun.size();
    for (int size = 0; size <= left; size++) {
      if (shown.get(group).isHidden() || shown.get(group).number() == size) {
        Map<Integer, Integer> next = new LinkedHashMap<>(begun);
        next.put(group, size);
        complete(shown, left - size, next, possible);
      }
    }
  }

  private static Map<Integer, Integer> groups(List<Integer> sizes) {
    Map<Integer, Integer> groups = new LinkedHashMap<>();
    for (int i = 0; i < sizes.size(); i++) {
      groups.put(i, sizes.get(i));
    }
    return groups;
  }
}
