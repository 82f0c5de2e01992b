package eu.cities4cities.academy.course;

/**
 * A course that has not begun moved to other dates, in this transaction: its planned sessions move
 * with it.
 *
 * @param courseId the course
 * @param days by how many days its first day moved; negative is earlier
 */
public record CourseMoved(long courseId, long days) {}
