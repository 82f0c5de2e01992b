package eu.cities4cities.academy.attendance.report;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A time as a report's cell says it.
 *
 * @param local the date and the time of day
 * @param offset the distance from UTC, where the cell names it, else null
 */
record ReportMoment(LocalDateTime local, ZoneOffset offset) {}
