package eu.cities4cities.academy.course;

/** What the room of quizzes tells about a course; it is asked, never known, from here. */
public interface QuizPresence {
  /** True if the course has a quiz whose result counts. */
  boolean hasCountingQuiz(long courseId);
}
