package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SlotOrderTest {
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  @Property
  void whatIsTakenOutAndPutBackStandsWhereItStood(
      @ForAll @Size(min = 1, max = 8) List<Boolean> breaks, @ForAll @IntRange(max = 7) int which) {
    List<QuizSlot> slots = slots(breaks);
    List<Integer> pages = pages(slots);
    QuizSlot gone = slots.get(which % slots.size());
    List<QuizSlot> rest = new ArrayList<>(slots);
    rest.remove(gone);
    new SlotOrder(slots).remove(gone, NOW);
    assertThat(pagesCountFromOneWithoutGaps(rest)).isTrue();
    assertThat(rest).extracting(QuizSlot::getPosition).isEqualTo(count(rest.size()));
    new SlotOrder(rest).putBack(gone);
    assertThat(pages(slots)).isEqualTo(pages);
    assertThat(slots).extracting(QuizSlot::getPosition).isEqualTo(count(slots.size()));
  }

  @Property
  void whatWasPutBackAfterOtherChangesLeavesPagesInOrder(
      @ForAll @Size(min = 2, max = 8) List<Boolean> breaks,
      @ForAll @IntRange(max = 7) int which,
      @ForAll @IntRange(max = 3) int each) {
    List<QuizSlot> all = slots(breaks);
    List<QuizSlot> slots = new ArrayList<>(all);
    QuizSlot gone = slots.remove(which % slots.size());
    new SlotOrder(all).remove(gone, NOW);
    new SlotOrder(slots).paginate(each);
    new SlotOrder(slots).putBack(gone);
    all.sort(Comparator.comparingInt(QuizSlot::getPosition));
    assertThat(pages(all)).isSorted();
    assertThat(all).extracting(QuizSlot::getPosition).isEqualTo(count(all.size()));
  }

  @Property
  void aPageBrokenTwiceIsAsBefore(
      @ForAll @Size(min = 1, max = 8) List<Boolean> breaks, @ForAll @IntRange(max = 7) int which) {
    List<QuizSlot> slots = slots(breaks);
    List<Integer> pages = pages(slots);
    QuizSlot first = slots.get(which % slots.size());
    new SlotOrder(slots).breakPage(first);
    assertThat(pagesCountFromOneWithoutGaps(slots)).isTrue();
    new SlotOrder(slots).breakPage(first);
    assertThat(pages(slots)).isEqualTo(pages);
  }

  /** Places of which each begins a new page where it says so. */
  private static List<QuizSlot> slots(List<Boolean> breaks) {
    List<QuizSlot> slots = new ArrayList<>();
    int page = 1;
    for (int place = 0; place < breaks.size(); place++) {
      page += place > 0 && breaks.get(place) ? 1 : 0;
      slots.add(QuizSlot.of(null, place + 1, page, place));
    }
    return slots;
  }

  private static List<Integer> pages(List<QuizSlot> slots) {
    return slots.stream().map(QuizSlot::getPage).toList();
  }

  private static List<Integer> count(int last) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number <= last; number++) {
      numbers.add(number);
    }
    return numbers;
  }

  private static boolean pagesCountFromOneWithoutGaps(List<QuizSlot> slots) {
    int before = 0;
    for (QuizSlot slot : slots) {
      if (slot.getPage() != before && slot.getPage() != before + 1) {
        return false;
      }
      before = slot.getPage();
    }
    return true;
  }
}
