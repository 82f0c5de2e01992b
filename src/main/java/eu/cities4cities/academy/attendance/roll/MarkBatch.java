package eu.cities4cities.academy.attendance.roll;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import java.io.Serializable;
import java.time.Instant;

/**
 * What somebody marked at once and can still take back at once.
 *
 * @param batch by which it is taken back
 * @param status what the session was to count as
 * @param note why
 * @param people for how many
 * @param at when
 * @param by who; blank where that is known no more
 */
public record MarkBatch(
    String batch, AttendanceStatus status, String note, int people, Instant at, String by)
    implements Serializable {}
