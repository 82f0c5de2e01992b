package eu.cities4cities.academy.quiz;

/** News: a course was copied, and with it this quiz. */
public record QuizCopied(long fromId, long toId) {}
