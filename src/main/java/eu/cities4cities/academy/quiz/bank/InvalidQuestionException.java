package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionProblem;
import java.util.Set;

/** The question cannot be asked as it is; all that is wrong is named at once. */
public class InvalidQuestionException extends RuntimeException {
  private final transient Set<QuestionProblem> problems;

  /** Names what is wrong. */
  public InvalidQuestionException(Set<QuestionProblem> problems) {
    super(String.valueOf(problems));
    this.problems = Set.copyOf(problems);
  }

  /** What has to be mended. */
  public Set<QuestionProblem> problems() {
    return problems;
  }
}
