package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.Audience;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Those who have not submitted the quiz of a course that has one. */
@ApplicationScoped
class QuizNotTakenAudience implements Audience {
  @Inject private QuizResultService results;
  @Inject private QuizRepository quizzes;
  @Inject private RosterService roster;

  @Override
  public String code() {
    return "quiz.notTaken";
  }

  @Override
  public Set<Long> members(long courseId) {
    if (quizzes.listCounting(courseId).isEmpty()) {
      return Set.of();
    }
    Set<Long> taken = results.scores(courseId).keySet();
    return roster.list(courseId).stream()
        .map(RosterRow::personId)
        .filter(person -> !taken.contains(person))
        .collect(Collectors.toSet());
  }
}
