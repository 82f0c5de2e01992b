package eu.cities4cities.academy.quiz;

import java.io.Serializable;
import java.time.Instant;

/**
 * Extra time in the list of its quiz.
 *
 * @param region the region whose people get it, or null
 * @param person the name of the one person who gets it, or null
 * @param withdrawnAt when it was taken back, or null
 */
public record ExtraTimeRow(
    long id,
    String region,
    String person,
    int minutes,
    String reason,
    Instant givenAt,
    Instant withdrawnAt)
    implements Serializable {}
