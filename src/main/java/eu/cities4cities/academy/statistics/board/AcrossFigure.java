package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names a figure over several courses that opens its rows. Which courses, and whose people, is said
 * beside it by an {@link AcrossQuery}.
 *
 * @param measure what is counted
 * @param part of which hour or of which band of results; the whole for all
 */
public record AcrossFigure(Measure measure, Part part) {
  private static final Map<Measure, List<List<Dimension>>> SPLITS = splits();

  /** A figure of everything that is asked for. */
  public static AcrossFigure of(Measure measure) {
    return new AcrossFigure(measure, Part.WHOLE);
  }

  private static Map<Measure, List<List<Dimension>>> splits() {
    Map<Measure, List<List<Dimension>>> splits = new EnumMap<>(Measure.class);
    AcrossQuery.FUNNEL.forEach(measure -> splits.put(measure, List.of(List.of())));
    splits.put(Measure.RETURNING, List.of(List.of()));
    splits.put(Measure.QUIZ_TAKEN, List.of(List.of(), List.of(Dimension.BAND)));
    splits.put(Measure.QUIZ_AVERAGE, List.of(List.of()));
    splits.put(Measure.PEAK, List.of(List.of()));
    splits.put(Measure.PRESENT, List.of(List.of(Dimension.HOUR)));
    return splits;
  }

  /** Whether the measure as a whole opens its rows. */
  static boolean opens(Measure measure) {
    return SPLITS.getOrDefault(measure, List.of()).contains(List.<Dimension>of());
  }

  /** The measures that do, and by what each may be split. */
  static Map<Measure, List<List<Dimension>>> all() {
    return new EnumMap<>(SPLITS);
  }

  /** Reads an address; empty if there is no such figure. */
  public static Optional<AcrossFigure> parse(String measure, String part) {
    return SPLITS.keySet().stream()
        .filter(each -> each.code().equals(measure))
        .findFirst()
        .flatMap(
            found ->
                Part.parse(part)
                    .filter(read -> SPLITS.get(found).contains(read.dimensions()))
                    .map(read -> new AcrossFigure(found, read)));
  }

  /** The same of the people that are asked for. */
  FigureId of(AcrossQuery query) {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    values.putAll(part.values());
    values.putAll(query.part().values());
    return new FigureId(measure, new Part(values));
  }

  /** What is made of its rows: whoever is at two sessions at once is one person. */
  Measure.Sum sum() {
    return measure == Measure.PEAK ? Measure.Sum.PEOPLE : measure.sum();
  }

  /** The key of the figure's name. */
  String nameKey() {
    return FigureId.of(measure).nameKey();
  }

  /** The key of the sentence that says what it counts. */
  String definitionKey() {
    return switch (measure) {
      case PEAK, QUIZ_TAKEN, QUIZ_AVERAGE -> "statistics.all.meaning." + measure.key();
      case PRESENT -> "statistics.all.hours.meaning";
      default -> FigureId.of(measure).definitionKey();
    };
  }
}
