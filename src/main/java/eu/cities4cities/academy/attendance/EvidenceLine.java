package eu.cities4cities.academy.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * A row of the ledger as the roll shows it behind a status.
 *
 * @param rowId the row
 * @param at when it happened, or was recorded where it has no time
 * @param what it says
 * @param standing whether it counts, or has been taken back
 * @param mark whether it is a person's mark, which can be taken back by itself
 */
public record EvidenceLine(long rowId, Instant at, Reason what, boolean standing, boolean mark)
    implements Serializable {}
