package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.question.QuestionContent;

/**
 * A version that people were asked although the question has a newer one.
 *
 * @param version the version asked
 * @param attempts how many submitted attempts it was asked in
 * @param current the newest version
 * @param correctable whether the newest version's key can mark the answers
 * @param corrected whether it does so already
 */
public record AskedVersion(
    long question,
    long version,
    int attempts,
    long current,
    QuestionContent asked,
    QuestionContent newest,
    boolean correctable,
    boolean corrected) {}
