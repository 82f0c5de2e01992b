package eu.cities4cities.academy.quiz;

import java.util.List;

/**
 * News: submitted attempts were scored anew, because a key was corrected, an answer graded or a
 * late one admitted.
 *
 * @param people whose result of the course's quizzes is now another one
 */
public record ScoresChanged(long courseId, long quizId, List<Change> people, String reason) {
  /**
   * One person's result of the course's quizzes that count, in percent.
   *
   * @param before as it was; 0 for none
   */
  public record Change(long personId, int before, int after) {}
}
