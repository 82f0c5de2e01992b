package eu.cities4cities.academy.statistics.figures;

/**
 * A figure with its value.
 *
 * @param id what it counts of which part; also names the rows behind it
 * @param value what it comes to
 */
public record Figure(FigureId id, FigureValue value) {
  /** The key of the sentence that says what it counts. */
  public String definitionKey() {
    return id.definitionKey();
  }

  /** Whether the rows behind it may be opened: those of a hidden or personal one may not. */
  public boolean opens() {
    return !id.measure().isPersonal() && value.state() != FigureValue.State.HIDDEN;
  }
}
