package eu.cities4cities.academy.course;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One day of a course's timetable, by Kyiv.
 *
 * @param day the day
 * @param sessions how many sessions it has, without cancelled ones
 * @param from when the first begins
 * @param to when the last ends
 */
public record CourseDay(LocalDate day, int sessions, LocalTime from, LocalTime to) {}
