package eu.cities4cities.academy.course;

import java.time.LocalDate;

/**
 * A course has been copied as a new draft, in this transaction: every room copies its own parts.
 *
 * @param fromId the course that was copied
 * @param toId the new one
 * @param days by how many days its first day is later; negative is earlier
 * @param selfPaced true if the new one has no set hours: live sessions stay behind, whatever opens
 *     or is due at an hour is open for the whole of the new course
 * @param firstDay the new course's first day, by Kyiv
 * @param lastDay its last day
 */
public record CourseCopied(
    long fromId, long toId, long days, boolean selfPaced, LocalDate firstDay, LocalDate lastDay) {}
