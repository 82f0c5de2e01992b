package eu.cities4cities.academy.course;

import java.util.Collection;

/**
 * Told in the transaction in which people get a seat on a course for the first time, or in which it
 * is as if they had never had one.
 *
 * @param people their numbers
 */
public record SeatsChanged(long courseId, Collection<Long> people) {}
