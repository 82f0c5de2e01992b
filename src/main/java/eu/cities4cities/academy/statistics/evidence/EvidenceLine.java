package eu.cities4cities.academy.statistics.evidence;

import java.time.LocalDateTime;

/**
 * A row of the ledger as an auditor reads it; moments are in UTC.
 *
 * @param person the name or pseudonym of whom it is about; empty where it is about nobody any more
 *     or takes back a batch
 * @param recordedBy likewise who recorded it; empty for the person's own act
 */
public record EvidenceLine(
    long id,
    long sessionId,
    String person,
    String source,
    String sourceKey,
    String kind,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    Long seconds,
    String status,
    String note,
    Long windowId,
    boolean arrivedLate,
    String batch,
    Long retractsId,
    String retractsBatch,
    LocalDateTime recordedAt,
    String recordedBy) {

  /**
   * The same row without what people wrote and without keys of other systems, which may hold
   * addresses.
   */
  EvidenceLine called(String pseudonym, String recorder) {
    return new EvidenceLine(
        id,
        sessionId,
        pseudonym,
        source,
        null,
        kind,
        startsAt,
        endsAt,
        seconds,
        status,
        null,
        windowId,
        arrivedLate,
        batch,
        retractsId,
        retractsBatch,
        recordedAt,
        recorder);
  }
}
