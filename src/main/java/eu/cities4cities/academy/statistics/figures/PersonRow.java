package eu.cities4cities.academy.statistics.figures;

/**
 * A row about a person with what their attendance comes to.
 *
 * @param sessionsPresent at how many sessions they count as present
 * @param seconds the time that counts, over all sessions
 */
public record PersonRow(PersonFacts facts, int sessionsPresent, long seconds) {}
