package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.figures.RegionGroups;
import eu.cities4cities.academy.statistics.figures.SmallGroups;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a report that anybody may see. Nothing in it is about fewer than five people, and
 * nothing that it leaves out can be computed from what it shows: a course with so few people is in
 * no figure, a total is the sum of what stands above it, and regions are hidden by whole parts of
 * the country. Every sum over courses is made of what may be shown of each of them alone, so that
 * the reports of several periods, laid side by side, tell no more than those of single courses. Of
 * a region or a community nothing is told that the reports of the wider parts and of all others
 * beside it would turn into a figure of a few.
 *
 * @param lines the courses by what is shown of them, in the order in which they came
 * @param leftOut how many courses are in no figure, because fewer than five people had a seat, or
 *     fewer than five others of a wider part
 * @param totals the sums over courses of which the figure is shown; not known where it is of none
 * @param sessions who was present at each session, by its number; for one course as a whole only
 * @param peaks the most people at once at each session, likewise
 * @param regions those with a seat by region; for reports about the whole country only
 * @param otherRegions how many of them are of regions that are not shown
 * @param genders those with a seat by what they say of their gender, likewise
 * @param kinds valid certificates by kind, likewise
 */
public record ReportFigures(
    List<Line> lines,
    int leftOut,
    Map<Measure, FigureValue> totals,
    Map<String, FigureValue> sessions,
    Map<String, FigureValue> peaks,
    Map<String, FigureValue> regions,
    long otherRegions,
    Map<String, FigureValue> genders,
    Map<String, FigureValue> kinds) {

  private static final List<Measure> FUNNEL =
      List.of(
          Measure.REGISTERED,
          Measure.CONFIRMED,
          Measure.ATTENDED,
          Measure.MET_ATTENDANCE,
          Measure.PASSED,
          Measure.CERTIFIED,
          Measure.RETURNING);

  /**
   * A course with its figures.
   *
   * @param peak the most people at once at any of its sessions; told of a course as a whole only
   */
  public record Line(long courseId, Map<Measure, FigureValue> values, FigureValue peak) {}

  /** The measures that can be told of a part, in the order of the way through a course. */
  public static List<Measure> funnel(Part part) {
    return FUNNEL.stream().filter(measure -> measure.splits().contains(part.dimensions())).toList();
  }

  /**
   * What may be shown of some courses, or of a region's part of them.
   *
   * @param part which part of them; of a community nothing is told without the others
   * @param wider the parts that hold it and that other reports may show
   * @param courses their figures by their numbers, by the splits of all these parts
   */
  public static ReportFigures of(Part part, List<Part> wider, Map<Long, CourseFigures> courses) {
    return of(part, wider, CommunityGroups.UNKNOWN, courses);
  }

  /**
   * What may be shown of some courses.
   *
   * @param part which part of them
   * @param wider the parts that hold it and that other reports may show, but the region of a
   *     community, which is looked at with all others of it
   * @param communities all communities, of which other reports may be
   * @param courses their figures by their numbers, by the splits of all these parts and by regions
   */
  static ReportFigures of(
      Part part, List<Part> wider, CommunityGroups communities, Map<Long, CourseFigures> courses) {
    List<Line> lines = new ArrayList<>();
    Map<Long, CourseFigures> shown = new LinkedHashMap<>();
    boolean whole = part.equals(Part.WHOLE);
    courses.forEach(
        (course, figures) -> {
          Map<Measure, FigureValue> values = new EnumMap<>(Measure.class);
          for (Measure measure : funnel(part)) {
            values.put(measure, safe(measure, part, wider, communities, figures));
          }
          if (values.get(Measure.CONFIRMED).number() > 0) {
            shown.put(course, figures);
            lines.add(new Line(course, values, whole ? peak(figures) : FigureValue.NOT_KNOWN));
          }
        });
    boolean alone = whole && shown.size() == 1;
    Map<String, FigureValue> regions = whole ? regions(shown.values()) : Map.of();
    return new ReportFigures(
        lines,
        courses.size() - shown.size(),
        totals(part, lines),
        alone ? bySession(Measure.PRESENT, shown) : Map.of(),
        alone ? bySession(Measure.PEAK, shown) : Map.of(),
        regions,
        whole ? otherRegions(lines, regions) : 0,
        whole ? sums(shown.values(), Measure.GENDERS, Dimension.GENDER) : Map.of(),
        whole ? kinds(shown.values()) : Map.of());
  }

  /**
   * How many different people the courses together had, as it may be shown: hidden where it would
   * tell of fewer than five people that they were on several of the courses, or on others than one
   * of them.
   *
   * @param counted how many there are
   */
  public FigureValue people(long counted) {
    long seats = 0;
    boolean small = SmallGroups.isSmall(counted);
    for (Line line : lines) {
      long own = line.values().get(Measure.CONFIRMED).number();
      seats += own;
      small |= SmallGroups.isSmall(counted - own);
    }
    return small || SmallGroups.isSmall(seats - counted)
        ? FigureValue.HIDDEN
        : FigureValue.of(counted);
  }

  /**
   * Hidden where it, or what a wider part has besides it, is a group of fewer than five; a region
   * or a community also where the reports of all others would tell of one that is so small.
   */
  private static FigureValue safe(
      Measure measure,
      Part part,
      List<Part> wider,
      CommunityGroups communities,
      CourseFigures figures) {
    FigureValue own = safe(figures.value(new FigureId(measure, part)));
    String region = part.values().get(Dimension.REGION);
    if (region != null && shownByRegion(measure, figures).get(region).isHidden()) {
      return FigureValue.HIDDEN;
    }
    String community = part.values().get(Dimension.COMMUNITY);
    if (community != null
        && !communities.areShown(measure, community, shownByRegion(measure, figures), figures)) {
      return FigureValue.HIDDEN;
    }
    for (Part each : wider) {
      FigureValue all = safe(figures.value(new FigureId(measure, each)));
      if (own.isKnown() && all.isKnown() && SmallGroups.isSmall(all.number() - own.number())) {
        return FigureValue.HIDDEN;
      }
    }
    return own;
  }

  /** A group of fewer than five is hidden; nobody is no group. */
  private static FigureValue safe(FigureValue value) {
    return SmallGroups.isSmall(value.number()) ? FigureValue.HIDDEN : value;
  }

  /** Not known where connections are known of none of the sessions. */
  private static FigureValue peak(CourseFigures figures) {
    return figures.by(Measure.PEAK, Dimension.SESSION).values().stream()
        .filter(FigureValue::isKnown)
        .max(Comparator.comparingLong(FigureValue::number))
        .map(ReportFigures::safe)
        .orElse(FigureValue.NOT_KNOWN);
  }

  private static Map<Measure, FigureValue> totals(Part part, List<Line> lines) {
    Map<Measure, FigureValue> totals = new EnumMap<>(Measure.class);
    for (Measure measure : funnel(part)) {
      List<FigureValue> known =
          lines.stream()
              .map(line -> line.values().get(measure))
              .filter(FigureValue::isKnown)
              .toList();
      totals.put(
          measure,
          known.isEmpty()
              ? lines.isEmpty() ? FigureValue.NOT_KNOWN : FigureValue.HIDDEN
              : FigureValue.of(known.stream().mapToLong(FigureValue::number).sum()));
    }
    return totals;
  }

  private static Map<String, FigureValue> bySession(
      Measure measure, Map<Long, CourseFigures> courses) {
    Map<String, FigureValue> sessions = new LinkedHashMap<>();
    courses
        .values()
        .forEach(
            course ->
                course
                    .by(measure, Dimension.SESSION)
                    .forEach((session, value) -> sessions.put(session, safe(value))));
    return sessions;
  }

  /** Of each course what may be shown of it alone, added up; what is hidden is in no sum. */
  private static Map<String, FigureValue> regions(Collection<CourseFigures> courses) {
    Map<String, FigureValue> sums = new LinkedHashMap<>();
    for (CourseFigures figures : courses) {
      shownByRegion(Measure.CONFIRMED, figures)
          .forEach((region, value) -> add(sums, region, value));
    }
    return sums;
  }

  private static Map<String, FigureValue> shownByRegion(Measure measure, CourseFigures figures) {
    Map<String, Integer> people = new LinkedHashMap<>();
    figures
        .by(measure, Dimension.REGION)
        .forEach((region, value) -> people.put(region, Math.toIntExact(value.number())));
    return RegionGroups.shown(people);
  }

  private static <K> void add(Map<K, FigureValue> sums, K key, FigureValue value) {
    if (value.isKnown()) {
      sums.merge(key, value, (one, other) -> FigureValue.of(one.number() + other.number()));
    }
  }

  private static long otherRegions(List<Line> lines, Map<String, FigureValue> regions) {
    long all =
        lines.stream().mapToLong(line -> line.values().get(Measure.CONFIRMED).number()).sum();
    return all - regions.values().stream().mapToLong(FigureValue::number).sum();
  }

  private static Map<String, FigureValue> sums(
      Collection<CourseFigures> courses, Measure measure, Dimension dimension) {
    return SmallGroups.sum(
        courses.stream().map(figures -> figures.by(measure, dimension)).toList());
  }

  private static Map<String, FigureValue> kinds(Collection<CourseFigures> courses) {
    Map<String, FigureValue> sums = new LinkedHashMap<>();
    for (CourseFigures figures : courses) {
      figures
          .by(Measure.CERTIFICATES, Dimension.KIND)
          .forEach((kind, value) -> add(sums, kind, safe(value)));
    }
    return sums;
  }
}
