package eu.cities4cities.academy.community.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HookSignatureTest {
  /** The example that libraries of the convention "Standard Webhooks" are tested with. */
  @Test
  void signsAsTheConventionDoes() {
    assertThat(
            HookSignature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void eachPartIsSigned() {
    Instant now = Instant.ofEpochSecond(1_800_000_000);
    String signed = HookSignature.of("a secret of many signs", "one", now, "{}");
    assertThat(HookSignature.of("a secret of other signs", "one", now, "{}")).isNotEqualTo(signed);
    assertThat(HookSignature.of("a secret of many signs", "two", now, "{}")).isNotEqualTo(signed);
    assertThat(HookSignature.of("a secret of many signs", "one", now.plusSeconds(1), "{}"))
        .isNotEqualTo(signed);
    assertThat(HookSignature.of("a secret of many signs", "one", now, "{ }")).isNotEqualTo(signed);
  }

  @Test
  void waitsEverLongerAndNeverLongerThanSixHours() {
    assertThat(HookDelay.after(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(HookDelay.after(2)).isEqualTo(Duration.ofMinutes(1));
    assertThat(HookDelay.after(11)).isEqualTo(Duration.ofHours(6));
    assertThat(HookDelay.after(1000)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void fiveDaysOfFailingEndThePatienceOnce() {
    Instant start = Instant.parse("2026-11-01T08:00:00Z");
    HookState state = new HookState("a");
    assertThat(state.failed("HTTP 500", start)).isFalse();
    assertThat(state.failed("HTTP 500", start.plus(Duration.ofDays(4)))).isFalse();
    assertThat(state.failed("HTTP 502", start.plus(Duration.ofDays(5)))).isTrue();
    assertThat(state.failed("HTTP 502", start.plus(Duration.ofDays(6)))).isFalse();
    assertThat(state.getDisabledAt()).isEqualTo(start.plus(Duration.ofDays(5)));
    state.standFor("a");
    assertThat(state.getDisabledAt()).as("the same receiver").isNotNull();
    state.standFor("b");
    assertThat(state.getDisabledAt()).as("another receiver").isNull();
  }

  @Test
  void oneSuccessForgivesTheFailuresBefore() {
    Instant start = Instant.parse("2026-11-01T08:00:00Z");
    HookState state = new HookState("a");
    state.failed("HTTP 500", start);
    state.succeeded(start.plus(Duration.ofDays(4)));
    assertThat(state.failed("HTTP 500", start.plus(Duration.ofDays(6)))).isFalse();
  }
}
