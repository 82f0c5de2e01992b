package eu.cities4cities.academy.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** What of an attempt that is no longer answered its person may see, on a page or in a letter. */
@ApplicationScoped
class AttemptDisclosure {
  @Inject private QuizAttemptRepository attempts;

  /** How many more attempts the person has while the quiz is open. */
  int attemptsLeft(QuizAttempt attempt, Instant now) {
    Quiz quiz = attempt.getQuiz();
    return quiz.isOpenAt(now)
        ? quiz.attemptsLeft(attempts.count(quiz.getId(), attempt.getPersonId()))
        : 0;
  }

  /** What is shown at that moment. */
  Disclosure.Shown shown(QuizAttempt attempt, Instant now) {
    Disclosure disclosure = attempt.getQuiz().disclosure();
    return attempt.score() == null
        ? disclosure.whileCollecting()
        : disclosure.at(momentOf(attempt, now));
  }

  /** Whether everybody may know the scores of their submitted attempts, whatever they have left. */
  boolean tellsScores(Quiz quiz, Instant now) {
    return quiz.disclosure().at(isOver(quiz, now) ? ShownFrom.CLOSED : ShownFrom.SUBMITTED).score();
  }

  private ShownFrom momentOf(QuizAttempt attempt, Instant now) {
    if (attemptsLeft(attempt, now) > 0) {
      return ShownFrom.SUBMITTED;
    }
    return isOver(attempt.getQuiz(), now) ? ShownFrom.CLOSED : ShownFrom.LAST_ATTEMPT;
  }

  private boolean isOver(Quiz quiz, Instant now) {
    return quiz.isOverAt(now) && !attempts.anyUnscored(quiz.getId());
  }
}
