package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.CourseScores.CountingQuiz;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What quizzes came to, for the award rule and the statistics. */
@Service
public class QuizResultService {
  @Inject private QuizAttemptRepository attempts;
  @Inject private QuizRepository quizzes;
  @Inject private QuizContents contents;
  @Inject private Clock clock;

  /**
   * What each person got of all points of the course's quizzes that count: of each quiz the best,
   * the last or the average of the submitted attempts, as the quiz says, and nothing for a quiz not
   * taken. Who has submitted none is not in the map.
   */
  @Internal
  public Map<Long, Score> scores(long courseId) {
    return CourseScores.of(attempts.listScores(courseId), counting(courseId));
  }

  /**
   * {@link #scores} as percentages rounded down. Comparing one with a whole threshold is exact: it
   * decides as {@code 100·got ≥ percent·total} does.
   */
  @Internal
  public Map<Long, Integer> percents(long courseId) {
    Map<Long, Integer> percents = new HashMap<>();
    scores(courseId).forEach((person, score) -> percents.put(person, score.percent()));
    return percents;
  }

  /** {@link #percents} of one person; empty for who has submitted nothing. */
  @Internal
  public Optional<Integer> percent(long courseId, long personId) {
    return Optional.ofNullable(
            CourseScores.of(attempts.listScores(courseId, personId), counting(courseId))
                .get(personId))
        .map(Score::percent);
  }

  /**
   * Until when these people have an attempt left at a quiz that counts and is open now, by Kyiv
   * time; of several the one that closes first. Whoever has none left is not in the map.
   */
  @Internal
  public Map<Long, LocalDateTime> retries(long courseId, Collection<Long> people) {
    Map<Long, LocalDateTime> retries = new HashMap<>();
    Instant now = clock.instant();
    for (Quiz quiz : quizzes.listCounting(courseId)) {
      if (quiz.isOpenAt(now)) {
        Map<Long, Integer> used = attempts.usedOf(quiz.getId());
        people.stream()
            .filter(person -> quiz.allowsAfter(used.getOrDefault(person, 0)))
            .forEach(person -> retries.merge(person, quiz.getClosesAt(), QuizResultService::first));
      }
    }
    return retries;
  }

  private static LocalDateTime first(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  private Map<Long, CountingQuiz> counting(long courseId) {
    Map<Long, CountingQuiz> counting = new HashMap<>();
    for (Quiz quiz : quizzes.listCounting(courseId)) {
      counting.put(
          quiz.getId(),
          new CountingQuiz(
              contents.size(quiz).points() * Score.PARTS_PER_POINT, quiz.getCounting()));
    }
    return counting;
  }
}
