package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionKind;

/**
 * A question that may be asked, and the version in which new attempts are asked it.
 *
 * @param points what the version is worth
 */
public record CurrentVersion(long question, long version, QuestionKind kind, int points) {}
