package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Language;

/** What one criterion of the rubric has earned an answer. */
public record GradedCriterion(Words words, Score score) {
  /** What was looked at. */
  public String name(Language language) {
    return words.in(language);
  }
}
