package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.session.CourseSessionStatus;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A session of a sample course.
 *
 * @param day the day of the course, from 0
 * @param startsAt the planned start, Kyiv time
 * @param endsAt the planned end, Kyiv time
 * @param startedAt when its host started it, or null
 * @param endedAt when its host ended it, or null
 */
record DemoSession(
    int day,
    String titleUk,
    String titleEn,
    String speaker,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    Instant startedAt,
    Instant endedAt,
    CourseSessionStatus status) {}
