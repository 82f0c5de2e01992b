package eu.cities4cities.academy.statistics.model;

/** The right to count a course, which others see as long as it lasts. */
public record Lease(long courseId, String owner) {}
