package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.FileUpload;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads what was given to a question of an attempt, and refuses what cannot have been. */
@ApplicationScoped
class AnswerReader {
  private static final String NOT_AN_ANSWER = "quiz.refused.notAnAnswer";

  @Inject private QuestionVersions versions;
  @Inject private AttemptFileRepository files;

  Answer read(QuizAttempt attempt, long question, List<String> given) {
    QuestionContent content = versions.get(attempt.plan().versionOf(question));
    return content
        .read(given)
        .filter(answer -> isOwn(attempt, question, content, answer))
        .orElseThrow(() -> new InvalidInputException(NOT_AN_ANSWER));
  }

  /** Nobody hands in a file that they have not brought for this question. */
  private boolean isOwn(
      QuizAttempt attempt, long question, QuestionContent content, Answer answer) {
    return answer.isEmpty()
        || !(content.interaction() instanceof FileUpload)
        || files
            .list(attempt.id(), question)
            .containsAll(answer.values().stream().map(Long::valueOf).toList());
  }
}
