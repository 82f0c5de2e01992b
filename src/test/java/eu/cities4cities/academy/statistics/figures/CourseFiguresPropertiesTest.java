package eu.cities4cities.academy.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.Gender;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.certificate.CertificateKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Each figure is what somebody would count by hand over the raw rows. */
class CourseFiguresPropertiesTest {

  @Property(tries = 300)
  void theFunnelIsCountedByHand(@ForAll long seed) {
    RandomCourse course = RandomCourse.of(seed);
    int registered = 0;
    int confirmed = 0;
    int left = 0;
    int attended = 0;
    int met = 0;
    int passed = 0;
    int certified = 0;
    int passedNotMet = 0;
    int returning = 0;
    for (PersonFacts person : course.people()) {
      registered++;
      confirmed += person.confirmed() ? 1 : 0;
      left += person.left() ? 1 : 0;
      attended += presentAt(course, person) > 0 ? 1 : 0;
      met += Boolean.TRUE.equals(person.metAttendance()) ? 1 : 0;
      passed += Boolean.TRUE.equals(person.passed()) ? 1 : 0;
      certified += person.certificates().contains(CertificateKind.COMPLETION) ? 1 : 0;
      passedNotMet +=
          Boolean.TRUE.equals(person.passed()) && Boolean.FALSE.equals(person.metAttendance())
              ? 1
              : 0;
      returning += person.confirmed() && person.returning() ? 1 : 0;
    }

    CourseFigures figures = CourseFigures.of(course.rows());
    assertThat(number(figures, Measure.REGISTERED)).isEqualTo(registered);
    assertThat(number(figures, Measure.CONFIRMED)).isEqualTo(confirmed);
    assertThat(number(figures, Measure.LEFT)).isEqualTo(left);
    assertThat(number(figures, Measure.ATTENDED)).isEqualTo(attended);
    assertThat(number(figures, Measure.MET_ATTENDANCE)).isEqualTo(met);
    assertThat(number(figures, Measure.PASSED)).isEqualTo(passed);
    assertThat(number(figures, Measure.CERTIFIED)).isEqualTo(certified);
    assertThat(number(figures, Measure.PASSED_NOT_MET)).isEqualTo(passedNotMet);
    assertThat(number(figures, Measure.RETURNING)).isEqualTo(returning);
  }

  @Property(tries = 300)
  void everySessionIsCountedByHand(@ForAll long seed) {
    RandomCourse course = RandomCourse.of(seed);
    CourseFigures figures = CourseFigures.of(course.rows());
    for (SessionFrame session : course.sessions()) {
      Part part = Part.of(Dimension.SESSION, session.id());
      int[] statuses = new int[AttendanceStatus.values().length];
      int late = 0;
      int unknown = 0;
      int gone = 0;
      long seconds = 0;
      boolean times = false;
      boolean connections = false;
      int[] moments = new int[SessionFrame.MOMENTS];
      for (PresenceFacts row : of(course, session)) {
        statuses[row.status().ordinal()]++;
        boolean there =
            row.status() == AttendanceStatus.PRESENT || row.status() == AttendanceStatus.PARTIAL;
        late += there && row.late() ? 1 : 0;
        unknown += there && row.stays().isEmpty() ? 1 : 0;
        seconds += row.minutesKnown() ? row.seconds() : 0;
        times |= row.minutesKnown();
        connections |= !row.stays().isEmpty();
        boolean before = false;
        boolean after = false;
        for (int i = 0; i < moments.length; i++) {
          boolean on = connectedAt(row, session.moment(i));
          moments[i] += on ? 1 : 0;
          before |= on && i < 9;
          after |= on && i >= 9;
        }
        gone += before && !after ? 1 : 0;
      }
      assertThat(figures.value(new FigureId(Measure.PRESENT, part)).number())
          .isEqualTo(statuses[AttendanceStatus.PRESENT.ordinal()]);
      assertThat(figures.value(new FigureId(Measure.PARTIAL, part)).number())
          .isEqualTo(statuses[AttendanceStatus.PARTIAL.ordinal()]);
      assertThat(figures.value(new FigureId(Measure.ABSENT, part)).number())
          .isEqualTo(statuses[AttendanceStatus.ABSENT.ordinal()]);
      assertThat(figures.value(new FigureId(Measure.EXCUSED, part)).number())
          .isEqualTo(statuses[AttendanceStatus.EXCUSED.ordinal()]);
      assertThat(figures.value(new FigureId(Measure.LATE, part)).number()).isEqualTo(late);
      assertThat(figures.value(new FigureId(Measure.TIMES_UNKNOWN, part)).number())
          .isEqualTo(unknown);
      assertThat(figures.value(new FigureId(Measure.PERSON_MINUTES, part)))
          .isEqualTo(times ? FigureValue.of(seconds / 60) : FigureValue.NOT_KNOWN);
      assertThat(figures.value(new FigureId(Measure.LEFT_EARLY, part)))
          .isEqualTo(connections ? FigureValue.of(gone) : FigureValue.NOT_KNOWN);
      for (int i = 0; i < moments.length; i++) {
        assertThat(
                figures.value(
                    new FigureId(
                        Measure.CONNECTED,
                        Part.of(Dimension.SESSION, session.id(), Dimension.TENTH, i))))
            .isEqualTo(connections ? FigureValue.of(moments[i]) : FigureValue.NOT_KNOWN);
      }
      assertThat(figures.value(new FigureId(Measure.PEAK, part)))
          .isEqualTo(connections ? FigureValue.of(peak(course, session)) : FigureValue.NOT_KNOWN);
    }
  }

  @Property(tries = 300)
  void daysReasonsAndWaysAreCountedByHand(@ForAll long seed) {
    RandomCourse course = RandomCourse.of(seed);
    CourseFigures figures = CourseFigures.of(course.rows());
    Map<LocalDate, Set<Long>> days = new HashMap<>();
    Map<Channel, Integer> channels = new HashMap<>();
    Map<String, Integer> reasons = new HashMap<>();
    for (SessionFrame session : course.sessions()) {
      days.computeIfAbsent(session.day(), day -> new HashSet<>());
      for (PresenceFacts row : of(course, session)) {
        if (row.status() == AttendanceStatus.PRESENT) {
          days.get(session.day()).add(row.subject());
        }
        if (row.isThere()) {
          channels.merge(row.channel(), 1, Integer::sum);
        }
        if (row.reason() != null) {
          reasons.merge(row.reason(), 1, Integer::sum);
        }
      }
    }
    days.forEach(
        (day, people) ->
            assertThat(
                    figures
                        .value(new FigureId(Measure.DAY_PEOPLE, Part.of(Dimension.DAY, day)))
                        .number())
                .isEqualTo(people.size()));
    for (Channel channel : Channel.values()) {
      assertThat(
              figures
                  .value(new FigureId(Measure.CHANNELS, Part.of(Dimension.CHANNEL, channel)))
                  .number())
          .isEqualTo((long) channels.getOrDefault(channel, 0));
    }
    assertThat(figures.by(Measure.EXCUSED_BY, Dimension.REASON))
        .hasSameSizeAs(reasons)
        .allSatisfy(
            (reason, value) -> assertThat(value.number()).isEqualTo((long) reasons.get(reason)));
  }

  @Property(tries = 300)
  void quizCertificatesAndRegionsAreCountedByHand(@ForAll long seed) {
    RandomCourse course = RandomCourse.of(seed);
    CourseFigures figures = CourseFigures.of(course.rows());
    List<Integer> results =
        course.people().stream().map(PersonFacts::quizPercent).filter(Objects::nonNull).toList();
    assertThat(number(figures, Measure.QUIZ_TAKEN)).isEqualTo(results.size());
    assertThat(figures.value(FigureId.of(Measure.QUIZ_AVERAGE)))
        .isEqualTo(
            results.isEmpty()
                ? FigureValue.NOT_KNOWN
                : FigureValue.of(results.stream().mapToLong(each -> each).sum() / results.size()));
    for (int low = 0; low < 100; low += 10) {
      int from = low;
      long within =
          results.stream().filter(each -> each >= from && (each < from + 10 || from == 90)).count();
      assertThat(
              figures
                  .value(new FigureId(Measure.QUIZ_TAKEN, Part.of(Dimension.BAND, low)))
                  .number())
          .isEqualTo(within);
    }
    for (CertificateKind kind : CertificateKind.values()) {
      assertThat(
              figures
                  .value(new FigureId(Measure.CERTIFICATES, Part.of(Dimension.KIND, kind)))
                  .number())
          .isEqualTo(
              course.people().stream()
                  .filter(person -> person.certificates().contains(kind))
                  .count());
    }
    for (String region : new String[] {"05", "46", "80", null}) {
      long people =
          course.people().stream()
              .filter(each -> each.confirmed() && Objects.equals(each.regionCode(), region))
              .count();
      assertThat(
              figures
                  .value(
                      new FigureId(
                          Measure.CONFIRMED,
                          Part.of(Dimension.REGION, region == null ? Dimension.NONE : region)))
                  .number())
          .isEqualTo(people);
      List<Integer> own =
          course.people().stream()
              .filter(each -> Objects.equals(each.regionCode(), region))
              .map(PersonFacts::quizPercent)
              .filter(Objects::nonNull)
              .toList();
      Part part = Part.of(Dimension.REGION, region == null ? Dimension.NONE : region);
      assertThat(figures.value(new FigureId(Measure.QUIZ_TAKEN, part)).number())
          .isEqualTo(own.size());
      assertThat(figures.value(new FigureId(Measure.QUIZ_AVERAGE, part)))
          .isEqualTo(
              own.isEmpty()
                  ? FigureValue.NOT_KNOWN
                  : FigureValue.of(own.stream().mapToLong(each -> each).sum() / own.size()));
    }
  }

  @Property(tries = 300)
  void theHeatMapIsCountedByHand(@ForAll long seed) {
    RandomCourse course = RandomCourse.of(seed);
    CourseFigures figures = CourseFigures.of(course.rows());
    for (String region : new String[] {"05", "46", "80", null}) {
      for (int hour : new int[] {10, 14}) {
        int present = 0;
        for (SessionFrame session : course.sessions()) {
          for (PresenceFacts row : of(course, session)) {
            PersonFacts person =
                course.people().stream()
                    .filter(each -> each.subject() == row.subject())
                    .findFirst()
                    .orElseThrow();
            boolean here = session.hour() == hour && Objects.equals(person.regionCode(), region);
            present += here && row.status() == AttendanceStatus.PRESENT ? 1 : 0;
          }
        }
        Part part =
            Part.of(
                Dimension.HOUR, hour, Dimension.REGION, region == null ? Dimension.NONE : region);
        assertThat(figures.value(new FigureId(Measure.PRESENT, part)).number()).isEqualTo(present);
      }
    }
  }

  @Property(tries = 300)
  void genderIsNeverShownOfFewerThanFive(@ForAll long seed) {
    RandomCourse course = RandomCourse.of(seed);
    Map<String, FigureValue> shown =
        CourseFigures.of(course.rows()).by(Measure.GENDERS, Dimension.GENDER);
    for (Gender gender : new Gender[] {Gender.FEMALE, Gender.MALE, Gender.OTHER, null}) {
      long people =
          course.people().stream()
              .filter(each -> each.confirmed() && each.gender() == gender)
              .count();
      FigureValue value = shown.get(gender == null ? Dimension.NONE : gender.name());
      assertThat(value.isHidden() || value.number() == people).isTrue();
      assertThat(value.isKnown() && people > 0 && people < SmallGroups.FEWEST).isFalse();
    }
  }

  @Property(tries = 200)
  void theRowsBehindEveryFigureAddUpToIt(@ForAll long seed) {
    CourseRows rows = RandomCourse.of(seed).rows();
    CourseFigures.of(rows)
        .values()
        .forEach(
            (id, value) -> {
              if (value.isKnown()) {
                assertThat(sum(rows, id)).as(id.toString()).isEqualTo(value.number());
              }
            });
  }

  @Property(tries = 200)
  void theOrderOfRowsChangesNothing(@ForAll long seed) {
    RandomCourse course = RandomCourse.of(seed);
    List<PersonFacts> people = new ArrayList<>(course.people());
    List<PresenceFacts> presence = new ArrayList<>(course.presence());
    Collections.shuffle(people, new Random(seed));
    Collections.shuffle(presence, new Random(seed + 1));
    assertThat(CourseFigures.of(CourseRows.of(course.sessions(), people, presence)).values())
        .isEqualTo(CourseFigures.of(course.rows()).values());
  }

  @Property(tries = 100)
  void aFigureIsFoundByItsAddress(@ForAll long seed) {
    for (FigureId id : CourseFigures.of(RandomCourse.of(seed).rows()).values().keySet()) {
      assertThat(FigureId.parse(id.measure().code(), id.part().code())).contains(id);
    }
  }

  private static long sum(CourseRows rows, FigureId id) {
    if (id.measure().table() == Measure.Table.PEOPLE) {
      List<PersonRow> people = FigureRows.people(rows, id);
      return id.measure().sum() == Measure.Sum.AVERAGE
          ? people.stream().mapToLong(row -> row.facts().quizPercent()).sum() / people.size()
          : people.size();
    }
    List<PresenceRow> presence = FigureRows.presence(rows, id);
    return switch (id.measure().sum()) {
      case PEOPLE -> presence.stream().map(row -> row.facts().subject()).distinct().count();
      case MINUTES -> presence.stream().mapToLong(row -> row.facts().seconds()).sum() / 60;
      default -> presence.size();
    };
  }

  private static long number(CourseFigures figures, Measure measure) {
    return figures.figure(measure).value().number();
  }

  private static int presentAt(RandomCourse course, PersonFacts person) {
    int present = 0;
    for (PresenceFacts row : course.presence()) {
      if (row.subject() == person.subject() && row.status() == AttendanceStatus.PRESENT) {
        present++;
      }
    }
    return present;
  }

  private static List<PresenceFacts> of(RandomCourse course, SessionFrame session) {
    return course.presence().stream().filter(row -> row.sessionId() == session.id()).toList();
  }

  private static boolean connectedAt(PresenceFacts row, long second) {
    for (Stay stay : row.stays()) {
      if (stay.from() <= second && second < stay.until()) {
        return true;
      }
    }
    return false;
  }

  /** Looks at every second at which somebody comes: the number can only rise there. */
  private static int peak(RandomCourse course, SessionFrame session) {
    int peak = 0;
    for (PresenceFacts comer : of(course, session)) {
      for (Stay stay : comer.stays()) {
        int connected = 0;
        for (PresenceFacts row : of(course, session)) {
          connected += connectedAt(row, stay.from()) ? 1 : 0;
        }
        peak = Math.max(peak, connected);
      }
    }
    return peak;
  }
}
