package eu.cities4cities.academy.attendance.report;

import java.io.Serializable;
import java.time.Instant;

/**
 * A decision that later reports of the course follow.
 *
 * @param id the decision
 * @param name the name in reports
 * @param email the address in reports, or empty
 * @param person who it is, or null for nobody of this course
 * @param decidedAt when it was decided
 * @param rows how many rows stand by it
 */
public record RememberedRow(
    long id, String name, String email, String person, Instant decidedAt, long rows)
    implements Serializable {}
