package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.certificate.PrintedLot.Outcome;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PrintedLotTest {
  private static final Outcome PRINTED =
      new Outcome(new PressedFile(new byte[0], "week", null, null), null, null);
  private static final Outcome REFUSED =
      new Outcome(null, UnprintableTextException.missingSign("name", 'ы'), null);
  private static final Outcome FAULT =
      new Outcome(null, null, new IllegalStateException("the database is away"));

  @Test
  void anUnforeseenFaultIsPrintedOnceMoreBeforeItIsKept() {
    Set<Long> faulted = new HashSet<>();
    assertThat(lot(PRINTED, FAULT, REFUSED, null).sparing(faulted).outcomes())
        .containsExactly(PRINTED, null, REFUSED, null);
    assertThat(faulted).containsExactly(2L);
    assertThat(lot(FAULT, FAULT).sparing(faulted).outcomes()).containsExactly(null, FAULT);
    assertThat(lot(FAULT, PRINTED).sparing(faulted).outcomes()).containsExactly(FAULT, PRINTED);
  }

  /** Papers of the items 1, 2 and so on. */
  private static PrintedLot lot(Outcome... outcomes) {
    List<Lot.Job> jobs =
        LongStream.rangeClosed(1, outcomes.length)
            .mapToObj(
                item -> new Lot.Job(item, item, Certificates.named("Коваль Ганна", "Hanna Koval")))
            .toList();
    return new PrintedLot(
        new Lot(Certificates.NOW, RunPurpose.AWARD, 1, jobs), Arrays.asList(outcomes), null);
  }
}
