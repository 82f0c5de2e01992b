package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.OutageReason;
import java.io.Serializable;
import java.time.Instant;

/**
 * An excuse as the course's staff see it.
 *
 * @param id the excuse
 * @param about whom and which session it is about
 * @param reason why
 * @param text in their words
 * @param document whether there is a document
 * @param documentToken by which the one who has taken the case opens it; null for all others
 * @param documentName its name, with the token
 * @param status how far it is
 * @param taken whether somebody has taken the case
 * @param mine whether that is the reader
 * @param askedAt when it was asked
 * @param answer what was answered
 */
public record ExcuseRow(
    long id,
    CaseSubject about,
    OutageReason reason,
    String text,
    boolean document,
    String documentToken,
    String documentName,
    ExcuseStatus status,
    boolean taken,
    boolean mine,
    Instant askedAt,
    String answer)
    implements Serializable {}
