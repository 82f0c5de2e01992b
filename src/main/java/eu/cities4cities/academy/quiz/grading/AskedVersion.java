package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.Ruling;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import java.io.Serializable;
import java.util.List;

/**
 * A version that people were asked, and what can be done about its key.
 *
 * @param version the version asked
 * @param attempts how many submitted attempts it was asked in
 * @param current the newest version
 * @param ruling what has been done, or null
 * @param remedies what can be done now
 */
public record AskedVersion(
    long question,
    long version,
    int attempts,
    long current,
    QuestionContent asked,
    QuestionContent newest,
    Ruling ruling,
    List<Ruling.Kind> remedies)
    implements Serializable {

  /** Whether the question has been changed since. */
  public boolean isOutdated() {
    return version != current;
  }

  /** Whether the question has been changed into another one, whose key says nothing about this. */
  public boolean isOther() {
    return isOutdated()
        && !remedies.contains(Ruling.Kind.NEW_KEY)
        && (ruling == null || ruling.version() != current);
  }

  /** That remedy for this version. */
  Ruling as(Ruling.Kind kind) {
    return new Ruling(kind, kind == Ruling.Kind.NEW_KEY ? current : version);
  }
}
