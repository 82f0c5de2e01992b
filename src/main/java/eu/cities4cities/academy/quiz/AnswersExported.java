package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.account.PersonalDataSection.Text;
import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Tells questions and answers in words, for the file with everything that is kept of a person. */
@ApplicationScoped
class AnswersExported {
  @Inject private QuestionVersions versions;
  @Inject private FileService files;

  /** The quiz of an attempt. */
  Text quiz(QuizAttempt attempt) {
    return new Text(attempt.getQuiz().getTitleUk(), attempt.getQuiz().getTitleEn());
  }

  /** What was asked. */
  Text question(QuizAttempt attempt, long question) {
    QuestionContent content = asked(attempt, question);
    return new Text(content.text(Language.UK), content.text(Language.EN));
  }

  /** What was answered; files by their names. */
  Text answer(QuizAttempt attempt, long question, Answer answer) {
    QuestionContent content = asked(attempt, question);
    if (content.kind() == QuestionKind.FILE_UPLOAD) {
      String names =
          files.list(answer.values().stream().map(Long::valueOf).toList()).stream()
              .map(StoredFile::getName)
              .collect(Collectors.joining("; "));
      return new Text(names, names);
    }
    return new Text(told(content, answer, Language.UK), told(content, answer, Language.EN));
  }

  private static String told(QuestionContent content, Answer answer, Language language) {
    return String.join("; ", content.interaction().tell(answer, language));
  }

  private QuestionContent asked(QuizAttempt attempt, long question) {
    return versions.get(attempt.plan().versionOf(question));
  }
}
