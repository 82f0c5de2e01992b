package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.QuizPresence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the room of courses whether there is a quiz to pass. */
@ApplicationScoped
class CourseQuizPresence implements QuizPresence {
  @Inject private QuizRepository quizzes;

  @Override
  public boolean hasCountingQuiz(long courseId) {
    return quizzes.hasCounting(courseId);
  }
}
