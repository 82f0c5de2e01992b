package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MissLimitTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-09-25T09:30:00Z"));

  @Test
  void anAddressWaitsAfterTooManyMissesAndGoesOnInTheNextMinute() {
    MissLimit limit = new MissLimit(new MovingClock());
    for (int i = 0; i < MissLimit.MISSES_A_MINUTE; i++) {
      assertThat(limit.allows("192.0.2.1")).isTrue();
    }
    assertThat(limit.allows("192.0.2.1")).isFalse();
    assertThat(limit.allows("192.0.2.2")).isTrue();
    now.set(now.get().plusSeconds(60));
    assertThat(limit.allows("192.0.2.1")).isTrue();
  }

  private final class MovingClock extends Clock {
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
      return now.get();
    }
  }
}
