package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Answer;

/** What happened to an answer that was sent. */
public enum AnswerReceipt {
  /** Kept as a new answer. */
  SAVED,
  /** The same answer under the same key is here already: nothing to do. */
  REPEATED,
  /** Another answer is here under the same key: refused, nothing is changed. */
  CONFLICT;

  /** The receipt of an answer under a key that holds this answer already, or none (null). */
  static AnswerReceipt of(Answer held, Answer sent) {
    if (held == null) {
      return SAVED;
    }
    return held.equals(sent) ? REPEATED : CONFLICT;
  }
}
