package eu.cities4cities.academy.certificate;

import java.time.Instant;

/**
 * A key that signs or has signed.
 *
 * @param signed how many versions of certificates it has signed
 * @param current whether it signs now
 * @param daysLeft the whole days of its validity that are left; negative once it is over
 */
public record SigningKeyRow(
    String fingerprint,
    String subject,
    Instant validFrom,
    Instant validUntil,
    boolean test,
    long signed,
    boolean current,
    long daysLeft) {}
