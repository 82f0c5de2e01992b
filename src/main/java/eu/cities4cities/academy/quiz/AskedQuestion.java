package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Language;

/**
 * One question of an attempt as the person sees it, with the answer that counts so far.
 *
 * @param number place in the attempt, from 1
 * @param content the version asked, its choices in this attempt's order
 * @param writer the device that gave the answer; 0 for none
 * @param sequence that device's sequence; 0 for none
 */
public record AskedQuestion(
    int number, long question, QuestionContent content, Answer answer, int writer, int sequence) {

  /** The question's text. */
  public String text(Language language) {
    return content.text(language);
  }

  /** Whether several choices may be taken. */
  public boolean isMultiple() {
    return content.kind() == QuestionKind.MULTIPLE;
  }

  /** Whether this choice is taken. */
  public boolean takes(Choice choice) {
    return answer.choices().contains(choice.id());
  }

  /** Whether any choice is taken. */
  public boolean isAnswered() {
    return !answer.isEmpty();
  }

  /** What the answer earns. */
  public Score score() {
    return Scoring.score(content, answer);
  }
}
