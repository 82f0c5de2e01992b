package eu.cities4cities.academy.session.meeting;

import java.time.Instant;

/**
 * News: a meeting service knows when somebody was there.
 *
 * @param sessionId the session
 * @param personId who
 * @param service which service tells it
 * @param connection names the stretch among those of the session, the same each time it is told
 * @param from its first moment
 * @param until the first moment after it; null while the person is there
 */
public record PresenceTold(
    long sessionId,
    long personId,
    MeetingKind service,
    String connection,
    Instant from,
    Instant until) {}
