package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What quizzes came to, for the award rule and the statistics. */
@Service
public class QuizResultService {
  @Inject private QuizAttemptRepository attempts;
  @Inject private QuizRepository quizzes;
  @Inject private QuizContents contents;

  /**
   * What each person got of all points of the course's quizzes that count: the best submitted
   * attempt of each quiz, nothing for a quiz not taken. Who has submitted none is not in the map.
   */
  @Internal
  public Map<Long, Score> bestScores(long courseId) {
    return CourseScores.of(attempts.listScores(courseId), fullMarks(courseId));
  }

  /**
   * {@link #bestScores} as percentages rounded down. Comparing one with a whole threshold is exact:
   * it decides as {@code 100·got ≥ percent·total} does.
   */
  @Internal
  public Map<Long, Integer> bestPercents(long courseId) {
    Map<Long, Integer> percents = new HashMap<>();
    bestScores(courseId).forEach((person, score) -> percents.put(person, score.percent()));
    return percents;
  }

  /** {@link #bestPercents} of one person; empty for who has submitted nothing. */
  @Internal
  public Optional<Integer> bestPercent(long courseId, long personId) {
    return Optional.ofNullable(
            CourseScores.of(attempts.listScores(courseId, personId), fullMarks(courseId))
                .get(personId))
        .map(Score::percent);
  }

  private Map<Long, Long> fullMarks(long courseId) {
    Map<Long, Long> fullMarks = new HashMap<>();
    for (Quiz quiz : quizzes.listCounting(courseId)) {
      fullMarks.put(quiz.getId(), contents.points(quiz) * Score.PARTS_PER_POINT);
    }
    return fullMarks;
  }
}
