package eu.cities4cities.academy.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.certificate.CertificateKind;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.figures.PersonFacts;
import eu.cities4cities.academy.statistics.figures.RandomCourse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a report shows equals counts over bare rows, and tells of no group of fewer than five. */
class ReportFiguresPropertiesTest {
  /** Those of {@link RandomCourse}, and of each part of the country one that has nobody there. */
  private static final List<String> REGIONS =
      List.of("05", "71", "46", "56", "80", "32", Dimension.NONE);

  @Property(tries = 300)
  void figuresAreNaiveCountsOrHidden(
      @ForAll @IntRange(min = 1, max = 6) int count, @ForAll long seed) {
    Map<Long, RandomCourse> courses = courses(count, seed);
    ReportFigures shown = ReportFigures.of(Part.WHOLE, List.of(), figures(courses));
    int leftOut = 0;
    Map<Measure, Long> totals = new LinkedHashMap<>();
    for (Map.Entry<Long, RandomCourse> course : courses.entrySet()) {
      long seats = seats(course.getValue());
      if (seats < 5) {
        leftOut++;
        assertThat(shown.lines()).noneMatch(line -> line.courseId() == course.getKey().longValue());
        continue;
      }
      ReportFigures.Line line =
          shown.lines().stream()
              .filter(each -> each.courseId() == course.getKey())
              .findFirst()
              .orElseThrow();
      assertShown(line, Measure.CONFIRMED, seats, totals);
      assertShown(line, Measure.REGISTERED, course.getValue().people().size(), totals);
      assertShown(
          line,
          Measure.CERTIFIED,
          course.getValue().people().stream()
              .filter(each -> each.certificates().contains(CertificateKind.COMPLETION))
              .count(),
          totals);
    }
    assertThat(shown.leftOut()).isEqualTo(leftOut);
    totals.forEach(
        (measure, total) -> assertThat(shown.totals().get(measure).number()).isEqualTo(total));
  }

  @Property(tries = 300)
  void nothingShownIsAboutFewerThanFive(
      @ForAll @IntRange(min = 1, max = 6) int count, @ForAll long seed) {
    ReportFigures shown = ReportFigures.of(Part.WHOLE, List.of(), figures(courses(count, seed)));
    List<FigureValue> all = new ArrayList<>();
    shown.lines().forEach(line -> all.addAll(line.values().values()));
    all.addAll(shown.totals().values());
    shown.lines().forEach(line -> all.add(line.peak()));
    all.addAll(shown.sessions().values());
    all.addAll(shown.peaks().values());
    all.addAll(shown.genders().values());
    all.addAll(shown.regions().values());
    all.addAll(shown.kinds().values());
    all.add(FigureValue.of(shown.otherRegions()));
    assertThat(all).allMatch(value -> value.number() == 0 || value.number() >= 5);
  }

  /** Of two courses: how many were on both, and how many on one of them alone. */
  @Property(tries = 300)
  void differentPeopleTellOfNoFewWhoWereOnBothOrOnOneAlone(
      @ForAll @IntRange(min = 0, max = 12) int both,
      @ForAll @IntRange(min = 0, max = 12) int first,
      @ForAll @IntRange(min = 0, max = 12) int second) {
    Assume.that(both + first >= 5 && both + second >= 5);
    Map<Long, CourseFigures> courses = new LinkedHashMap<>();
    courses.put(1L, seated(both + first));
    courses.put(2L, seated(both + second));
    FigureValue people =
        ReportFigures.of(Part.WHOLE, List.of(), courses).people(both + first + second);
    boolean told = Stream.of(both, first, second).allMatch(few -> few == 0 || few >= 5);
    assertThat(people).isEqualTo(told ? FigureValue.of(both + first + second) : FigureValue.HIDDEN);
  }

  private static CourseFigures seated(long seats) {
    return new CourseFigures(Map.of(FigureId.of(Measure.CONFIRMED), FigureValue.of(seats)));
  }

  @Property(tries = 300)
  void regionsAndTheOthersAddUpToEverybodyWithASeat(
      @ForAll @IntRange(min = 1, max = 6) int count, @ForAll long seed) {
    Map<Long, RandomCourse> courses = courses(count, seed);
    ReportFigures shown = ReportFigures.of(Part.WHOLE, List.of(), figures(courses));
    long seats =
        courses.values().stream()
            .mapToLong(ReportFiguresPropertiesTest::seats)
            .filter(each -> each >= 5)
            .sum();
    long regions = shown.regions().values().stream().mapToLong(FigureValue::number).sum();
    assertThat(regions + shown.otherRegions()).isEqualTo(seats);
  }

  @Property(tries = 200)
  void aCommunityIsToldOfOnlyWhatItsOwnPeopleCome(@ForAll long seed) {
    Map<Long, RandomCourse> courses = courses(3, seed);
    courses.replaceAll((id, course) -> inOneRegion(course));
    Part part = Part.of(Dimension.COMMUNITY, 2);
    CommunityGroups groups = new CommunityGroups(Map.of("2", "05"));
    ReportFigures shown = ReportFigures.of(part, List.of(Part.WHOLE), groups, figures(courses));
    assertThat(shown.regions()).isEmpty();
    assertThat(shown.genders()).isEmpty();
    assertThat(shown.sessions()).isEmpty();
    for (ReportFigures.Line line : shown.lines()) {
      long seats =
          courses.get(line.courseId()).people().stream()
              .filter(each -> each.confirmed() && Long.valueOf(2).equals(each.communityId()))
              .count();
      assertThat(line.values().get(Measure.CONFIRMED)).isEqualTo(FigureValue.of(seats));
      assertThat(line.values()).doesNotContainKey(Measure.RETURNING);
      assertThat(line.peak()).isEqualTo(FigureValue.NOT_KNOWN);
    }
  }

  private static RandomCourse inOneRegion(RandomCourse course) {
    return new RandomCourse(
        course.sessions(),
        course.people().stream()
            .map(
                each ->
                    new PersonFacts(
                        each.subject(),
                        "05",
                        each.communityId(),
                        each.gender(),
                        each.confirmed(),
                        each.left(),
                        each.metAttendance(),
                        each.quizPercent(),
                        each.passed(),
                        each.certificates(),
                        each.returning()))
            .toList(),
        course.presence());
  }

  /** Else the report of two courses less that of one would tell what that of the other hides. */
  @Property(tries = 200)
  void aReportOfSeveralCoursesIsTheSumOfThoseOfEach(
      @ForAll @IntRange(min = 2, max = 5) int count, @ForAll long seed) {
    Map<Long, CourseFigures> figures = figures(courses(count, seed));
    ReportFigures together = ReportFigures.of(Part.WHOLE, List.of(), figures);
    Map<String, Long> sums = new TreeMap<>();
    figures.forEach(
        (course, own) ->
            numbers(ReportFigures.of(Part.WHOLE, List.of(), Map.of(course, own)))
                .forEach((name, number) -> sums.merge(name, number, Long::sum)));
    assertThat(numbers(together)).isEqualTo(sums);
  }

  private static Map<String, Long> numbers(ReportFigures shown) {
    Map<String, Long> numbers = new TreeMap<>();
    shown.totals().forEach((measure, value) -> numbers.put("total " + measure, value.number()));
    shown.kinds().forEach((kind, value) -> numbers.put("kind " + kind, value.number()));
    shown.genders().forEach((gender, value) -> numbers.put("gender " + gender, value.number()));
    shown.regions().forEach((region, value) -> numbers.put("region " + region, value.number()));
    numbers.values().removeIf(number -> number == 0);
    return numbers;
  }

  @Property(tries = 200)
  void eachHiddenRegionCouldHaveOtherPeopleAndEverythingShownWouldBeTheSame(
      @ForAll @IntRange(min = 1, max = 3) int count, @ForAll long seed) {
    Map<Long, CourseFigures> figures = figures(courses(count, seed));
    ReportFigures shown = ReportFigures.of(Part.WHOLE, List.of(), figures);
    for (ReportFigures.Line line : shown.lines()) {
      CourseFigures own = figures.get(line.courseId());
      ReportFigures alone = ReportFigures.of(Part.WHOLE, List.of(), Map.of(line.courseId(), own));
      for (String region : REGIONS) {
        if (!alone.regions().containsKey(region)) {
          assertThat(
                  others(own, region)
                      .anyMatch(
                          other -> {
                            Map<Long, CourseFigures> changed = new LinkedHashMap<>(figures);
                            changed.put(line.courseId(), other);
                            return ReportFigures.of(Part.WHOLE, List.of(), changed).equals(shown);
                          }))
              .as("%s of course %s in %s", region, line.courseId(), shown)
              .isTrue();
        }
      }
    }
  }

  /** The same course with some people of a region in another one, or the other way round. */
  private static Stream<CourseFigures> others(CourseFigures figures, String region) {
    List<CourseFigures> others = new ArrayList<>();
    for (String other : REGIONS) {
      for (int moved : new int[] {-4, -3, -2, -1, 1, 2, 3, 4}) {
        long here = confirmed(figures, region) + moved;
        long there = confirmed(figures, other) - moved;
        if (!other.equals(region) && here >= 0 && there >= 0) {
          Map<FigureId, FigureValue> values = new LinkedHashMap<>(figures.values());
          values.put(ofRegion(region), FigureValue.of(here));
          values.put(ofRegion(other), FigureValue.of(there));
          others.add(new CourseFigures(values));
        }
      }
    }
    return others.stream();
  }

  private static long confirmed(CourseFigures figures, String region) {
    return figures.value(ofRegion(region)).number();
  }

  private static FigureId ofRegion(String region) {
    return new FigureId(Measure.CONFIRMED, Part.of(Dimension.REGION, region));
  }

  @Property(tries = 200)
  void besideTheWholeAPartTellsOfNoFewOthers(@ForAll long seed) {
    CourseFigures figures = CourseFigures.of(RandomCourse.of(seed).rows());
    for (String region : List.of("05", "46", "80")) {
      Part part = Part.of(Dimension.REGION, region);
      ReportFigures whole = ReportFigures.of(Part.WHOLE, List.of(), Map.of(1L, figures));
      ReportFigures ofPart = ReportFigures.of(part, List.of(Part.WHOLE), Map.of(1L, figures));
      for (Measure measure : ReportFigures.funnel(part)) {
        FigureValue all = shown(whole, measure);
        FigureValue own = shown(ofPart, measure);
        if (all.isKnown() && own.isKnown()) {
          assertThat(all.number() - own.number()).isNotIn(1L, 2L, 3L, 4L);
        }
        // Where the whole course has nobody, no part of it has anybody: that is about no person.
        if (own.isHidden() && !all.equals(FigureValue.of(0))) {
          assertThat(couldBeAnother(figures, measure, part, whole, ofPart))
              .as("%s of %s in %s", measure, region, ofPart)
              .isTrue();
        }
      }
    }
  }

  /** Else the whole less the reports of all other regions would tell what one of them hides. */
  @Property(tries = 300)
  void allRegionsBesideTheWholeTellOfNoFewOthers(@ForAll long seed) {
    CourseFigures figures = CourseFigures.of(RandomCourse.of(seed).rows());
    ReportFigures whole = ReportFigures.of(Part.WHOLE, List.of(), Map.of(1L, figures));
    for (Measure measure : ReportFigures.funnel(Part.of(Dimension.REGION, "05"))) {
      long rest = shown(whole, measure).number();
      int hidden = 0;
      for (Region region : Region.values()) {
        Part part = Part.of(Dimension.REGION, region.code());
        FigureValue own =
            shown(ReportFigures.of(part, List.of(Part.WHOLE), Map.of(1L, figures)), measure);
        rest -= own.number();
        hidden += own.isHidden() ? 1 : 0;
      }
      if (shown(whole, measure).isKnown() && hidden > 0) {
        assertThat(rest).as("%s of the others", measure).isNotIn(1L, 2L, 3L, 4L);
      }
    }
  }

  @Test
  void aRegionThatWouldTellOfASmallOneOfItsPartOfTheCountryIsHidden() {
    Map<FigureId, FigureValue> values = new LinkedHashMap<>();
    values.put(FigureId.of(Measure.CONFIRMED), FigureValue.of(100));
    values.put(ofRegion(Region.DNIPROPETROVSK.code()), FigureValue.of(40));
    values.put(ofRegion(Region.LUHANSK.code()), FigureValue.of(3));
    values.put(ofRegion(Region.LVIV.code()), FigureValue.of(57));
    Part part = Part.of(Dimension.REGION, Region.DNIPROPETROVSK.code());
    ReportFigures shown =
        ReportFigures.of(part, List.of(Part.WHOLE), Map.of(1L, new CourseFigures(values)));
    assertThat(shown.lines()).as("43 others in the whole report, less these 40").isEmpty();
  }

  private static boolean couldBeAnother(
      CourseFigures figures, Measure measure, Part part, ReportFigures whole, ReportFigures shown) {
    long own = figures.value(new FigureId(measure, part)).number();
    long all = figures.value(FigureId.of(measure)).number();
    for (long other = Math.max(0, own - 4); other <= own + 4; other++) {
      for (long more = Math.max(0, all - 4); more <= all + 4; more++) {
        Map<FigureId, FigureValue> values = new LinkedHashMap<>(figures.values());
        values.put(new FigureId(measure, part), FigureValue.of(other));
        values.put(FigureId.of(measure), FigureValue.of(more));
        Map<Long, CourseFigures> changed = Map.of(1L, new CourseFigures(values));
        if (other != own
            && other <= more
            && ReportFigures.of(part, List.of(Part.WHOLE), changed).equals(shown)
            && ReportFigures.of(Part.WHOLE, List.of(), changed).totals().equals(whole.totals())) {
          return true;
        }
      }
    }
    return false;
  }

  private static FigureValue shown(ReportFigures figures, Measure measure) {
    return figures.lines().isEmpty()
        ? FigureValue.HIDDEN
        : figures.lines().get(0).values().get(measure);
  }

  private static void assertShown(
      ReportFigures.Line line, Measure measure, long naive, Map<Measure, Long> totals) {
    FigureValue value = line.values().get(measure);
    if (naive > 0 && naive < 5) {
      assertThat(value.isHidden()).isTrue();
    } else {
      assertThat(value).isEqualTo(FigureValue.of(naive));
      totals.merge(measure, naive, Long::sum);
    }
  }

  private static long seats(RandomCourse course) {
    return course.people().stream().filter(PersonFacts::confirmed).count();
  }

  private static Map<Long, RandomCourse> courses(int count, long seed) {
    Map<Long, RandomCourse> courses = new LinkedHashMap<>();
    for (long i = 0; i < count; i++) {
      courses.put(i, RandomCourse.of(seed + i));
    }
    return courses;
  }

  private static Map<Long, CourseFigures> figures(Map<Long, RandomCourse> courses) {
    Map<Long, CourseFigures> figures = new LinkedHashMap<>();
    courses.forEach((id, course) -> figures.put(id, CourseFigures.of(course.rows())));
    return figures;
  }
}
