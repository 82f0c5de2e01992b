package eu.cities4cities.academy.certificate;

import java.io.Serializable;
import java.time.Instant;

/** An open case about a certificate, for the organizer who decides it. */
public record OpenCase(
    long id,
    String number,
    String person,
    int beforePercent,
    int afterPercent,
    String reason,
    Instant openedAt)
    implements Serializable {}
