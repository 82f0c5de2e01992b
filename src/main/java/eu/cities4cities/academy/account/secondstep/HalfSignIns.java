package eu.cities4cities.academy.account.secondstep;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Keeps those who owe the second proof; what is kept here signs nobody in. */
@Service
public class HalfSignIns {
  /** How long the second proof may take: an app may have to be installed first. */
  public static final Duration LIFE = Duration.ofMinutes(20);

  /** After so many wrong codes the first proof has to be given again. */
  static final int MOST_FAILURES = 10;

  private static final Duration KEPT = Duration.ofDays(7);
  private static final int TOKEN_BYTES = 32;

  @Inject private SecondFactorRepository rows;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /**
   * Half a sign-in.
   *
   * @param personId whose it is
   * @param remember whether the device is to be remembered afterwards
   */
  public record Half(long personId, boolean remember) {}

  /** Begins half a sign-in and returns its cookie's value. */
  @Internal
  public String begin(long personId, boolean remember) {
    String token = secrets.token(TOKEN_BYTES);
    rows.add(
        new HalfSignIn(
            personId,
            Secrets.sha256(token),
            remember,
            clock.instant(),
            clock.instant().plus(LIFE)));
    return token;
  }

  /** The half sign-in of a cookie, if it still waits. */
  @Internal
  public Optional<Half> find(String token) {
    return token == null
        ? Optional.empty()
        : rows.findHalf(Secrets.sha256(token), clock.instant())
            .map(half -> new Half(half.getPersonId(), half.isRemember()));
  }

  /** Counts a wrong code; true if it was the last that is taken. */
  @Internal
  public boolean failed(String token) {
    return rows.lockHalf(Secrets.sha256(token), clock.instant())
        .map(half -> half.fail(MOST_FAILURES, clock.instant()))
        .orElse(true);
  }

  /** Spends a half sign-in; of two at once only one succeeds. */
  @Internal
  public boolean spend(String token) {
    return rows.endHalf(Secrets.sha256(token), clock.instant());
  }

  /** Ends all half sign-ins of a person whose password or factor has changed. */
  @Internal
  public void endAll(long personId) {
    rows.endHalves(personId, clock.instant());
  }

  /** Removes those of which nothing can come any more. */
  @Internal
  public int removeOld() {
    return rows.removeHalvesBefore(clock.instant().minus(KEPT));
  }
}
