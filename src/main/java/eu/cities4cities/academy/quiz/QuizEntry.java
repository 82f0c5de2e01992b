package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Language;

/**
 * A quiz as it stands for one person.
 *
 * @param questions how many it asks
 * @param points what a faultless attempt gets
 * @param attempt public id of the person's last attempt, or null
 * @param countedPercent percentage that the person's submitted attempts come to as the quiz counts
 *     them, rounded down, or null
 */
public record QuizEntry(
    Quiz quiz,
    QuizEntryState state,
    int questions,
    int points,
    int used,
    String attempt,
    Integer countedPercent) {

  /** The quiz's title. */
  public String title(Language language) {
    return quiz.title(language);
  }

  /** How many more attempts the quiz allows the person. */
  public int attemptsLeft() {
    return quiz.attemptsLeft(used);
  }

  /** The words for the percentage: of the best attempt, the last or all of them. */
  public String countedKey() {
    return "quiz.entry.counted." + quiz.getCounting().name();
  }

  /** Whether what counts reaches the pass mark. */
  public boolean passed() {
    return countedPercent != null && countedPercent >= quiz.getPassPercent();
  }
}
