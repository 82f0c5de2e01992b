package eu.cities4cities.academy.quiz.analysis;

/**
 * Two people with the same wrong answers.
 *
 * @param same questions with the same wrong answer
 * @param different questions that both answered, differently
 */
public record AlikePair(String one, String other, int same, int different) {}
