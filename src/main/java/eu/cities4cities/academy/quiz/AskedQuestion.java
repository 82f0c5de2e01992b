package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.shared.Language;

/**
 * One question of an attempt as the person sees it, with the answer that counts so far.
 *
 * @param number place in the attempt, from 1
 * @param page the page of the attempt, from 1
 * @param checked whether the person has seen, while answering, how it is marked
 * @param content the version asked, its choices in this attempt's order
 * @param writer the device that gave the answer; 0 for none
 * @param sequence that device's sequence; 0 for none
 * @param corrected whether the key has been corrected since it was asked
 * @param mark the points given by hand, or null
 */
public record AskedQuestion(
    int number,
    int page,
    boolean checked,
    long question,
    QuestionContent content,
    Answer answer,
    int writer,
    int sequence,
    boolean corrected,
    HandMark mark) {

  /** The same once the person has seen how it is marked. */
  AskedQuestion seen() {
    return new AskedQuestion(
        number, page, true, question, content, answer, writer, sequence, corrected, mark);
  }

  /** The question's text. */
  public String text(Language language) {
    return content.text(language);
  }

  /** The kind's name, which chooses the part of the page that asks it. */
  public String getKind() {
    return content.kind().name();
  }

  /** How it is answered. */
  public Interaction getInteraction() {
    return content.interaction();
  }

  /** Whether this choice is taken. */
  public boolean takes(Choice choice) {
    return answer.has(choice.value());
  }

  /** Whether any choice is taken. */
  public boolean isAnswered() {
    return !answer.isEmpty();
  }

  /** What the answer earns. */
  public Score score() {
    return mark == null
        ? content.score(answer)
        : new Score(mark.got(), content.points() * Score.PARTS_PER_POINT);
  }

  /** Whether a person has yet to grade it. */
  public boolean isAwaitsGrader() {
    return content.kind().isGradedByHand() && isAnswered() && mark == null;
  }

  /** What the graders say about the answer, or an empty text. */
  public String getGraderWords() {
    return mark == null ? "" : mark.getWords();
  }
}
