package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.SeededShuffle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class AttemptPlanTest {
  private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);

  @Test
  void theOrderOfASeedIsTheSameForEver() {
    assertThat(SeededShuffle.of(42, FIVE)).containsExactly(2, 3, 1, 5, 4);
    assertThat(SeededShuffle.seedFor(42, 7)).isEqualTo(7974615062405353404L);
  }

  @Property
  void shufflingLosesNothingAndRepeats(@ForAll long seed, @ForAll List<Integer> items) {
    var shuffled = SeededShuffle.of(seed, items);
    assertThat(shuffled).containsExactlyInAnyOrderElementsOf(items);
    assertThat(SeededShuffle.of(seed, items)).isEqualTo(shuffled);
  }

  @Test
  void everyChoiceComesFirstAboutEquallyOften() {
    Map<Integer, Integer> first = new HashMap<>();
    for (long attempt = 0; attempt < 10_000; attempt++) {
      long seed = SeededShuffle.seedFor(attempt, 3);
      first.merge(SeededShuffle.of(seed, FIVE).get(0), 1, Integer::sum);
    }
    assertThat(first.values()).hasSize(5).allSatisfy(n -> assertThat(n).isBetween(1800, 2200));
  }

  @Property
  void aPlanIsReadAsItWasWritten(@ForAll @Size(max = 40) List<Long> questions) {
    List<AttemptPlan.Item> items = new ArrayList<>();
    for (Long id : questions) {
      int place = items.size();
      items.add(new AttemptPlan.Item(id >>> 1, (id >>> 1) / 2, 1 + place / 3, place % 5));
    }
    assertThat(AttemptPlan.parse(new AttemptPlan(items).written()).items()).isEqualTo(items);
  }

  @Test
  void aPlanKnowsTheVersionOfEachQuestionAndNoOther() {
    var items = LongStream.rangeClosed(1, 20).mapToObj(id -> new AttemptPlan.Item(id, id + 100));
    var plan = AttemptPlan.of(items.toList(), true, 7);
    assertThat(plan.versionOf(12)).isEqualTo(112);
    assertThat(plan.versionOf(21)).isZero();
    assertThat(plan.versions()).hasSize(20);
  }

  @Test
  void aPlanFromBeforeThereWerePagesIsReadAsOnePage() {
    assertThat(AttemptPlan.parse("3:30,4:41").items())
        .containsExactly(new AttemptPlan.Item(3, 30, 1, 0), new AttemptPlan.Item(4, 41, 1, 0));
  }

  @Property
  void shufflingKeepsTheQuestionsWithTheirPointsAndTheSizeOfEveryPage(
      @ForAll long seed, @ForAll @IntRange(max = 30) int count) {
    List<AttemptPlan.Item> items = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      items.add(new AttemptPlan.Item(place + 1, place + 100, 1 + place / 4, place % 3));
    }
    List<AttemptPlan.Item> planned = AttemptPlan.of(items, true, seed).items();
    assertThat(planned)
        .extracting(AttemptPlan.Item::question, AttemptPlan.Item::version, AttemptPlan.Item::points)
        .containsExactlyInAnyOrderElementsOf(
            items.stream()
                .map(item -> Tuple.tuple(item.question(), item.version(), item.points()))
                .toList());
    assertThat(planned)
        .extracting(AttemptPlan.Item::page)
        .containsExactlyElementsOf(items.stream().map(AttemptPlan.Item::page).toList());
  }
}
