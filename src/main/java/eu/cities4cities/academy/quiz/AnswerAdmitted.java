package eu.cities4cities.academy.quiz;

/** News: an answer that came after the close counts now. */
public record AnswerAdmitted(long quizId, RescoredAttempt attempt) {}
