package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Answer;
import java.time.Instant;

/**
 * One answer as it arrived.
 *
 * @param givenAt when the device says it was given, by the server's clock as the device knew it;
 *     may be null and decides nothing
 * @param receivedAt when it arrived
 */
public record AnswerEntry(
    AnswerKey key, Answer answer, Instant givenAt, Instant receivedAt, AnswerStanding standing) {}
