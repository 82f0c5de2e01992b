package eu.cities4cities.academy.quiz;

/**
 * When what is shown about an attempt.
 *
 * @param score how many points it got
 * @param marks which answers are right and which wrong
 * @param key the right answers
 * @param feedback the words about options and questions
 */
public record Disclosure(ShownFrom score, ShownFrom marks, ShownFrom key, ShownFrom feedback) {

  /** Everything at once, as in practice. */
  public static final Disclosure AT_ONCE =
      new Disclosure(ShownFrom.DURING, ShownFrom.DURING, ShownFrom.DURING, ShownFrom.DURING);

  /** What is shown when that moment has come. */
  public Shown at(ShownFrom moment) {
    return new Shown(
        score.shownAt(moment),
        marks.shownAt(moment),
        key.shownAt(moment),
        feedback.shownAt(moment));
  }

  /**
   * What is shown while answers given in time may still arrive: at most the score so far, for
   * whoever knew more could send other answers.
   */
  public Shown whileCollecting() {
    return new Shown(score.shownAt(ShownFrom.SUBMITTED), false, false, false);
  }

  /** Whether a question can be checked while the attempt is being answered. */
  public boolean checksWhileAnswering() {
    return at(ShownFrom.DURING).anything();
  }

  /** What is shown at some moment. */
  public record Shown(boolean score, boolean marks, boolean key, boolean feedback) {
    /** Whether there is anything to show. */
    public boolean anything() {
      return score || marks || key || feedback;
    }
  }
}
