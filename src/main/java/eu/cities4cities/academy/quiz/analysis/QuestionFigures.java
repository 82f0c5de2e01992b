package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.quiz.question.QuestionContent;

/** A question with its figures; answers are told by the version that was asked last. */
public record QuestionFigures(int number, QuestionContent content, ItemAnalysis.Item item) {}
