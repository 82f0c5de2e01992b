package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import java.io.Serializable;

/**
 * A place in the list of its quiz.
 *
 * @param page the page of the attempt on which it is shown
 * @param opensPage whether a new page begins with it
 * @param question the one question's id, or null where questions are drawn
 * @param content what the one question says, or null
 * @param draws how many questions it stands for
 * @param category the category's id that questions are drawn from, or null for any
 * @param tag the tag that they must have, or null
 * @param pool how many there are to draw from
 * @param points what each question is worth here; null for what it says itself
 */
public record SlotRow(
    long id,
    int page,
    boolean opensPage,
    Long question,
    QuestionContent content,
    int draws,
    Long category,
    String tag,
    int pool,
    Integer points)
    implements Serializable {

  /** Whether questions are drawn at random. */
  public boolean drawn() {
    return question == null;
  }

  /** Whether there are fewer to draw from than are asked for. */
  public boolean tooFew() {
    return pool < draws;
  }
}
