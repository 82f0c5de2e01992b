package eu.cities4cities.academy.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One recorded fact about one person in one session; facts are added and retracted, never changed.
 */
public sealed interface Evidence {

  /** The row's identity; two facts with one key are one fact told twice. */
  EvidenceKey key();

  /** The place in the order of recording, rising; decides which override is the last. */
  long sequence();

  /** The import or bulk action that the fact came with, or {@code null}; undone as a whole. */
  String batch();

  /**
   * Presence from a moment to a moment, half-open.
   *
   * @param from the first moment present
   * @param until the first moment no longer present; {@code null} while the connection is open
   * @param complete whether its source knows of all the time that there was; a page's heartbeat
   *     does not, so that missing ones prove nothing
   */
  record Interval(
      EvidenceKey key, long sequence, String batch, Instant from, Instant until, boolean complete)
      implements Evidence {

    /** Presence told by a meeting service. */
    public Interval(EvidenceKey key, long sequence, String batch, Instant from, Instant until) {
      this(key, sequence, batch, from, until, true);
    }

    /** Refuses an interval that ends before it starts: a reader of reports has to say so itself. */
    public Interval {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(from, "from");
      if (until != null && until.isBefore(from)) {
        throw new IllegalArgumentException("An interval ends before it starts");
      }
    }
  }

  /**
   * Presence of which only the length is known.
   *
   * @param length how long, never negative
   */
  record Total(EvidenceKey key, long sequence, String batch, Duration length) implements Evidence {

    /** Refuses a negative length. */
    public Total {
      Objects.requireNonNull(key, "key");
      if (length.isNegative()) {
        throw new IllegalArgumentException("A total is negative");
      }
    }
  }

  /**
   * A sign of presence without any length.
   *
   * @param kind what was done
   * @param at when
   * @param window the code word window that a word belongs to, so that one word counts once
   */
  record Point(
      EvidenceKey key, long sequence, String batch, PointKind kind, Instant at, String window)
      implements Evidence {

    /** Refuses a point without its kind or its time. */
    public Point {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * A person's decision that stands above what was measured.
   *
   * @param status what the session shall count as
   * @param note why, in the words of the one who decided
   */
  record Override(
      EvidenceKey key, long sequence, String batch, AttendanceStatus status, String note)
      implements Evidence {

    /** Refuses an override without a status. */
    public Override {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(status, "status");
    }
  }

  /**
   * Takes back earlier facts: one by its key, or all of a batch.
   *
   * @param retracts the fact taken back, or {@code null} where a batch is
   * @param retractsBatch the batch taken back, or {@code null} where a fact is
   */
  record Retraction(
      EvidenceKey key, long sequence, String batch, EvidenceKey retracts, String retractsBatch)
      implements Evidence {

    /** Refuses a retraction of nothing and one of two things at once. */
    public Retraction {
      Objects.requireNonNull(key, "key");
      if ((retracts == null) == (retractsBatch == null)) {
        throw new IllegalArgumentException("A retraction names either a fact or a batch");
      }
    }

    boolean takesBack(Evidence other) {
      if (other.key().equals(key)) {
        return false;
      }
      return retracts != null ? retracts.equals(other.key()) : retractsBatch.equals(other.batch());
    }
  }

  /** What a {@link Point} is a sign of. */
  enum PointKind {
    /** The Join button was pressed: an intention, never presence by itself. */
    JOIN,
    /** A code word shown during the session was entered. */
    CODE_WORD,
    /** The code on the screen of the session's room was scanned. */
    ROOM,
    /** The recording was watched and the questions about it were answered. */
    MADE_UP
  }
}
