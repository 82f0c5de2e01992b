package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.Words;
import java.io.Serializable;

/**
 * A quiz that asks a question.
 *
 * @param drawn whether it only may ask it, because it draws some at random
 */
public record QuestionUse(long quizId, Words title, boolean drawn) implements Serializable {}
