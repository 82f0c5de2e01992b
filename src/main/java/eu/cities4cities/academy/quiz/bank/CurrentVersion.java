package eu.cities4cities.academy.quiz.bank;

/** A question that may be asked, and the version in which new attempts are asked it. */
public record CurrentVersion(long question, long version) {}
