package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.figures.SmallGroups;
import java.util.Map;

/**
 * Which communities may have reports, all of them beside that of their region and of the whole.
 * What a region has besides the communities that are shown are those of fewer than five and people
 * of no community, together. Where these are fewer than five, or so many that each hidden community
 * must have four people or must have one, all communities of the region are hidden: one chosen for
 * its size would tell its size. Where the report of the region is hidden, so are those of all its
 * communities.
 *
 * @param regions the regions of communities, by these
 */
record CommunityGroups(Map<String, String> regions) {
  private static final int MOST_HIDDEN = SmallGroups.FEWEST - 1;

  /** For reports that are about no community: of none of them anything is told. */
  static final CommunityGroups UNKNOWN = new CommunityGroups(Map.of());

  /**
   * Whether a figure of a community may be shown if it is about five people or more.
   *
   * @param shownRegions that figure by regions, as reports show it
   */
  boolean areShown(
      Measure measure,
      String community,
      Map<String, FigureValue> shownRegions,
      CourseFigures figures) {
    String region = regions.get(community);
    if (region == null || shownRegions.get(region).isHidden()) {
      return false;
    }
    long others = figures.value(new FigureId(measure, Part.of(Dimension.REGION, region))).number();
    long small = 0;
    int groups = 0;
    for (Map.Entry<String, FigureValue> each :
        figures.by(measure, Dimension.COMMUNITY).entrySet()) {
      if (region.equals(regions.get(each.getKey()))) {
        long people = each.getValue().number();
        others -= people;
        if (SmallGroups.isSmall(people)) {
          small += people;
          groups++;
        }
      }
    }
    return leavesOpen(small, groups, others);
  }

  /** Whether the sum of what is hidden leaves open what each hidden community has. */
  private static boolean leavesOpen(long small, int groups, long others) {
    if (others != 0) {
      return others > 0 && !SmallGroups.isSmall(small + others);
    }
    return small == 0
        || !SmallGroups.isSmall(small) && groups < small && small < (long) groups * MOST_HIDDEN;
  }
}
