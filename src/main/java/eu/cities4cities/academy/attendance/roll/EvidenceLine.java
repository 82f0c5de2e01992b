package eu.cities4cities.academy.attendance.roll;

import eu.cities4cities.academy.attendance.Reason;
import java.io.Serializable;
import java.time.Instant;

/**
 * A row of the ledger as the roll shows it behind a status.
 *
 * @param rowId the row
 * @param at when it happened, or was recorded where it has no time
 * @param what it says
 * @param source where minutes came from; blank where that is plain
 * @param recordedAt when it was recorded
 * @param recordedBy who of the staff recorded it; blank for the person's own act or a service
 * @param standing whether it counts, or has been taken back
 * @param mark whether it is a person's decision, which can be taken back by itself
 */
public record EvidenceLine(
    long rowId,
    Instant at,
    Reason what,
    String source,
    Instant recordedAt,
    String recordedBy,
    boolean standing,
    boolean mark)
    implements Serializable {}
