package eu.cities4cities.academy.attendance;

import java.time.Duration;
import java.time.Instant;

/**
 * A row about to be recorded.
 *
 * @param sessionId the session
 * @param personId the person, or null where a batch is taken back
 * @param key source and key, unique for ever
 * @param kind the shape
 * @param startsAt first moment or moment
 * @param endsAt first moment after
 * @param length a total's length
 * @param status an override's status
 * @param note why
 * @param windowId the code word's window
 * @param arrivedLate entered without a connection and sent afterwards
 * @param batch what it comes with
 * @param retractsId the row taken back
 * @param retractsBatch the batch taken back
 * @param recordedBy who records it, null for the person's own act
 */
record NewEvidence(
    long sessionId,
    Long personId,
    EvidenceKey key,
    EvidenceKind kind,
    Instant startsAt,
    Instant endsAt,
    Duration length,
    AttendanceStatus status,
    String note,
    Long windowId,
    boolean arrivedLate,
    String batch,
    Long retractsId,
    String retractsBatch,
    Long recordedBy) {

  static NewEvidence join(long sessionId, long personId, String clientKey, Instant at) {
    return new NewEvidence(
        sessionId,
        personId,
        new EvidenceKey("join", sessionId + ":" + personId + ":" + clientKey),
        EvidenceKind.JOIN,
        at,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null);
  }

  /** One row for a person and a window, however often the word is sent. */
  static NewEvidence word(
      long sessionId, long personId, long windowId, Instant at, boolean arrivedLate) {
    return new NewEvidence(
        sessionId,
        personId,
        new EvidenceKey("word", windowId + ":" + personId),
        EvidenceKind.CODE_WORD,
        at,
        null,
        null,
        null,
        null,
        windowId,
        arrivedLate,
        null,
        null,
        null,
        null);
  }

  static NewEvidence interval(
      long sessionId,
      long personId,
      EvidenceKey key,
      Instant from,
      Instant until,
      String batch,
      Long by) {
    return new NewEvidence(
        sessionId,
        personId,
        key,
        EvidenceKind.INTERVAL,
        from,
        until,
        null,
        null,
        null,
        null,
        false,
        batch,
        null,
        null,
        by);
  }

  static NewEvidence total(
      long sessionId, long personId, EvidenceKey key, Duration length, String batch, Long by) {
    return new NewEvidence(
        sessionId,
        personId,
        key,
        EvidenceKind.TOTAL,
        null,
        null,
        length,
        null,
        null,
        null,
        false,
        batch,
        null,
        null,
        by);
  }

  static NewEvidence override(
      long sessionId, long personId, AttendanceStatus status, String note, String batch, long by) {
    return new NewEvidence(
        sessionId,
        personId,
        new EvidenceKey("override", batch + ":" + personId),
        EvidenceKind.OVERRIDE,
        null,
        null,
        null,
        status,
        note,
        null,
        false,
        batch,
        null,
        null,
        by);
  }

  static NewEvidence undo(long sessionId, String batch, String note, long by) {
    return new NewEvidence(
        sessionId,
        null,
        new EvidenceKey("undo", batch),
        EvidenceKind.RETRACTION,
        null,
        null,
        null,
        null,
        note,
        null,
        false,
        null,
        null,
        batch,
        by);
  }

  static NewEvidence retract(long sessionId, Long personId, long rowId, String note, long by) {
    return new NewEvidence(
        sessionId,
        personId,
        new EvidenceKey("retract", String.valueOf(rowId)),
        EvidenceKind.RETRACTION,
        null,
        null,
        null,
        null,
        note,
        null,
        false,
        null,
        rowId,
        null,
        by);
  }
}
