package eu.cities4cities.academy.statistics.figures;

import eu.cities4cities.academy.account.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * All figures of a course.
 *
 * @param values what is counted; a part in which there is nothing to count is missing, and is zero
 *     or not known as {@link #value} says
 */
public record CourseFigures(Map<FigureId, FigureValue> values) {
  /** In pairs, of which a small group hides the other one too. */
  private static final List<List<String>> GENDERS =
      List.of(
          List.of(Gender.FEMALE.name(), Gender.MALE.name()),
          List.of(Gender.OTHER.name(), Dimension.NONE));

  /** Keeps a copy. */
  public CourseFigures {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Counts a course's rows: each row once for each figure that it is in. */
  public static CourseFigures of(CourseRows rows) {
    Map<FigureId, Tally> tallies = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      for (List<Dimension> split : measure.splits()) {
        if (split.isEmpty()) {
          tallies.put(FigureId.of(measure), new Tally());
        }
        if (measure.table() == Measure.Table.PEOPLE) {
          for (PersonRow row : rows.people()) {
            if (measure.counts(row)) {
              for (Part part : parts(split, each -> FigureRows.values(row, each))) {
                tally(tallies, measure, part).add(row);
              }
            }
          }
        } else {
          for (PresenceRow row : rows.presence()) {
            if (measure.counts(row)) {
              for (Part part : parts(split, each -> FigureRows.values(row, each))) {
                tally(tallies, measure, part).add(row);
              }
            }
          }
        }
      }
    }
    zeroes(rows, tallies);
    Map<FigureId, FigureValue> values = new LinkedHashMap<>();
    tallies.forEach((id, tally) -> values.put(id, tally.value(id.measure())));
    notConnected(rows, values);
    hide(values);
    return new CourseFigures(values);
  }

  /** The value of a figure; what is missing was counted to nothing. */
  public FigureValue value(FigureId id) {
    return values.getOrDefault(id, new Tally().value(id.measure()));
  }

  /** A figure with its value. */
  public Figure figure(Measure measure, Part part) {
    FigureId id = new FigureId(measure, part);
    return new Figure(id, value(id));
  }

  /** A figure of the whole course. */
  public Figure figure(Measure measure) {
    return figure(measure, Part.WHOLE);
  }

  /** The parts of a figure by a dimension alone, by its values. */
  public Map<String, FigureValue> by(Measure measure, Dimension dimension) {
    Map<String, FigureValue> parts = new LinkedHashMap<>();
    values.forEach(
        (id, value) -> {
          if (id.measure() == measure && id.part().dimensions().equals(List.of(dimension))) {
            parts.put(id.part().values().get(dimension), value);
          }
        });
    return parts;
  }

  /** Of what people need not tell, small groups are hidden before anything else sees them. */
  private static void hide(Map<FigureId, FigureValue> values) {
    Map<FigureId, Integer> groups = new LinkedHashMap<>();
    List<List<FigureId>> pairs =
        GENDERS.stream().map(pair -> pair.stream().map(CourseFigures::ofGender).toList()).toList();
    pairs.forEach(
        pair -> pair.forEach(id -> groups.put(id, Math.toIntExact(values.get(id).number()))));
    values.putAll(SmallGroups.shown(pairs, groups));
  }

  private static FigureId ofGender(String gender) {
    return new FigureId(Measure.GENDERS, Part.of(Dimension.GENDER, gender));
  }

  /**
   * What can be counted of every session stands there as zero, so that it is not taken as missing.
   */
  private static void zeroes(CourseRows rows, Map<FigureId, Tally> tallies) {
    for (Measure measure : Measure.values()) {
      for (SessionFrame session : rows.sessions()) {
        if (measure.splits().contains(List.of(Dimension.SESSION))) {
          tally(tallies, measure, Part.of(Dimension.SESSION, session.id()));
        }
        if (measure.splits().contains(List.of(Dimension.DAY))) {
          tally(tallies, measure, Part.of(Dimension.DAY, session.day()));
        }
      }
    }
    for (SessionFrame session : rows.sessions()) {
      for (int tenth = 0; tenth < SessionFrame.MOMENTS; tenth++) {
        tally(
            tallies,
            Measure.CONNECTED,
            Part.of(Dimension.SESSION, session.id(), Dimension.TENTH, tenth));
      }
    }
    GENDERS.forEach(
        pair ->
            pair.forEach(
                gender -> tally(tallies, Measure.GENDERS, Part.of(Dimension.GENDER, gender))));
  }

  /** Nobody connected and nothing known of connections are two things. */
  private static void notConnected(CourseRows rows, Map<FigureId, FigureValue> values) {
    Set<String> known = new HashSet<>();
    for (PresenceRow row : rows.presence()) {
      if (!row.facts().stays().isEmpty()) {
        known.add(String.valueOf(row.facts().sessionId()));
      }
    }
    values.replaceAll(
        (id, value) ->
            id.measure().sum() == Measure.Sum.CONNECTED
                    && !known.contains(id.part().values().get(Dimension.SESSION))
                ? FigureValue.NOT_KNOWN
                : value);
  }

  private static Tally tally(Map<FigureId, Tally> tallies, Measure measure, Part part) {
    return tallies.computeIfAbsent(new FigureId(measure, part), any -> new Tally());
  }

  private static List<Part> parts(
      List<Dimension> split, Function<Dimension, Set<String>> valuesOf) {
    List<Map<Dimension, String>> parts = new ArrayList<>();
    parts.add(Map.of());
    for (Dimension dimension : split) {
      List<Map<Dimension, String>> finer = new ArrayList<>();
      for (Map<Dimension, String> part : parts) {
        for (String value : valuesOf.apply(dimension)) {
          Map<Dimension, String> more = new HashMap<>(part);
          more.put(dimension, value);
          finer.add(more);
        }
      }
      parts = finer;
    }
    return parts.stream().map(Part::new).toList();
  }

  /** What rows come to. */
  private static final class Tally {
    private long rows;
    private long sum;
    private final Set<Long> people = new HashSet<>();

    void add(PersonRow row) {
      rows++;
      Integer percent = row.facts().quizPercent();
      sum += percent == null ? 0 : percent;
    }

    void add(PresenceRow row) {
      rows++;
      sum += row.facts().seconds();
      people.add(row.facts().subject());
    }

    FigureValue value(Measure measure) {
      return switch (measure.sum()) {
        case ROWS, CONNECTED -> FigureValue.of(rows);
        case PEOPLE -> FigureValue.of(people.size());
        case MINUTES -> rows == 0 ? FigureValue.NOT_KNOWN : FigureValue.of(sum / 60);
        case AVERAGE -> rows == 0 ? FigureValue.NOT_KNOWN : FigureValue.of(sum / rows);
      };
    }
  }
}
