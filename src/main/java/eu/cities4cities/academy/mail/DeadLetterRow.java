package eu.cities4cities.academy.mail;

import java.time.Instant;

/**
 * A letter that was given up.
 *
 * @param id its id
 * @param recipient whom it was for
 * @param subject its subject
 * @param language the language it is written in, as a code
 * @param fault why it was not taken; null for a letter of before faults were kept
 * @param lastError the server's own words
 * @param attempts how often it was tried
 * @param givenUpAt when it was given up, or null
 */
public record DeadLetterRow(
    Long id,
    String recipient,
    String subject,
    String language,
    LetterFault fault,
    String lastError,
    int attempts,
    Instant givenUpAt) {}
