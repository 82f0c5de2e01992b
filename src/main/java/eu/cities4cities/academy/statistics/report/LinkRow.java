package eu.cities4cities.academy.statistics.report;

import java.time.Instant;

/**
 * A link of a report in the list.
 *
 * @param open whether it shows the report now
 * @param revoked whether somebody took it back; else one that is not open has run out
 * @param opened how many times the report was opened by it
 * @param openedAt when last, or null
 */
public record LinkRow(
    long id,
    String label,
    Instant madeAt,
    Instant expiresAt,
    boolean open,
    boolean revoked,
    int opened,
    Instant openedAt) {}
