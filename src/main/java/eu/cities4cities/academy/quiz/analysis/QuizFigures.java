package eu.cities4cities.academy.quiz.analysis;

import java.util.List;

/**
 * What a quiz's first attempts say about its questions.
 *
 * @param bands how many people got 0–9 %, 10–19 % and so on; full marks are in the last one
 */
public record QuizFigures(ItemAnalysis analysis, List<QuestionFigures> questions, int[] bands) {
  /** Keeps the counts from being changed. */
  public QuizFigures {
    questions = List.copyOf(questions);
    bands = bands.clone();
  }

  @Override
  public int[] bands() {
    return bands.clone();
  }
}
