package eu.cities4cities.academy.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts failures only: an account is slowed from the fifth on (1, 2, 4 … at most 60 seconds), an
 * address, which a whole town hall may share, from 100 a minute; nobody is ever locked out. Counts
 * live in this node's memory: they protect, they decide nothing.
 */
@ApplicationScoped
public class SignInLimits {
  private static final int FREE_FAILURES = 4;
  private static final int ADDRESS_FAILURES = 100;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration FORGET = Duration.ofMinutes(15);
  private static final long LONGEST_WAIT = 60;
  private static final int SWEEP_AT = 10_000;

  private record Failures(int count, Instant last, Instant windowStart) {}

  private final Map<String, Failures> accounts = new ConcurrentHashMap<>();
  private final Map<String, Failures> addresses = new ConcurrentHashMap<>();

  private final Clock clock;

  @Inject
  SignInLimits(Clock clock) {
    this.clock = clock;
  }

  /** For the container's proxy only. */
  protected SignInLimits() {
    this(null);
  }

  public void check(String email, String address) {
    Instant now = clock.instant();
    Failures account = accounts.get(PersonNames.email(email));
    if (account != null && account.count() > FREE_FAILURES) {
      long wait = Math.min(LONGEST_WAIT, 1L << Math.min(6, account.count() - FREE_FAILURES - 1));
      refuseUntil(account.last().plusSeconds(wait), now);
    }
    Failures from = addresses.get(address);
    if (from != null && from.count() >= ADDRESS_FAILURES) {
      refuseUntil(from.windowStart().plus(WINDOW), now);
    }
  }

  public void failed(String email, String address) {
    Instant now = clock.instant();
    sweep(now);
    accounts.merge(
        PersonNames.email(email),
        new Failures(1, now, now),
        (old, one) ->
            old.last().plus(FORGET).isBefore(now)
                ? one
                : new Failures(old.count() + 1, now, old.windowStart()));
    addresses.merge(
        address,
        new Failures(1, now, now),
        (old, one) ->
            old.windowStart().plus(WINDOW).isBefore(now)
                ? one
                : new Failures(old.count() + 1, now, old.windowStart()));
  }

  public void succeeded(String email) {
    accounts.remove(PersonNames.email(email));
  }

  private static void refuseUntil(Instant free, Instant now) {
    if (free.isAfter(now)) {
      throw new TooManyAttemptsException(Math.max(1, Duration.between(now, free).toSeconds() + 1));
    }
  }

  private void sweep(Instant now) {
    if (accounts.size() + addresses.size() > SWEEP_AT) {
      accounts.values().removeIf(f -> f.last().plus(FORGET).isBefore(now));
      addresses.values().removeIf(f -> f.last().plus(FORGET).isBefore(now));
    }
  }
}
