package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A submitted attempt with everything that its score is made of.
 *
 * @param id inside the Academy
 * @param number counts the person's attempts at this quiz from 1
 * @param practice whether it never counts
 * @param score as it stands
 */
public record TakenAttempt(
    long id,
    String publicId,
    long quizId,
    long courseId,
    long personId,
    int number,
    boolean practice,
    Instant startedAt,
    Instant submittedAt,
    Score score,
    List<AskedQuestion> questions) {

  /** One of its questions. */
  public Optional<AskedQuestion> question(long question) {
    return questions.stream().filter(asked -> asked.question() == question).findFirst();
  }
}
