package eu.cities4cities.academy.account.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How many reports somebody may send: five an hour from one person, twenty from one address, which
 * a whole town hall may share, two hundred altogether. Counts live in this node's memory.
 */
@ApplicationScoped
class ReportLimits {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int OF_ONE_PERSON = 5;
  private static final int OF_ONE_ADDRESS = 20;
  private static final int ALTOGETHER = 200;

  private final Map<String, Deque<Instant>> sent = new HashMap<>();
  private final Clock clock;

  @Inject
  ReportLimits(Clock clock) {
    this.clock = clock;
  }

  /** For the container's proxy only. */
  protected ReportLimits() {
    this(null);
  }

  /** Counts a report; refuses where there were enough. The person is null for a stranger. */
  synchronized void count(Long person, String address) {
    Instant now = clock.instant();
    sent.values().forEach(times -> times.removeIf(time -> !time.plus(WINDOW).isAfter(now)));
    sent.values().removeIf(Deque::isEmpty);
    String who = person == null ? "address " + address : "person " + person;
    int most = person == null ? OF_ONE_ADDRESS : OF_ONE_PERSON;
    if (times(who).size() >= most || times("all").size() >= ALTOGETHER) {
      throw new TooManyReportsException();
    }
    times(who).add(now);
    times("all").add(now);
  }

  private Deque<Instant> times(String key) {
    return sent.computeIfAbsent(key, any -> new ArrayDeque<>());
  }
}
