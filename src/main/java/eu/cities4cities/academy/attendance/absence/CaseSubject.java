package eu.cities4cities.academy.attendance.absence;

import java.io.Serializable;

/**
 * Whom and which session a case is about, as the course's staff see it.
 *
 * @param sessionId the session
 * @param sessionUk its Ukrainian title
 * @param sessionEn its English title
 * @param person who asks
 * @param community their community, or null
 */
public record CaseSubject(
    long sessionId, String sessionUk, String sessionEn, String person, String community)
    implements Serializable {}
