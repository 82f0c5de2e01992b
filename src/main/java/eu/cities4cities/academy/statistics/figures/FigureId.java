package eu.cities4cities.academy.statistics.figures;

import java.util.Arrays;
import java.util.Optional;

/**
 * Names a figure for ever, in addresses and in the database; it names the rows behind it as well.
 *
 * @param measure what is counted
 * @param part of which part
 */
public record FigureId(Measure measure, Part part) {
  /** A figure of the whole course. */
  public static FigureId of(Measure measure) {
    return new FigureId(measure, Part.WHOLE);
  }

  /** Reads an address; empty if there is no such figure. */
  public static Optional<FigureId> parse(String measure, String part) {
    return Arrays.stream(Measure.values())
        .filter(each -> each.code().equals(measure))
        .findFirst()
        .flatMap(
            found ->
                Part.parse(part)
                    .filter(read -> found.splits().contains(read.dimensions()))
                    .map(read -> new FigureId(found, read)));
  }

  /** The key of the figure's name in the bundle. */
  public String nameKey() {
    return "statistics.figure." + measure.key();
  }

  /** The key of the sentence that says what it counts. */
  public String definitionKey() {
    return "statistics.meaning." + measure.key();
  }

  /** A short text that orders and compares: {@code present/session=12}. */
  @Override
  public String toString() {
    return measure.code() + "/" + part.code();
  }
}
