package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.shared.Language;
import java.time.Instant;

/**
 * A hand-graded answer in the list of those who grade.
 *
 * @param attempt the attempt's public id
 * @param grades how many people have graded it
 * @param mine whether the reader is one of them
 * @param got parts of a point it earns; null until that is decided
 */
public record WaitingAnswer(
    String attempt,
    long question,
    long personId,
    String textUk,
    String textEn,
    Instant submittedAt,
    int grades,
    boolean mine,
    Long got) {

  /** The question in that language. */
  public String text(Language language) {
    return language.choose(textUk == null ? "" : textUk, textEn == null ? "" : textEn);
  }

  public boolean isDecided() {
    return got != null;
  }
}
