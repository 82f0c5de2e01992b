package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.OutageReason;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * What an organizer declares.
 *
 * @param regionCode the region, or null for everywhere
 * @param communityId the community alone, or null for the whole region
 * @param reason why
 * @param from its beginning by Kyiv
 * @param until its end by Kyiv
 * @param note what staff should know about it
 */
public record OutageWindow(
    String regionCode,
    Long communityId,
    OutageReason reason,
    LocalDateTime from,
    LocalDateTime until,
    String note)
    implements Serializable {}
