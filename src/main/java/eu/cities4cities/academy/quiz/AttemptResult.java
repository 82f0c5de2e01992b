package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;
import java.util.List;

/**
 * What an attempt came to.
 *
 * @param questions as asked, with the answers that the score is made of
 * @param provisional true while answers given in time may still arrive: the score is then made of
 *     those that had arrived at the deadline
 * @param inGrace answers that arrived in the grace and count
 * @param beside answers from an older device that arrived after a newer one's and do not count
 * @param afterClose answers that arrived when the attempt was closed and do not count
 * @param afterCheck answers given after their question had been checked, which do not count
 * @param attemptsLeft how many more attempts the person has while the quiz is open
 * @param shown what of it the quiz shows now
 */
public record AttemptResult(
    QuizAttempt attempt,
    List<AskedQuestion> questions,
    Score score,
    boolean provisional,
    int inGrace,
    int beside,
    int afterClose,
    int afterCheck,
    int attemptsLeft,
    Disclosure.Shown shown) {

  /** The questions that wanted an answer, without the texts between them. */
  public List<AskedQuestion> asked() {
    return questions.stream().filter(AskedQuestion::isAsked).toList();
  }

  /** The quiz. */
  public Quiz quiz() {
    return attempt.getQuiz();
  }

  /** How many answers a person has yet to grade; until then they earn nothing. */
  public long awaiting() {
    return questions.stream().filter(AskedQuestion::isAwaitsGrader).count();
  }

  /** Whether the score reaches the pass mark. */
  public boolean passed() {
    return score.reaches(quiz().getPassPercent());
  }
}
