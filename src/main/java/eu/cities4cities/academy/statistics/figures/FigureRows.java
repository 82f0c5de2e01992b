package eu.cities4cities.academy.statistics.figures;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows behind a figure. */
public final class FigureRows {
  private FigureRows() {}

  /** The people whom a figure counts; none where it counts sessions. */
  public static List<PersonRow> people(CourseRows rows, FigureId id) {
    return rows.people().stream()
        .filter(row -> id.measure().counts(row) && within(id.part(), each -> values(row, each)))
        .toList();
  }

  /** The rows about attendance that a figure counts; none where it counts people. */
  public static List<PresenceRow> presence(CourseRows rows, FigureId id) {
    return rows.presence().stream()
        .filter(row -> id.measure().counts(row) && within(id.part(), each -> values(row, each)))
        .toList();
  }

  /** In which parts of a dimension a person is; one, but for certificates of several kinds. */
  static Set<String> values(PersonRow row, Dimension dimension) {
    PersonFacts facts = row.facts();
    return switch (dimension) {
      case REGION -> Set.of(or(facts.regionCode()));
      case COMMUNITY -> Set.of(or(facts.communityId()));
      case GENDER -> Set.of(or(facts.gender()));
      case BAND -> Set.of(facts.quizPercent() == null ? Dimension.NONE : band(facts.quizPercent()));
      case KIND ->
          facts.certificates().stream()
              .map(Enum::name)
              .collect(java.util.stream.Collectors.toSet());
      default -> throw new IllegalArgumentException("People are not split by " + dimension);
    };
  }

  /** In which parts of a dimension a row about attendance is; several where it is moments. */
  static Set<String> values(PresenceRow row, Dimension dimension) {
    PresenceFacts facts = row.facts();
    return switch (dimension) {
      case SESSION -> Set.of(String.valueOf(facts.sessionId()));
      case DAY -> Set.of(row.session().day().toString());
      case HOUR -> Set.of(String.valueOf(row.session().hour()));
      case REGION -> Set.of(or(row.regionCode()));
      case CHANNEL -> Set.of(facts.channel().name());
      case REASON -> Set.of(or(facts.reason()));
      case TENTH -> {
        Set<String> moments = new java.util.HashSet<>();
        for (int tenth = 0; tenth < SessionFrame.MOMENTS; tenth++) {
          if (row.connectedAt(tenth)) {
            moments.add(String.valueOf(tenth));
          }
        }
        yield moments;
      }
      default -> throw new IllegalArgumentException("Attendance is not split by " + dimension);
    };
  }

  /** The band of a result: 70 for 70 to 79 percent, 90 for 90 to 100. */
  public static String band(int percent) {
    return String.valueOf(Math.min(90, percent / 10 * 10));
  }

  private static boolean within(
      Part part, java.util.function.Function<Dimension, Set<String>> values) {
    return part.values().entrySet().stream()
        .allMatch(each -> values.apply(each.getKey()).contains(each.getValue()));
  }

  private static String or(Object value) {
    return Optional.ofNullable(value).map(Object::toString).orElse(Dimension.NONE);
  }
}
