package eu.cities4cities.academy.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MailPaceTest {
  private static final Instant NOW = Instant.parse("2026-09-16T07:00:00Z");

  @Test
  void aSpanHasItsShareOfTheMinute() {
    MailPace pace = new MailPace(NOW);
    assertThat(pace.allowance(NOW, 600)).isEqualTo(50);
    pace.spend(50);
    assertThat(pace.allowance(NOW.plusSeconds(4), 600)).isZero();
    assertThat(pace.allowance(NOW.plusSeconds(5), 600)).isEqualTo(50);
  }

  @Test
  void whatWasNotUsedIsNotSavedUp() {
    MailPace pace = new MailPace(NOW);
    assertThat(pace.allowance(NOW.plus(Duration.ofDays(1)), 600)).isEqualTo(50);
  }

  /** Whoever asks however often: a minute never has more than its letters, and the one begun. */
  @Property
  void noMinuteHasMoreThanItsLetters(
      @ForAll @IntRange(min = 1, max = 5000) int perMinute,
      @ForAll @IntRange(min = 1, max = 3000) int millisBetween) {
    MailPace pace = new MailPace(NOW);
    long sent = 0;
    for (Instant now = NOW;
        now.isBefore(NOW.plusSeconds(60));
        now = now.plusMillis(millisBetween)) {
      int allowed = pace.allowance(now, perMinute);
      pace.spend(allowed);
      sent += allowed;
    }
    assertThat(sent).isLessThanOrEqualTo(perMinute);
  }
}
