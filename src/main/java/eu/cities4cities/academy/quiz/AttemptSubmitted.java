package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;

/** News: an attempt was closed and scored, or scored anew with a late answer. */
public record AttemptSubmitted(long courseId, long personId, long quizId, Score score) {}
