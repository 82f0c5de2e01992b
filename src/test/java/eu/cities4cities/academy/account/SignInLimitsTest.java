package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {
  private static final String EMAIL = "olena@example.org";
  private static final String TOWN_HALL = "203.0.113.7";

  private final MovingClock clock = new MovingClock();
  private final SignInLimits limits = new SignInLimits(clock);

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-09-16T07:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

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
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      limits.failed(EMAIL, TOWN_HALL);
    }
  }

  private void assertFree(String email, String address) {
    assertThatCode(() -> limits.check(email, address)).doesNotThrowAnyException();
  }

  private void assertWaits(String email, String address) {
    assertThatThrownBy(() -> limits.check(email, address))
        .isInstanceOf(TooManyAttemptsException.class);
  }

  @Test
  void fourFailuresCostNothing() {
    fail(4);
    assertFree(EMAIL, TOWN_HALL);
  }

  @Test
  void fromTheFifthFailureAnAccountWaitsTwiceAsLongEachTime() {
    fail(5);
    assertWaits(EMAIL, TOWN_HALL);
    clock.pass(Duration.ofSeconds(1));
    assertFree(EMAIL, TOWN_HALL);
    fail(1);
    clock.pass(Duration.ofSeconds(1));
    assertWaits(EMAIL, TOWN_HALL);
    clock.pass(Duration.ofSeconds(1));
    assertFree(EMAIL, TOWN_HALL);
  }

  @Test
  void nobodyWaitsLongerThanAMinute() {
    fail(99);
    assertWaits(EMAIL, TOWN_HALL);
    clock.pass(Duration.ofSeconds(61));
    assertFree(EMAIL, TOWN_HALL);
  }

  @Test
  void theSameAddressInOtherCaseIsTheSameAccount() {
    fail(5);
    assertWaits(" Olena@Example.ORG", TOWN_HALL);
  }

  @Test
  void aSuccessForgetsTheFailures() {
    fail(6);
    limits.succeeded(EMAIL);
    assertFree(EMAIL, TOWN_HALL);
  }

  @Test
  void colleaguesAtOneAddressDoNotSlowEachOther() {
    fail(20);
    assertFree("petro@example.org", TOWN_HALL);
  }

  @Test
  void aHundredFailuresAMinuteSlowAnAddressUntilTheMinuteIsOver() {
    for (int i = 0; i < 100; i++) {
      limits.failed("nobody" + i + "@example.org", TOWN_HALL);
    }
    assertWaits("petro@example.org", TOWN_HALL);
    assertFree("petro@example.org", "198.51.100.4");
    clock.pass(Duration.ofSeconds(61));
    assertFree("petro@example.org", TOWN_HALL);
  }
}
