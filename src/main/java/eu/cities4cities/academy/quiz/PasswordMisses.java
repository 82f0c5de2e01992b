package eu.cities4cities.academy.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts wrong passwords of quizzes, by person and minute, so that none is found by trying. */
@ApplicationScoped
class PasswordMisses {
  /** From so many misses a minute on, a person is told to wait. */
  static final int MOST_A_MINUTE = 10;

  private static final int MOST_PEOPLE = 10_000;

  @Inject private Clock clock;

  private final ConcurrentMap<Long, Misses> misses = new ConcurrentHashMap<>();

  private record Misses(long minute, int count) {}

  protected PasswordMisses() {}

  /** For use without a container. */
  PasswordMisses(Clock clock) {
    this.clock = clock;
  }

  /** Whether the person may try. */
  boolean mayTry(long person) {
    Misses known = misses.get(person);
    return known == null || known.minute() < minute() || known.count() < MOST_A_MINUTE;
  }

  /** Notes a wrong password. */
  void miss(long person) {
    long minute = minute();
    if (misses.size() > MOST_PEOPLE) {
      misses.values().removeIf(old -> old.minute() < minute);
    }
    misses.merge(
        person,
        new Misses(minute, 1),
        (old, one) -> old.minute() == minute ? new Misses(minute, old.count() + 1) : one);
  }

  private long minute() {
    return clock.instant().getEpochSecond() / 60;
  }
}
