package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Language;

/** A question in the list of its quiz; number is its place from 1. */
public record QuestionRow(int number, long id, QuestionContent content) {
  /** The question's text. */
  public String text(Language language) {
    return content.text(language);
  }
}
