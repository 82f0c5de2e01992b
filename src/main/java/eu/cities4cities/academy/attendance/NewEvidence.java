package eu.cities4cities.academy.attendance;

import java.time.Duration;
import java.time.Instant;

/**
 * A row about to be recorded.
 *
 * @param sessionId the session
 * @param personId the person, or null where a batch is taken back
 * @param key source and key, unique for ever
 * @param fact what is recorded
 * @param batch what it comes with, or null
 * @param recordedBy who records it, null for the person's own act
 */
public record NewEvidence(
    long sessionId, Long personId, EvidenceKey key, Fact fact, String batch, Long recordedBy) {

  /** The shapes of what is recorded. */
  public sealed interface Fact {}

  /** The Join button was pressed. */
  public record Joined(Instant at) implements Fact {}

  /**
   * A code word was entered.
   *
   * @param arrivedLate entered without a connection and sent afterwards
   */
  public record Word(Instant at, long windowId, boolean arrivedLate) implements Fact {}

  /** The code on the room's screen was scanned. */
  public record InRoom(Instant at) implements Fact {}

  /** The recording was watched and its questions were answered. */
  public record MadeUp(Instant at) implements Fact {}

  /** Presence from a moment to the first one after it; no end while the connection is open. */
  public record Interval(Instant from, Instant until) implements Fact {}

  /** Presence of which only the length is known. */
  public record Total(Duration length) implements Fact {}

  /** A person's decision, and why. */
  public record Mark(AttendanceStatus status, String note) implements Fact {}

  /** One row is taken back. */
  public record RowTakenBack(long rowId, String note) implements Fact {}

  /** All that came as one batch is taken back. */
  public record BatchTakenBack(String batch, String note) implements Fact {}

  /** One row for a person and a press of the button, however often it is sent. */
  public static NewEvidence join(long sessionId, long personId, String clientKey, Instant at) {
    EvidenceKey key = new EvidenceKey("join", sessionId + ":" + personId + ":" + clientKey);
    return new NewEvidence(sessionId, personId, key, new Joined(at), null, null);
  }

  /** One row for a person and a window, however often the word is sent. */
  public static NewEvidence word(long sessionId, long personId, Word word) {
    EvidenceKey key = new EvidenceKey("word", word.windowId() + ":" + personId);
    return new NewEvidence(sessionId, personId, key, word, null, null);
  }

  /** One row for a person and a scan, however often the button is pressed. */
  public static NewEvidence inRoom(long sessionId, long personId, Instant at) {
    EvidenceKey key =
        new EvidenceKey("room", sessionId + ":" + personId + ":" + at.getEpochSecond());
    return new NewEvidence(sessionId, personId, key, new InRoom(at), null, null);
  }

  /** The same row where somebody of the staff admitted a word that came late. */
  public static NewEvidence wordAdmitted(long sessionId, long personId, Word word, long by) {
    return new NewEvidence(
        sessionId, personId, word(sessionId, personId, word).key(), word, null, by);
  }

  /** One row for a connection that a meeting service tells of, however often it does. */
  public static NewEvidence connection(
      long sessionId, long personId, String connection, Interval interval) {
    EvidenceKey key = new EvidenceKey("meeting", sessionId + ":" + connection);
    return new NewEvidence(sessionId, personId, key, interval, null, null);
  }

  /** One row for a stretch in which a page that frames the meeting was in sight. */
  public static NewEvidence player(long sessionId, long personId, String part, Interval interval) {
    EvidenceKey key = new EvidenceKey(EvidenceRow.PLAYER, sessionId + ":" + personId + ":" + part);
    return new NewEvidence(sessionId, personId, key, interval, null, null);
  }

  /** One row for a person and a session, however often it is made up. */
  public static NewEvidence madeUp(long sessionId, long personId, Instant at) {
    EvidenceKey key = new EvidenceKey("makeup", sessionId + ":" + personId);
    return new NewEvidence(sessionId, personId, key, new MadeUp(at), null, null);
  }

  /** One row for a person and a batch of marks. */
  public static NewEvidence mark(long sessionId, long personId, Mark mark, String batch, long by) {
    EvidenceKey key = new EvidenceKey("override", batch + ":" + personId);
    return new NewEvidence(sessionId, personId, key, mark, batch, by);
  }

  /** Takes back all that came as one batch. */
  public static NewEvidence undo(long sessionId, String batch, String note, long by) {
    EvidenceKey key = new EvidenceKey("undo", batch);
    return new NewEvidence(sessionId, null, key, new BatchTakenBack(batch, note), null, by);
  }

  /** Takes back one row. */
  public static NewEvidence retract(
      long sessionId, Long personId, long rowId, String note, long by) {
    EvidenceKey key = new EvidenceKey("retract", String.valueOf(rowId));
    return new NewEvidence(sessionId, personId, key, new RowTakenBack(rowId, note), null, by);
  }
}
