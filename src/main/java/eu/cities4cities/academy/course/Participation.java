package eu.cities4cities.academy.course;

import java.time.Instant;

/**
 * The signed-in person's own place in a course.
 *
 * @param course the course
 * @param enrolledAt since when they take part
 * @param graduateNameConsent true if the community's profile may name them as a graduate
 */
public record Participation(CourseRow course, Instant enrolledAt, boolean graduateNameConsent) {}
