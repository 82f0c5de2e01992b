package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.io.Serializable;

/** Finds a quiz with its course for the pages of those who run it. */
@Service
public class QuizDesk {
  @Inject private QuizRepository quizzes;
  @Inject private CourseService courses;
  @Inject private Caller caller;

  /** A quiz and the course it belongs to. */
  public record Place(
      long quizId,
      String quizUk,
      String quizEn,
      int passPercent,
      long courseId,
      String slug,
      String courseUk,
      String courseEn)
      implements Serializable {
    /** The quiz's title. */
    public String title(Language language) {
      return language.choose(quizUk, quizEn);
    }
  }

  /** The quiz with that id, for the staff of its course. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Place open(long quizId) {
    Quiz quiz = quizzes.find(quizId).orElseThrow(() -> new NotFoundException("quiz " + quizId));
    caller.requireCourseStaff(quiz.getCourseId());
    Course course = courses.get(quiz.getCourseId());
    return new Place(
        quizId,
        quiz.getTitleUk(),
        quiz.getTitleEn(),
        quiz.getPassPercent(),
        course.getId(),
        course.getSlug(),
        course.getTitleUk(),
        course.getTitleEn());
  }
}
