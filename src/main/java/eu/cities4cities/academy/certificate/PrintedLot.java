package eu.cities4cities.academy.certificate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A lot as it comes back from the press.
 *
 * @param outcomes in the order of the jobs; null where the press did not come to it, or is to try
 *     it once more
 * @param halt why nothing more can be signed now, or null
 */
record PrintedLot(Lot lot, List<Outcome> outcomes, SigningUnavailableException halt) {

  /** Nothing was printed yet. */
  static final PrintedLot NONE = new PrintedLot(Lot.NONE, List.of(), null);

  /**
   * What became of one paper; exactly one of the three is there.
   *
   * @param refused why it cannot be printed
   * @param fault what went wrong unforeseen
   */
  record Outcome(PressedFile file, UnprintableTextException refused, RuntimeException fault) {}

  /** Copies the list, which may hold nulls. */
  PrintedLot {
    outcomes = Collections.unmodifiableList(new ArrayList<>(outcomes));
  }

  /** Whether the press came to any of them. */
  boolean isWorthKeeping() {
    return outcomes.stream().anyMatch(Objects::nonNull);
  }

  /**
   * The same, without what an unforeseen fault has kept back for the first time: it goes on waiting
   * and is printed once more, since the fault may pass, such as the database's.
   *
   * @param faulted the items of the run that had a fault before; takes those that have one now
   */
  PrintedLot sparing(Set<Long> faulted) {
    List<Outcome> kept = new ArrayList<>(outcomes);
    for (int i = 0; i < kept.size(); i++) {
      Outcome outcome = kept.get(i);
      if (outcome != null && outcome.fault() != null && faulted.add(lot.jobs().get(i).item())) {
        kept.set(i, null);
      }
    }
    return new PrintedLot(lot, kept, halt);
  }

  /** The same papers, each in a lot of its own. */
  List<PrintedLot> oneByOne() {
    return IntStream.range(0, outcomes.size())
        .filter(i -> outcomes.get(i) != null)
        .mapToObj(
            i ->
                new PrintedLot(
                    new Lot(lot.at(), lot.purpose(), lot.courseId(), List.of(lot.jobs().get(i))),
                    Collections.singletonList(outcomes.get(i)),
                    null))
        .toList();
  }

  /** The same without its papers. */
  PrintedLot withoutPapers() {
    return new PrintedLot(Lot.NONE, List.of(), halt);
  }
}
