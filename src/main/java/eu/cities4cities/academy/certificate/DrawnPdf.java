package eu.cities4cities.academy.certificate;

import java.time.Instant;

/**
 * A finished file.
 *
 * @param timeStampedAt when a time-stamping authority vouched for the signature, or null
 */
record DrawnPdf(byte[] bytes, Instant timeStampedAt) {}
