package eu.cities4cities.academy.attendance.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LateEntryTest {
  private static final Instant START = Instant.parse("2026-09-16T08:30:00Z");

  /** Shown from the twentieth to the twenty-fifth minute. */
  private static final CodeWordWindow WORD = new CodeWordWindow(null, "МІСТОК", at(20), at(25), 1);

  @Test
  void aPageOpenedDuringTheSessionAndAWordTypedWhileShownCount() {
    LateEntry entry = LateEntry.of(at(1), 20 * 60, at(300));

    assertThat(entry.enteredAt()).isEqualTo(at(21));
    assertThat(entry.waitedOnTheDevice()).isTrue();
    assertThat(entry.countsByItself(START, at(75), WORD)).isTrue();
  }

  @Test
  void aPageOpenedBeforeTheStartOrAfterTheEndLeavesItToAPerson() {
    assertThat(LateEntry.of(at(-1), 22 * 60, at(300)).countsByItself(START, at(75), WORD))
        .isFalse();
    assertThat(LateEntry.of(at(75), 0, at(300)).countsByItself(START, at(75), WORD)).isFalse();
  }

  @Test
  void aDayIsTheLimit() {
    Instant ticket = at(1);
    Instant dayLater = ticket.plus(Duration.ofHours(24));

    assertThat(LateEntry.of(ticket, 20 * 60, dayLater).countsByItself(START, at(75), WORD))
        .isTrue();
    assertThat(
            LateEntry.of(ticket, 20 * 60, dayLater.plusSeconds(1))
                .countsByItself(START, at(75), WORD))
        .isFalse();
  }

  @Test
  void aWordTypedWhenItWasNotShownIsLeftToAPerson() {
    assertThat(LateEntry.of(at(1), 16 * 60, at(300)).countsByItself(START, at(75), WORD)).isFalse();
    assertThat(LateEntry.of(at(1), 27 * 60, at(300)).countsByItself(START, at(75), WORD)).isFalse();
    assertThat(LateEntry.of(at(1), 26 * 60 - 1, at(300)).countsByItself(START, at(75), WORD))
        .isTrue();
  }

  @Test
  void aPageThatLoadedSlowlyTakesNoWordFromAnybody() {
    LateEntry typedAtOnce = LateEntry.of(at(1), 19 * 60 - 1, at(26));

    assertThat(typedAtOnce.enteredAt()).isBefore(WORD.getOpenedAt());
    assertThat(typedAtOnce.countsByItself(START, at(75), WORD)).isTrue();
  }

  @Test
  void aWordThatIsTypedNowHasNotWaited() {
    assertThat(LateEntry.of(at(1), 40 * 60, at(41)).waitedOnTheDevice()).isFalse();
  }

  @Property
  void noClaimReachesBehindTheTicketOrBeyondTheArrival(
      @ForAll @LongRange(min = -1_000_000, max = Long.MAX_VALUE) long elapsed,
      @ForAll @LongRange(min = 0, max = 200_000) long waited) {
    Instant ticket = at(1);
    LateEntry entry = LateEntry.of(ticket, elapsed, ticket.plusSeconds(waited));

    assertThat(entry.enteredAt()).isBetween(ticket, ticket.plusSeconds(waited));
  }

  private static Instant at(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }
}
