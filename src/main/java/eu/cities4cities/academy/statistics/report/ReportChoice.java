package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.Part;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a report is about; everything that is given narrows it.
 *
 * @param from courses that began on that day or later, or null
 * @param until courses that began on that day or earlier, or null
 * @param regionCode people of communities of that region alone, or null
 * @param communityId people of that community alone, or null
 * @param courses these courses alone; empty for all
 */
public record ReportChoice(
    LocalDate from, LocalDate until, String regionCode, Long communityId, Set<Long> courses) {
  /** Keeps a copy. */
  public ReportChoice {
    courses = Set.copyOf(courses);
  }

  /** Which part of each course it is about; a community is narrower than its region. */
  public Part part() {
    if (communityId != null) {
      return Part.of(Dimension.COMMUNITY, communityId);
    }
    return regionCode == null ? Part.WHOLE : Part.of(Dimension.REGION, regionCode);
  }
}
