package eu.cities4cities.academy.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The time in which presence counts: the session's actual start and end (planned where the host
 * pressed nothing), without the pauses declared for everybody.
 *
 * @param start the first moment that counts
 * @param end the first moment that no longer counts
 * @param pauses stretches that count for nobody; may overlap and reach outside
 * @param now up to where an open connection is known to last; {@code null} once all is over
 */
public record SessionWindow(Instant start, Instant end, List<Pause> pauses, Instant now) {

  /** Keeps a copy of the pauses; an end before the start is an empty window. */
  public SessionWindow {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    pauses = List.copyOf(pauses);
    if (end.isBefore(start)) {
      end = start;
    }
  }

  /** The window of a session that is over. */
  public SessionWindow(Instant start, Instant end, List<Pause> pauses) {
    this(start, end, pauses, null);
  }

  /** Whether the session may still add to what is known, so that a decision is not yet final. */
  public boolean running() {
    return now != null && now.isBefore(end);
  }

  /**
   * A stretch declared by the host in which nobody's minutes count.
   *
   * @param from the first moment of the pause
   * @param until the first moment after it; {@code null} while it lasts
   */
  public record Pause(Instant from, Instant until) {

    /** Refuses a pause that ends before it starts. */
    public Pause {
      Objects.requireNonNull(from, "from");
      if (until != null && until.isBefore(from)) {
        throw new IllegalArgumentException("A pause ends before it starts");
      }
    }
  }
}
