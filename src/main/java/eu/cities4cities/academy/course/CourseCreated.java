package eu.cities4cities.academy.course;

import java.time.LocalDate;

/**
 * A course has been created; observers run in the same transaction.
 *
 * @param courseId the course
 * @param firstDay its first day, by Kyiv
 * @param lastDay its last day, by Kyiv
 * @param sessionsPerDay how many sessions a day of it usually has; may be none
 */
public record CourseCreated(
    long courseId, LocalDate firstDay, LocalDate lastDay, int sessionsPerDay) {}
