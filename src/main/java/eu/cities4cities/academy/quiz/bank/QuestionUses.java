package eu.cities4cities.academy.quiz.bank;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells the bank where its questions are used; what uses them stands above it. */
public interface QuestionUses {
  /** The quizzes that ask each of the questions in a place of its own. */
  Map<Long, List<QuestionUse>> fixedIn(Collection<Long> questionIds);

  /** The quizzes that may draw the question. */
  List<QuestionUse> drawnIn(long courseId, long questionId);

  /** The quizzes that draw from the category itself. */
  List<QuestionUse> drawingFrom(long courseId, long categoryId);
}
