package eu.cities4cities.academy.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * A question on a session's board, as one reader meets it.
 *
 * @param id the question
 * @param text what is asked
 * @param askedAs who asks; null for a question without a name
 * @param votes how many have the same question
 * @param voted whether the reader is one of them
 * @param own whether the reader asks it
 * @param askedAt when it was asked
 * @param answered whether it was answered
 * @param hiddenReason why it was taken from the board; null for one that is on it
 */
public record BoardQuestion(
    long id,
    String text,
    String askedAs,
    int votes,
    boolean voted,
    boolean own,
    Instant askedAt,
    boolean answered,
    String hiddenReason)
    implements Serializable {

  /** True for a question that staff took from the board. */
  public boolean hidden() {
    return hiddenReason != null;
  }
}
