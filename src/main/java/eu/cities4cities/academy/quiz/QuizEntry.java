package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Language;

/**
 * A quiz as it stands for one person.
 *
 * @param questions how many it asks
 * @param points what a faultless attempt gets
 * @param attempt public id of the person's last attempt, or null
 * @param bestPercent percentage of the person's best submitted attempt, rounded down, or null
 */
public record QuizEntry(
    Quiz quiz,
    QuizEntryState state,
    int questions,
    int points,
    int used,
    String attempt,
    Integer bestPercent) {

  /** The quiz's title. */
  public String title(Language language) {
    return quiz.title(language);
  }

  /** How many more attempts the quiz allows the person. */
  public int attemptsLeft() {
    return Math.max(0, quiz.getAttemptsAllowed() - used);
  }

  /** Whether the best attempt reaches the pass mark. */
  public boolean passed() {
    return bestPercent != null && bestPercent >= quiz.getPassPercent();
  }
}
