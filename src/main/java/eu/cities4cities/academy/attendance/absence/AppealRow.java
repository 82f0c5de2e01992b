package eu.cities4cities.academy.attendance.absence;

import java.io.Serializable;
import java.time.Instant;

/**
 * An appeal as the course's staff see it.
 *
 * @param id the appeal
 * @param sessionId the session
 * @param sessionUk the session's Ukrainian title
 * @param sessionEn the session's English title
 * @param person who asks
 * @param community their community, or null
 * @param text in their words
 * @param askedAt when it was asked
 * @param answer what was answered, or null
 * @param granted whether the session was counted then, or null
 */
public record AppealRow(
    long id,
    long sessionId,
    String sessionUk,
    String sessionEn,
    String person,
    String community,
    String text,
    Instant askedAt,
    String answer,
    Boolean granted)
    implements Serializable {}
