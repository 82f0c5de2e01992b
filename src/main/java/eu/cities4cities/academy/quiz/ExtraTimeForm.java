package eu.cities4cities.academy.quiz;

/**
 * Extra time as it is being given.
 *
 * @param region the region whose people get it, or null
 * @param person the one person who gets it, or null; without either everybody does
 */
public record ExtraTimeForm(String region, Long person, int minutes, String reason) {}
