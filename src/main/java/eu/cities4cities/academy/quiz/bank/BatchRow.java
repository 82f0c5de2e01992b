package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;
import java.time.Instant;

/**
 * What was done to many questions at once, as it is listed.
 *
 * @param category the name of the category that it was about; none where it was about none
 */
public record BatchRow(
    long id, QuestionBatch.Kind kind, String detail, Words category, int count, Instant doneAt)
    implements Serializable {

  /** The category, the tag or the file that it was about. */
  public String about(Language language) {
    return category.isEmpty() ? detail : category.in(language);
  }

  /** The key of the words that say what was done. */
  public String key() {
    boolean outOfAny = kind == QuestionBatch.Kind.MOVE && category.isEmpty();
    return "QuestionBatch." + (outOfAny ? "MOVE_OUT" : kind.name());
  }
}
