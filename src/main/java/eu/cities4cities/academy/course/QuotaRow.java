package eu.cities4cities.academy.course;

/**
 * A community that has seats on a course, or a number of its own.
 *
 * @param seats its own number of seats; null where it has as many as every other community
 * @param taken how many of its people are on the course
 */
public record QuotaRow(
    long communityId, String communityUk, String communityEn, Integer seats, long taken) {}
