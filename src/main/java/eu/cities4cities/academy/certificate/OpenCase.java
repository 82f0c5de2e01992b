package eu.cities4cities.academy.certificate;

import java.io.Serializable;
import java.time.Instant;

/**
 * An open case about a certificate, for the organizer who decides it.
 *
 * @param beforePercent the result of the quizzes before; null if it is not the result that changed
 * @param lackingUk what is lacking of the rule now, or null
 */
public record OpenCase(
    long id,
    String number,
    String person,
    Integer beforePercent,
    Integer afterPercent,
    String lackingUk,
    String lackingEn,
    String reason,
    Instant openedAt)
    implements Serializable {}
