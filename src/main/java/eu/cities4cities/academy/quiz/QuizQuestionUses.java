package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.quiz.bank.QuestionUse;
import eu.cities4cities.academy.quiz.bank.QuestionUses;
import eu.cities4cities.academy.quiz.question.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells the bank which quizzes ask its questions. */
@ApplicationScoped
class QuizQuestionUses implements QuestionUses {
  @Inject private QuizRepository quizzes;
  @Inject private QuestionBank bank;

  @Override
  public Map<Long, List<QuestionUse>> fixedIn(Collection<Long> questionIds) {
    Map<Long, List<QuestionUse>> uses = new HashMap<>();
    for (QuizSlot slot : quizzes.listSlotsOf(questionIds)) {
      uses.computeIfAbsent(slot.getQuestionId(), id -> new ArrayList<>()).add(use(slot));
    }
    return uses;
  }

  @Override
  public List<QuestionUse> drawnIn(long courseId, long questionId) {
    return quizzes.listDrawingSlots(courseId).stream()
        .filter(slot -> bank.isDrawable(courseId, slot.getCategoryId(), slot.getTag(), questionId))
        .map(QuizQuestionUses::use)
        .distinct()
        .toList();
  }

  @Override
  public List<QuestionUse> drawingFrom(long courseId, long categoryId) {
    return quizzes.listDrawingSlots(courseId).stream()
        .filter(slot -> Objects.equals(slot.getCategoryId(), categoryId))
        .map(QuizQuestionUses::use)
        .distinct()
        .toList();
  }

  private static QuestionUse use(QuizSlot slot) {
    Quiz quiz = slot.getQuiz();
    return new QuestionUse(
        quiz.getId(), new Words(quiz.getTitleUk(), quiz.getTitleEn()), slot.isDrawn());
  }
}
