package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which courses are looked at together, and whose people.
 *
 * @param from the earliest first day
 * @param until the latest first day
 * @param regionCode people of this region only; null for all
 * @param communityId people of this community only; null for all
 */
public record AcrossQuery(LocalDate from, LocalDate until, String regionCode, Long communityId) {
  /** The way from registration to certificate. */
  static final List<Measure> FUNNEL =
      List.of(
          Measure.REGISTERED,
          Measure.CONFIRMED,
          Measure.ATTENDED,
          Measure.MET_ATTENDANCE,
          Measure.PASSED,
          Measure.CERTIFIED);

  /** What is told of the quiz beside that. */
  static final List<Measure> QUIZ = List.of(Measure.QUIZ_TAKEN, Measure.QUIZ_AVERAGE);

  /**
   * Reads an address; a day that is none, or none at all, is the usual one.
   *
   * @param typed the values of its parameters by their names
   * @param today on which the usual period depends: the year before and the whole of this one
   */
  static AcrossQuery read(UnaryOperator<String> typed, LocalDate today) {
    String community = typed.apply("community");
    return new AcrossQuery(
        day(typed.apply("from"), LocalDate.of(today.getYear() - 1, 1, 1)),
        day(typed.apply("until"), LocalDate.of(today.getYear(), 12, 31)),
        Region.ofCode(typed.apply("region")).map(Region::code).orElse(null),
        community != null && community.matches("\\d{1,18}") ? Long.valueOf(community) : null);
  }

  private static LocalDate day(String typed, LocalDate usual) {
    try {
      return typed == null || typed.isBlank() ? usual : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return usual;
    }
  }

  /** What {@link #read} reads: the end of an address, begun with a question mark. */
  String address() {
    return period()
        + (regionCode == null ? "" : "&region=" + regionCode)
        + (communityId == null ? "" : "&community=" + communityId);
  }

  /** Likewise, of everybody. */
  String period() {
    return "?from=" + from + "&until=" + until;
  }

  /** The part of each course that is looked at; a community is finer than its region. */
  public Part part() {
    if (communityId != null) {
      return Part.of(Dimension.COMMUNITY, communityId);
    }
    return regionCode == null ? Part.WHOLE : Part.of(Dimension.REGION, regionCode);
  }

  /** What is told of that part of each course: the funnel, and of everybody a little more. */
  public List<Measure> measures() {
    return Stream.concat(FUNNEL.stream(), Stream.of(Measure.RETURNING, Measure.PERSON_MINUTES))
        .filter(measure -> measure.splits().contains(part().dimensions()))
        .toList();
  }

  /** The condition on the row of a person with a seat. */
  FigureFilter place() {
    return FigureFilter.of(new FigureId(Measure.CONFIRMED, part()), List.of());
  }

  /** Whether it is about everybody, wherever they come from. */
  boolean isOfAll() {
    return part().values().isEmpty();
  }
}
