package eu.cities4cities.academy.harness;

import eu.cities4cities.academy.shared.KyivTime;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets no test begin in the last minute of a day, Kyiv's or the one of universal time: what is
 * today when it begins is so when it ends. What happens at midnight is tested with clocks that are
 * set. JUnit finds it by {@code META-INF/services}, for every test.
 */
public final class DayThatLasts implements BeforeEachCallback {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
  private static final List<ZoneId> ZONES = List.of(KyivTime.ZONE, ZoneOffset.UTC);

  @Override
  public void beforeEach(ExtensionContext test) throws InterruptedException {
    for (ZoneId zone : ZONES) {
      TimeUnit.MILLISECONDS.sleep(wait(ZonedDateTime.now(zone)).toMillis());
    }
  }

  /** How long a test that would begin at that moment waits for the next day; usually not at all. */
  static Duration wait(ZonedDateTime now) {
    ZonedDateTime next = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
    Duration left = Duration.between(now, next);
    return left.compareTo(LONG_ENOUGH) < 0 ? left.plusMillis(1) : Duration.ZERO;
  }
}
