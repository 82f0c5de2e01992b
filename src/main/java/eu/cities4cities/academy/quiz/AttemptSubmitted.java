package eu.cities4cities.academy.quiz;

/** News: an attempt was closed and scored. */
public record AttemptSubmitted(long courseId, long personId, long quizId, Score score) {}
