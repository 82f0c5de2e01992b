package eu.cities4cities.academy.course;

/**
 * How the seats of a course are taken.
 *
 * @param taken by everybody
 * @param ofCommunity by the community of whoever asks
 * @param quota how many that community may have; null means as many as there are
 * @param waiting how many people are on the waiting list
 */
public record Seats(long taken, long ofCommunity, Integer quota, long waiting) {}
