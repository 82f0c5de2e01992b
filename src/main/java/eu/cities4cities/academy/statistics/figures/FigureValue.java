package eu.cities4cities.academy.statistics.figures;

/**
 * What a figure comes to: a number, or why there is none. Nothing known is never shown as zero.
 *
 * @param state whether there is a number
 * @param number the number; 0 where there is none
 */
public record FigureValue(State state, long number) {
  /** Nothing was recorded from which it could be counted. */
  public static final FigureValue NOT_KNOWN = new FigureValue(State.NOT_KNOWN, 0);

  /** It is about so few people that it would tell of them. */
  public static final FigureValue HIDDEN = new FigureValue(State.HIDDEN, 0);

  /** Whether there is a number to show. */
  public enum State {
    KNOWN,
    NOT_KNOWN,
    HIDDEN
  }

  /** Refuses a number where there is none. */
  public FigureValue {
    if (state != State.KNOWN && number != 0) {
      throw new IllegalArgumentException("A figure without a value has a number");
    }
  }

  /** A number. */
  public static FigureValue of(long number) {
    return new FigureValue(State.KNOWN, number);
  }

  /** Whether there is a number. */
  public boolean isKnown() {
    return state == State.KNOWN;
  }

  /** Whether it may not be shown. */
  public boolean isHidden() {
    return state == State.HIDDEN;
  }
}
