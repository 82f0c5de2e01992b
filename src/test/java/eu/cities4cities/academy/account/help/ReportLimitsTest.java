package eu.cities4cities.academy.account.help;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReportLimitsTest {
  private static final String TOWN_HALL = "203.0.113.7";

  private Instant now = Instant.parse("2026-09-16T07:00:00Z");
  private final ReportLimits limits =
      new ReportLimits(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  private void send(int times, Long person, String address) {
    for (int i = 0; i < times; i++) {
      limits.count(person, address);
    }
  }

  @Test
  void onePersonSendsFiveAnHour() {
    send(5, 1L, TOWN_HALL);
    assertThatThrownBy(() -> limits.count(1L, TOWN_HALL))
        .isInstanceOf(TooManyReportsException.class);
    assertThatCode(() -> limits.count(2L, TOWN_HALL)).doesNotThrowAnyException();
    now = now.plus(Duration.ofHours(1));
    assertThatCode(() -> limits.count(1L, TOWN_HALL)).doesNotThrowAnyException();
  }

  @Test
  void strangersOfOneAddressSendTwentyAnHour() {
    send(20, null, TOWN_HALL);
    assertThatThrownBy(() -> limits.count(null, TOWN_HALL))
        .isInstanceOf(TooManyReportsException.class);
    assertThatCode(() -> limits.count(null, "198.51.100.1")).doesNotThrowAnyException();
  }

  @Test
  void allTogetherSendTwoHundredAnHour() {
    for (int i = 0; i < 200; i++) {
      limits.count(null, "198.51.100." + i);
    }
    assertThatThrownBy(() -> limits.count(7L, TOWN_HALL))
        .isInstanceOf(TooManyReportsException.class);
  }
}
