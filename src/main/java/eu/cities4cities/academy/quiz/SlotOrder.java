package eu.cities4cities.academy.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The order of a quiz's places and how they are divided into pages; pages count from 1. */
final class SlotOrder {
  private final List<QuizSlot> slots;

  /**
   * The order of these places.
   *
   * @param slots those that are in the quiz, in order
   */
  SlotOrder(List<QuizSlot> slots) {
    this.slots = List.copyOf(slots);
  }

  /** The page on which a place at the end stands. */
  int lastPage() {
    return slots.isEmpty() ? 1 : pageAt(slots.size() - 1);
  }

  /** Moves a place up (-1) or down (1) by one; the pages keep their sizes. */
  void move(QuizSlot moved, int step) {
    List<Integer> pages = slots.stream().map(QuizSlot::getPage).toList();
    List<QuizSlot> order = new ArrayList<>(slots);
    order.remove(moved);
    order.add(Math.max(0, Math.min(order.size(), slots.indexOf(moved) + step)), moved);
    for (int place = 0; place < order.size(); place++) {
      order.get(place).moveTo(place + 1);
      order.get(place).turnTo(pages.get(place));
    }
  }

  /** Begins a new page with the place, or joins its page with the one before. */
  void breakPage(QuizSlot first) {
    int at = slots.indexOf(first);
    if (at > 0) {
      turn(at, pageAt(at) == pageAt(at - 1) ? 1 : -1);
    }
  }

  /** So many places on each page, the first ones first; 0 puts all on one. */
  void paginate(int each) {
    for (int place = 0; place < slots.size(); place++) {
      slots.get(place).turnTo(each == 0 ? 1 : 1 + place / each);
    }
  }

  /** Takes a place out, and its page if nothing else stands on it. */
  void remove(QuizSlot gone, Instant now) {
    int at = slots.indexOf(gone);
    boolean alone =
        (at == 0 || pageAt(at - 1) != gone.getPage())
            && (at + 1 == slots.size() || pageAt(at + 1) != gone.getPage());
    gone.remove(now, alone);
    shift(at + 1, -1);
    turn(at + 1, alone ? -1 : 0);
  }

  /** Puts a place that was taken out back where it stood, with its page. */
  void putBack(QuizSlot back) {
    int at = Math.min(back.getPosition() - 1, slots.size());
    int ownPage = back.hadPage() ? 1 : 0;
    int before = at == 0 ? 1 : pageAt(at - 1);
    int after = at == slots.size() ? before : pageAt(at);
    shift(at, 1);
    turn(at, ownPage);
    // Others may have come, gone or turned meanwhile.
    back.putBack(at + 1, Math.max(before, Math.min(back.getPage(), after + ownPage)));
  }

  private void shift(int from, int by) {
    for (QuizSlot slot : slots.subList(from, slots.size())) {
      slot.moveTo(slot.getPosition() + by);
    }
  }

  private void turn(int from, int by) {
    for (QuizSlot slot : slots.subList(from, slots.size())) {
      slot.turnTo(slot.getPage() + by);
    }
  }

  private int pageAt(int place) {
    return slots.get(place).getPage();
  }
}
