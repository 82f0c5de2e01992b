package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.RescoredAttempt;

/**
 * What a corrected key does to one attempt.
 *
 * @param person the name
 * @param passChange 1 if the quiz is passed by it, -1 if it no longer is, 0 otherwise
 * @param certified whether the person holds a certificate of the course
 */
public record KeyChange(
    RescoredAttempt attempt, String person, int passChange, boolean certified) {}
