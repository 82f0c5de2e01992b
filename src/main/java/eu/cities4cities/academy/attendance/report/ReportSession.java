package eu.cities4cities.academy.attendance.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The session that a report should be about, which settles what the file leaves open.
 *
 * @param day its day by Kyiv
 * @param from when it began
 * @param until when it ended
 */
record ReportSession(LocalDate day, Instant from, Instant until) {}
