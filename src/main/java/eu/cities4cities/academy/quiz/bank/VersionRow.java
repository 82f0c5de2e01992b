package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import java.io.Serializable;
import java.time.Instant;

/**
 * One version of a question in the list of them.
 *
 * @param current whether new attempts are asked it
 */
public record VersionRow(
    long id, int number, Instant createdAt, boolean current, QuestionContent content)
    implements Serializable {}
