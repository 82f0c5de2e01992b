package eu.cities4cities.academy.community;

import java.time.LocalDate;

/**
 * A community has become a part of another one; its people belong to that from this day on. Fired
 * within the transaction of the change.
 *
 * @param from the community that has ended
 * @param into the community that is there now, at the end of a chain of mergers
 * @param on the day, by Kyiv
 */
public record CommunityMerged(long from, long into, LocalDate on) {}
