package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import java.time.LocalDate;
import java.util.List;

/**
 * Which courses are looked at together, and whose people.
 *
 * @param from the earliest first day
 * @param until the latest first day
 * @param regionCode people of this region only; null for all
 * @param communityId people of this community only; null for all
 */
public record AcrossQuery(LocalDate from, LocalDate until, String regionCode, Long communityId) {
  /** The part of each course that is looked at; a community is finer than its region. */
  public Part part() {
    if (communityId != null) {
      return Part.of(Dimension.COMMUNITY, communityId);
    }
    return regionCode == null ? Part.WHOLE : Part.of(Dimension.REGION, regionCode);
  }

  /** What can be told of that part: fewer figures the finer it is. */
  public List<Measure> funnel() {
    return List.of(
            Measure.REGISTERED,
            Measure.CONFIRMED,
            Measure.ATTENDED,
            Measure.MET_ATTENDANCE,
            Measure.PASSED,
            Measure.CERTIFIED)
        .stream()
        .filter(measure -> measure.splits().contains(part().dimensions()))
        .toList();
  }

  /** The condition on a person's row. */
  FigureFilter place() {
    FigureId id = new FigureId(Measure.CONFIRMED, part());
    return FigureFilter.of(id, part -> List.of());
  }
}
