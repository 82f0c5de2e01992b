package eu.cities4cities.academy.session;

/**
 * A session as the caller meets it.
 *
 * @param session the session
 * @param enrolled whether the caller takes part in its course
 * @param staff whether the caller runs its course
 */
public record SessionVisit(SessionFacts session, boolean enrolled, boolean staff) {}
