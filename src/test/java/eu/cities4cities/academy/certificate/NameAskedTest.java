package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** How long somebody has to confirm their name, whenever they are asked. */
class NameAskedTest {
  private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

  @Property
  void everybodyHasADayAndNobodyLessThanTheCourseGives(
      @ForAll @LongRange(min = -100_000, max = 100_000) long minutesUntil) {
    Instant until = NOW.plus(Duration.ofMinutes(minutesUntil));
    NameAsked asked = NameAsked.now(NOW, until);

    assertThat(Duration.between(asked.at(), asked.decidedFrom()))
        .isGreaterThanOrEqualTo(Duration.ofHours(24));
    assertThat(asked.decidedFrom()).isAfterOrEqualTo(until);
    assertThat(asked.isOver(asked.decidedFrom().minusMillis(1))).isFalse();
    assertThat(asked.isOver(asked.decidedFrom())).isTrue();
  }

  @Property
  void theReminderComesInTheSecondHalfAndNotMoreThanADayBefore(
      @ForAll @LongRange(min = 0, max = 100_000) long minutesUntil) {
    NameAsked asked = NameAsked.now(NOW, NOW.plus(Duration.ofMinutes(minutesUntil)));
    Duration given = Duration.between(asked.at(), asked.decidedFrom());
    Duration before = Duration.between(asked.remindAt(), asked.decidedFrom());

    assertThat(before).isLessThanOrEqualTo(Duration.ofHours(24));
    assertThat(before.multipliedBy(2)).isLessThanOrEqualTo(given);
    assertThat(before).isPositive();
  }

  @Test
  void withoutADeadlineOfTheCourseItIsADay() {
    assertThat(NameAsked.now(NOW, null).decidedFrom()).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }
}
