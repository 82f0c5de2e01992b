package eu.cities4cities.academy.attendance;

import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of time for which a person need not answer: minutes missed in it leave the count.
 *
 * @param from its first moment
 * @param until the first moment after it
 * @param reason why
 */
public record ExcusedStretch(Instant from, Instant until, OutageReason reason) {

  /** Refuses a stretch that ends before it starts. */
  public ExcusedStretch {
    Objects.requireNonNull(reason, "reason");
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("A stretch ends before it starts");
    }
  }
}
