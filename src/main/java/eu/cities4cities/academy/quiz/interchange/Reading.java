package eu.cities4cities.academy.quiz.interchange;

import java.util.List;

/** What was understood of a file, and what was not. */
public record Reading(List<ExchangedQuestion> questions, List<Remark> remarks) {
  /** Keeps the lists from being changed. */
  public Reading {
    questions = List.copyOf(questions);
    remarks = List.copyOf(remarks);
  }
}
