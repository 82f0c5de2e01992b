package eu.cities4cities.academy.certificate;

import java.time.Duration;
import java.time.Instant;

/** The time-stamping authority gives no stamp that can be used; it may later. */
public class TimeStampUnavailableException extends SigningUnavailableException {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private static final int MOST_DOUBLINGS = 5;

  /** What is wrong with it. */
  enum Reason {
    /** It cannot be reached, or has a fault of its own. */
    UNREACHABLE("unavailable"),
    /** It gives no more stamps for a while. */
    BUSY("busy"),
    /** It does not serve us: our account, or what we ask. */
    REFUSED("refused"),
    /** It answers something that is no time-stamp of ours, or not by the one whom we trust. */
    UNTRUSTED("untrusted"),
    /** Its clock and ours differ. */
    OTHER_TIME("otherTime");

    private final String word;

    Reason(String word) {
      this.word = word;
    }
  }

  private final Reason reason;
  private final transient Instant notBefore;

  TimeStampUnavailableException(Reason reason, Throwable cause) {
    this(reason, null, cause);
  }

  /**
   * As told by the authority.
   *
   * @param notBefore when it may be asked again; null if it does not say
   */
  TimeStampUnavailableException(Reason reason, Instant notBefore, Throwable cause) {
    super("certificate.timeStamp." + reason.word, cause);
    this.reason = reason;
    this.notBefore = notBefore;
  }

  Reason reason() {
    return reason;
  }

  @Override
  Duration pause(int tries, Instant now) {
    if (notBefore != null) {
      Duration asked = Duration.between(now, notBefore);
      return asked.isNegative() ? Duration.ZERO : asked;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  @Override
  boolean needsSomebody() {
    return reason != Reason.UNREACHABLE && reason != Reason.BUSY;
  }
}
