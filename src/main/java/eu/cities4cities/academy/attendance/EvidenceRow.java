package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.attendance.Evidence.PointKind;
import java.time.Duration;
import java.time.Instant;

/**
 * A row of the ledger as it is read.
 *
 * @param id the row, and its place in the order of recording
 * @param sessionId the session
 * @param personId the person; null where a batch is taken back or the person was cut off
 * @param source where it came from
 * @param sourceKey its key there
 * @param kind its shape
 * @param startsAt the first moment, or the moment of a point
 * @param endsAt the first moment after
 * @param seconds the length of a total
 * @param status what an override decides
 * @param note why it decides so
 * @param windowId the code word's window
 * @param arrivedLate whether it was entered without a connection and sent afterwards
 * @param batch what it came with
 * @param retractsId the row taken back
 * @param retractsBatch the batch taken back
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it, null for the person's own act
 */
public record EvidenceRow(
    Long id,
    Long sessionId,
    Long personId,
    String source,
    String sourceKey,
    EvidenceKind kind,
    Instant startsAt,
    Instant endsAt,
    Integer seconds,
    AttendanceStatus status,
    String note,
    Long windowId,
    Boolean arrivedLate,
    String batch,
    Long retractsId,
    String retractsBatch,
    Instant recordedAt,
    Long recordedBy) {

  /** The source of what a page that frames the meeting has noticed itself. */
  static final String PLAYER = "player";

  /** The row as the decision takes it. */
  public Evidence evidence() {
    // Within the ledger the id names a row as surely as source and key do, and retractions use it.
    EvidenceKey key = key(id);
    return switch (kind) {
      case INTERVAL ->
          new Evidence.Interval(key, id, batch, startsAt, endsAt, !PLAYER.equals(source));
      case TOTAL -> new Evidence.Total(key, id, batch, Duration.ofSeconds(seconds));
      case JOIN -> new Evidence.Point(key, id, batch, PointKind.JOIN, startsAt, null);
      case MADE_UP -> new Evidence.Point(key, id, batch, PointKind.MADE_UP, startsAt, null);
      case ROOM -> new Evidence.Point(key, id, batch, PointKind.ROOM, startsAt, null);
      case CODE_WORD ->
          new Evidence.Point(
              key, id, batch, PointKind.CODE_WORD, startsAt, String.valueOf(windowId));
      case OVERRIDE -> new Evidence.Override(key, id, batch, status, note);
      case RETRACTION ->
          new Evidence.Retraction(
              key, id, batch, retractsId == null ? null : key(retractsId), retractsBatch);
    };
  }

  private static EvidenceKey key(long id) {
    return new EvidenceKey("row", String.valueOf(id));
  }
}
