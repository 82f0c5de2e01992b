package eu.cities4cities.academy.quiz;

import java.time.Instant;

/**
 * The acknowledgement of an answer.
 *
 * @param writer the newest device's number: if it is greater than the sender's, another device has
 *     taken the attempt over
 */
public record SavedAnswer(
    AnswerReceipt receipt, AnswerStanding standing, int writer, Instant now) {}
