package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Service;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps what {@code /privacy} promises: an account goes some years after its person's last course
 * (or after it was made, if there was none). A month before, a letter says so and how to stay.
 */
@Service
public class RetentionService {
  private static final Duration NOTICE = Duration.ofDays(30);
  private static final int BATCH = 500;

  @Inject private PersonRepository people;
  @Inject @Any private Instance<CourseEnds> courses;
  @Inject private ErasureService erasures;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "academy.retention.account.years")
  private int years;

  /**
   * Starts the erasure of those whose time is over, among the next people after that one.
   *
   * @return the last person looked at, to go on from; empty when there are no more
   */
  @Internal
  public Long expireAfter(long lastLooked) {
    LocalDate before = KyivTime.today(clock).minusYears(years);
    List<Long> old =
        people.listOld(lastLooked, before.atStartOfDay(KyivTime.ZONE).toInstant(), BATCH);
    if (old.isEmpty()) {
      return null;
    }
    Map<Long, LocalDate> ends = new HashMap<>();
    courses.forEach(source -> ends.putAll(source.lastDays(old)));
    old.stream()
        .filter(person -> ends.getOrDefault(person, LocalDate.MIN).isBefore(before))
        .forEach(person -> erasures.expire(person, NOTICE));
    return old.get(old.size() - 1);
  }
}
