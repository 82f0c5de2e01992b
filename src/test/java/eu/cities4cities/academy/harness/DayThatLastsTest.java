package eu.cities4cities.academy.harness;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.KyivTime;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DayThatLastsTest {
  @Test
  void onlyTheLastMinuteOfADayIsWaitedFor() {
    assertThat(wait("2026-11-30T12:00:00")).isZero();
    assertThat(wait("2026-11-30T23:59:00")).isZero();
    assertThat(wait("2026-11-30T23:59:00.001")).isEqualTo(Duration.ofMinutes(1));
    assertThat(wait("2026-12-31T23:59:59.5")).isEqualTo(Duration.ofMillis(501));
    assertThat(wait("2027-01-01T00:00:00")).isZero();
    assertThat(wait("2027-03-27T23:59:30")).isEqualTo(Duration.ofMillis(30_001));
  }

  private static Duration wait(String kyiv) {
    return DayThatLasts.wait(LocalDateTime.parse(kyiv).atZone(KyivTime.ZONE));
  }
}
