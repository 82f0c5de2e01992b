package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;

/** A question in the list of its quiz; number is its place from 1. */
public record QuestionRow(int number, long id, QuestionContent content) implements Serializable {
  /** The question's text. */
  public String text(Language language) {
    return content.text(language);
  }
}
