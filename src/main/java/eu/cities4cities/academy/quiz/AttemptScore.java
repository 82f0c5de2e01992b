package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;

/** What one submitted attempt got. */
public record AttemptScore(long personId, long quizId, Score score) {
  /** As the database holds it, in parts of a point. */
  public AttemptScore(long personId, long quizId, long got, long total) {
    this(personId, quizId, new Score(got, total));
  }
}
