package eu.cities4cities.academy.attendance.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts wrong code words, so that nobody tries the whole list: after five in a minute the next has
 * to wait. Only failures count, per person, on this node.
 */
@ApplicationScoped
class WordGuesses {
  private static final int ALLOWED = 5;
  private static final Duration SPAN = Duration.ofMinutes(1);
  private static final int MANY = 20_000;

  private final Map<Long, Wrong> wrong = new ConcurrentHashMap<>();

  boolean mayTry(long personId, Instant now) {
    Wrong so = wrong.get(personId);
    return so == null || so.count() < ALLOWED || !now.isBefore(so.since().plus(SPAN));
  }

  void missed(long personId, Instant now) {
    if (wrong.size() > MANY) {
      wrong.values().removeIf(so -> !now.isBefore(so.since().plus(SPAN)));
    }
    wrong.merge(
        personId,
        new Wrong(1, now),
        (so, one) ->
            now.isBefore(so.since().plus(SPAN)) ? new Wrong(so.count() + 1, so.since()) : one);
  }

  private record Wrong(int count, Instant since) {}
}
