package eu.cities4cities.academy.quiz;

import java.time.Instant;
import java.util.List;

/**
 * A whole attempt as its person may see it while answering; it never says which choice is right.
 */
public record AttemptView(
    QuizAttempt attempt, AttemptStatus status, List<AskedQuestion> questions, Instant now) {

  /** The quiz. */
  public Quiz quiz() {
    return attempt.getQuiz();
  }

  /** What is shown of a question that the person has checked while answering. */
  public Disclosure.Shown shown() {
    return quiz().disclosure().at(ShownFrom.DURING);
  }

  /** The times of the attempt. */
  public AttemptTimes times() {
    return new AttemptTimes(attempt, now);
  }

  /** The questions that want an answer, without the texts between them. */
  public List<AskedQuestion> asked() {
    return questions.stream().filter(AskedQuestion::isAsked).toList();
  }

  /** How many questions have an answer. */
  public long answered() {
    return questions.stream().filter(AskedQuestion::isAnswered).count();
  }
}
