package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.OutageReason;
import java.io.Serializable;
import java.time.Instant;

/**
 * A declared outage as lists show it.
 *
 * @param id the outage
 * @param regionCode the region, or null for everywhere
 * @param community the community alone, or null
 * @param reason why
 * @param from its beginning
 * @param until its end
 * @param note what staff should know
 * @param people how many of the course it covers
 * @param withdrawnAt when it was withdrawn, or null
 */
public record OutageRow(
    long id,
    String regionCode,
    String community,
    OutageReason reason,
    Instant from,
    Instant until,
    String note,
    long people,
    Instant withdrawnAt)
    implements Serializable {}
