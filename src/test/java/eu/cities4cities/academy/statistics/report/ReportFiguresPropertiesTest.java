package eu.cities4cities.academy.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.certificate.CertificateKind;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.figures.PersonFacts;
import eu.cities4cities.academy.statistics.figures.RandomCourse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a report shows equals counts over bare rows, and tells of no group of fewer than five. */
class ReportFiguresPropertiesTest {
  @Property(tries = 300)
  void figuresAreNaiveCountsOrHidden(
      @ForAll @IntRange(min = 1, max = 6) int count, @ForAll long seed) {
    Map<Long, RandomCourse> courses = courses(count, seed);
    ReportFigures shown = ReportFigures.of(Part.WHOLE, figures(courses));
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
    ReportFigures shown = ReportFigures.of(Part.WHOLE, figures(courses(count, seed)));
    List<FigureValue> all = new ArrayList<>();
    shown.lines().forEach(line -> all.addAll(line.values().values()));
    all.addAll(shown.totals().values());
    all.addAll(shown.sessions().values());
    all.addAll(shown.regions().values());
    all.addAll(shown.kinds().values());
    all.add(FigureValue.of(shown.otherRegions()));
    assertThat(all).allMatch(value -> value.number() == 0 || value.number() >= 5);
  }

  @Property(tries = 300)
  void regionsAndTheOthersAddUpToEverybodyWithASeat(
      @ForAll @IntRange(min = 1, max = 6) int count, @ForAll long seed) {
    Map<Long, RandomCourse> courses = courses(count, seed);
    ReportFigures shown = ReportFigures.of(Part.WHOLE, figures(courses));
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
    Part part = Part.of(Dimension.COMMUNITY, 2);
    ReportFigures shown = ReportFigures.of(part, figures(courses));
    assertThat(shown.regions()).isEmpty();
    assertThat(shown.genders()).isEmpty();
    assertThat(shown.sessions()).isEmpty();
    for (ReportFigures.Line line : shown.lines()) {
      long seats =
          courses.get(line.courseId()).people().stream()
              .filter(each -> each.confirmed() && Long.valueOf(2).equals(each.communityId()))
              .count();
      assertThat(line.values().get(Measure.CONFIRMED)).isEqualTo(FigureValue.of(seats));
      assertThat(line.values()).doesNotContainKey(Measure.PASSED);
    }
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
