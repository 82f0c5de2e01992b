package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.figures.SmallGroups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures of a report that anybody may see. Nothing in it is about fewer than five people, and
 * nothing that it leaves out can be computed from what it shows: a course with so few people is in
 * no figure, a total is the sum of what stands above it, and regions are hidden by whole parts of
 * the country.
 *
 * @param lines the courses by what is shown of them, in the order in which they came
 * @param leftOut how many courses are in no figure, because fewer than five people had a seat
 * @param totals the sums over courses of which the figure is shown; not known where it is of none
 * @param sessions who was present at each session, by its number; for one course as a whole only
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

  /** Parts of the country, set beforehand, of which a small region hides the others too. */
  private static final List<List<String>> PARTS =
      List.of(
          codes(
              Region.LVIV,
              Region.VOLYN,
              Region.RIVNE,
              Region.ZAKARPATTIA,
              Region.IVANO_FRANKIVSK,
              Region.TERNOPIL,
              Region.CHERNIVTSI,
              Region.KHMELNYTSKYI),
          codes(Region.KYIV, Region.KYIV_OBLAST, Region.ZHYTOMYR, Region.CHERNIHIV, Region.SUMY),
          withNone(codes(Region.VINNYTSIA, Region.CHERKASY, Region.KIROVOHRAD, Region.POLTAVA)),
          codes(Region.DNIPROPETROVSK, Region.KHARKIV, Region.DONETSK, Region.LUHANSK),
          codes(
              Region.ODESA,
              Region.MYKOLAIV,
              Region.KHERSON,
              Region.ZAPORIZHZHIA,
              Region.CRIMEA,
              Region.SEVASTOPOL));

  /** A course with its figures. */
  public record Line(long courseId, Map<Measure, FigureValue> values) {}

  /** The measures that can be told of a part, in the order of the way through a course. */
  public static List<Measure> funnel(Part part) {
    return FUNNEL.stream().filter(measure -> measure.splits().contains(part.dimensions())).toList();
  }

  /**
   * What may be shown of some courses.
   *
   * @param part which part of them
   * @param courses their figures by their numbers
   */
  public static ReportFigures of(Part part, Map<Long, CourseFigures> courses) {
    List<Line> lines = new ArrayList<>();
    Map<Long, CourseFigures> shown = new LinkedHashMap<>();
    courses.forEach(
        (course, figures) -> {
          FigureValue seats = figures.value(new FigureId(Measure.CONFIRMED, part));
          if (seats.number() >= SmallGroups.FEWEST) {
            shown.put(course, figures);
            lines.add(new Line(course, line(part, figures)));
          }
        });
    boolean whole = part.equals(Part.WHOLE);
    Map<String, FigureValue> regions = whole ? regions(shown.values()) : Map.of();
    return new ReportFigures(
        lines,
        courses.size() - shown.size(),
        totals(part, lines),
        whole && shown.size() == 1 ? sessions(shown.values().iterator().next()) : Map.of(),
        regions,
        whole ? otherRegions(lines, regions) : 0,
        whole ? sums(shown.values(), Measure.GENDERS, Dimension.GENDER) : Map.of(),
        whole ? kinds(shown.values()) : Map.of());
  }

  private static Map<Measure, FigureValue> line(Part part, CourseFigures figures) {
    Map<Measure, FigureValue> values = new EnumMap<>(Measure.class);
    for (Measure measure : funnel(part)) {
      values.put(measure, safe(figures.value(new FigureId(measure, part))));
    }
    return values;
  }

  /** A group of fewer than five is hidden; nobody is no group. */
  private static FigureValue safe(FigureValue value) {
    return value.isKnown() && value.number() > 0 && value.number() < SmallGroups.FEWEST
        ? FigureValue.HIDDEN
        : value;
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

  private static Map<String, FigureValue> sessions(CourseFigures figures) {
    Map<String, FigureValue> sessions = new LinkedHashMap<>();
    figures
        .by(Measure.PRESENT, Dimension.SESSION)
        .forEach((session, value) -> sessions.put(session, safe(value)));
    return sessions;
  }

  private static Map<String, FigureValue> regions(Collection<CourseFigures> courses) {
    Map<String, Integer> people = new LinkedHashMap<>();
    PARTS.forEach(part -> part.forEach(region -> people.put(region, 0)));
    for (CourseFigures figures : courses) {
      figures
          .by(Measure.CONFIRMED, Dimension.REGION)
          .forEach(
              (region, value) ->
                  people.merge(region, Math.toIntExact(value.number()), Integer::sum));
    }
    return SmallGroups.shown(PARTS, people);
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
          .forEach(
              (kind, value) -> {
                FigureValue own = safe(value);
                if (own.isKnown()) {
                  sums.merge(
                      kind, own, (one, other) -> FigureValue.of(one.number() + other.number()));
                }
              });
    }
    return sums;
  }

  private static List<String> codes(Region... regions) {
    return Arrays.stream(regions).map(Region::code).collect(Collectors.toList());
  }

  private static List<String> withNone(List<String> codes) {
    codes.add(Dimension.NONE);
    return List.copyOf(codes);
  }
}
