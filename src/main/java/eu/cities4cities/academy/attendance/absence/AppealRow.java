package eu.cities4cities.academy.attendance.absence;

import java.io.Serializable;
import java.time.Instant;

/**
 * An appeal as the course's staff see it.
 *
 * @param id the appeal
 * @param about whom and which session it is about
 * @param text in their words
 * @param askedAt when it was asked
 * @param answer what was answered, or null
 * @param granted whether the session was counted then, or null
 */
public record AppealRow(
    long id, CaseSubject about, String text, Instant askedAt, String answer, Boolean granted)
    implements Serializable {}
