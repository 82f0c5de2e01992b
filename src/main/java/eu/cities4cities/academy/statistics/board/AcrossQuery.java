package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import java.time.LocalDate;
import java.util.List;
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

  /** The condition on a person's row. */
  FigureFilter place() {
    FigureId id = new FigureId(Measure.CONFIRMED, part());
    return FigureFilter.of(id, part -> List.of());
  }
}
