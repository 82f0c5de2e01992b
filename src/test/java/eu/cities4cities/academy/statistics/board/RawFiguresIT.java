package eu.cities4cities.academy.statistics.board;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.statistics.board.RawCourse.Place;
import eu.cities4cities.academy.statistics.board.RawCourse.Seeker;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.model.Counted;
import eu.cities4cities.academy.statistics.model.StoredFigures;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every figure of courses that were filled at random is what the plainest count over the rows comes
 * to. Nothing of it is taken from the statistics; what a session counts as for somebody is decided
 * elsewhere, and has its own tests.
 */
@ExtendWith(ArquillianExtension.class)
class RawFiguresIT {
  /** By what a course is split, of everything that can be counted. */
  private static final Set<String> SPLITS =
      Arrays.stream(Measure.values())
          .flatMap(measure -> measure.splits().stream())
          .map(split -> split.stream().map(Dimension::code).collect(Collectors.joining("+")))
          .collect(Collectors.toCollection(TreeSet::new));

  @Inject private RawCourses raw;
  @Inject private BoardService boards;
  @Inject private StoredFigures stored;
  @Inject private Counted counted;
  @Inject private Acting acting;
  @Inject private TestData data;

  @Test
  void everyFigureIsAPlainCountOverTheRows() {
    Set<Measure> told = EnumSet.noneOf(Measure.class);
    assertFilled(11, LocalDate.of(2009, 5, 4), told);
    assertFilled(12, LocalDate.of(2008, 5, 5), told);
    // What is hidden of few people tells nothing.
    told.addAll(EnumSet.of(Measure.GENDERS));
    assertThat(told).isEqualTo(EnumSet.allOf(Measure.class));
  }

  private void assertFilled(long seed, LocalDate firstDay, Set<Measure> told) {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    List<RawCourse> courses = raw.fill(seed, firstDay);
    for (RawCourse course : courses) {
      counted.now(course.id());
      CourseFigures figures = stored.of(List.of(course.id()), SPLITS).get(course.id());
      for (Measure measure : Measure.values()) {
        for (List<Dimension> split : measure.splits()) {
          String what = "seed " + seed + ", " + measure + " by " + split;
          Map<Part, FigureValue> naive = naive(course, courses, measure, split);
          Set<Part> parts = new HashSet<>(naive.keySet());
          figures.values().keySet().stream()
              .filter(id -> id.measure() == measure && id.part().dimensions().equals(split))
              .forEach(id -> parts.add(id.part()));
          for (Part part : parts) {
            if (figures.figure(measure, part).value().number() > 0) {
              told.add(measure);
            }
            assertThat(figures.figure(measure, part).value())
                .as(what + ", " + part.code())
                .isEqualTo(naive.getOrDefault(part, nothing(course, measure, part)));
          }
        }
      }
    }
    assertTogether(courses, firstDay, null, null);
    for (String region : List.of("46", "53", "80")) {
      assertTogether(courses, firstDay, region, null);
    }
    for (long community : communities(courses)) {
      assertTogether(courses, firstDay, null, community);
    }
  }

  /** Courses beside each other, and all people of a place or everywhere. */
  private void assertTogether(
      List<RawCourse> courses, LocalDate firstDay, String region, Long community) {
    AcrossQuery query = new AcrossQuery(firstDay, firstDay.plusMonths(6), region, community);
    AcrossBoard board = boards.across(query);
    assertThat(board.courses())
        .extracting(AcrossBoard.Line::id)
        .containsExactly(courses.get(2).id(), courses.get(1).id(), courses.get(0).id());
    for (Measure measure : board.measures()) {
      long sum = 0;
      for (AcrossBoard.Line line : board.courses()) {
        RawCourse course =
            courses.stream().filter(each -> each.id() == line.id()).findFirst().orElseThrow();
        long own = number(course, courses, measure, query.part());
        assertThat(line.number(measure)).as(measure + " of " + query).isEqualTo(own);
        sum += own;
      }
      assertThat(board.totals().get(measure)).as(measure + " of " + query).isEqualTo(sum);
    }
    Map<Long, Integer> seats = new HashMap<>();
    Set<Long> communities = new HashSet<>();
    for (Seeker seeker : seated(courses, region, community)) {
      seats.merge(seeker.person(), 1, Integer::sum);
      if (seeker.community() != null) {
        communities.add(seeker.community());
      }
    }
    assertThat(board.people()).as("people of " + query).isEqualTo(seats.size());
    assertThat(board.several())
        .as("people of several courses of " + query)
        .isEqualTo(seats.values().stream().filter(each -> each > 1).count());
    assertThat(board.communities()).isEqualTo(communities.size());
    List<CommunityLine> lines = boards.communities(query, 0, 100);
    assertThat(lines)
        .extracting(CommunityLine::id)
        .containsExactlyInAnyOrderElementsOf(communities);
    for (CommunityLine line : lines) {
      List<Seeker> own = seated(courses, region, line.id());
      assertThat(line.seats()).isEqualTo(own.size());
      assertThat(line.people()).isEqualTo(own.stream().map(Seeker::person).distinct().count());
      assertThat(line.certificates())
          .isEqualTo(
              own.stream().filter(each -> each.certificates().contains("COMPLETION")).count());
    }
    if (region == null && community == null) {
      assertRegions(board, courses);
      assertGenders(board, courses);
    }
  }

  private void assertRegions(AcrossBoard board, List<RawCourse> courses) {
    board
        .regions()
        .forEach(
            (region, own) ->
                own.forEach(
                    (measure, number) ->
                        assertThat(number)
                            .as(measure + " of " + region)
                            .isEqualTo(
                                courses.stream()
                                    .mapToLong(
                                        course ->
                                            number(
                                                course,
                                                courses,
                                                measure,
                                                Part.of(Dimension.REGION, region)))
                                    .sum())));
    assertThat(board.regions().keySet())
        .isEqualTo(
            courses.stream()
                .flatMap(course -> course.seekers().stream())
                .map(seeker -> or(seeker.region()))
                .collect(Collectors.toSet()));
  }

  /** A course in which a group is small tells nothing to the sum. */
  private static void assertGenders(AcrossBoard board, List<RawCourse> courses) {
    Map<String, Long> sums = new HashMap<>();
    for (RawCourse course : courses) {
      if (course.genders().values().stream().noneMatch(each -> each > 0 && each < 5)) {
        course.genders().forEach((gender, people) -> sums.merge(gender, people, Long::sum));
      }
    }
    assertThat(board.genders().keySet()).isEqualTo(sums.keySet());
    sums.forEach(
        (gender, people) ->
            assertThat(board.genders().get(gender)).isEqualTo(FigureValue.of(people)));
  }

  private static List<Seeker> seated(List<RawCourse> courses, String region, Long community) {
    return courses.stream()
        .flatMap(course -> course.seekers().stream())
        .filter(Seeker::seated)
        .filter(each -> region == null || region.equals(each.region()))
        .filter(each -> community == null || community.equals(each.community()))
        .toList();
  }

  private static Set<Long> communities(List<RawCourse> courses) {
    return seated(courses, null, null).stream()
        .map(Seeker::community)
        .filter(each -> each != null)
        .collect(Collectors.toSet());
  }

  private static long number(RawCourse course, List<RawCourse> all, Measure measure, Part part) {
    return naive(course, all, measure, part.dimensions())
        .getOrDefault(part, FigureValue.of(0))
        .number();
  }

  /** What a part comes to that has no rows. */
  private static FigureValue nothing(RawCourse course, Measure measure, Part part) {
    return switch (measure) {
      case PERSON_MINUTES, QUIZ_AVERAGE -> FigureValue.NOT_KNOWN;
      case PEAK, CONNECTED, LEFT_EARLY -> {
        long session = Long.parseLong(part.value(Dimension.SESSION).orElseThrow());
        yield course.peak(session) == null ? FigureValue.NOT_KNOWN : FigureValue.of(0);
      }
      default -> FigureValue.of(0);
    };
  }

  /** The parts of a figure that have rows, counted in the plainest way. */
  private static Map<Part, FigureValue> naive(
      RawCourse course, List<RawCourse> all, Measure measure, List<Dimension> split) {
    Map<Part, FigureValue> found = new HashMap<>();
    if (measure == Measure.GENDERS) {
      return genders(course.genders());
    }
    if (measure == Measure.PEAK) {
      for (RawCourse.Session session : course.sessions()) {
        Long peak = course.peak(session.id());
        found.put(
            Part.of(Dimension.SESSION, session.id()),
            peak == null ? FigureValue.NOT_KNOWN : FigureValue.of(peak));
      }
      return found;
    }
    Map<Part, List<Seeker>> people = new HashMap<>();
    for (Seeker seeker : course.seekers()) {
      if (counts(course, all, measure, seeker)) {
        parts(split, dimension -> values(seeker, dimension))
            .forEach(part -> people.computeIfAbsent(part, any -> new ArrayList<>()).add(seeker));
      }
    }
    people.forEach(
        (part, own) ->
            found.put(
                part,
                FigureValue.of(
                    measure == Measure.QUIZ_AVERAGE
                        ? own.stream().mapToLong(Seeker::quiz).sum() / own.size()
                        : own.size())));
    Map<Part, List<Place>> places = new HashMap<>();
    for (Place place : course.places()) {
      if (counts(measure, place)) {
        parts(split, dimension -> values(place, dimension))
            .forEach(part -> places.computeIfAbsent(part, any -> new ArrayList<>()).add(place));
      }
    }
    places.forEach((part, own) -> found.put(part, FigureValue.of(sum(measure, own))));
    return found;
  }

  private static long sum(Measure measure, List<Place> places) {
    return switch (measure) {
      case DAY_PEOPLE -> places.stream().map(each -> each.seeker().person()).distinct().count();
      case PERSON_MINUTES ->
          places.stream().mapToLong(each -> each.decision().seconds()).sum() / 60;
      default -> places.size();
    };
  }

  /** Small groups, and the other one of their pair, are not told. */
  private static Map<Part, FigureValue> genders(Map<String, Long> groups) {
    Set<String> hidden = new HashSet<>();
    for (List<String> pair : List.of(List.of("FEMALE", "MALE"), List.of("OTHER", "none"))) {
      if (pair.stream().map(groups::get).anyMatch(each -> each > 0 && each < 5)) {
        hidden.addAll(
            groups.get(pair.get(0)) + groups.get(pair.get(1)) < 5 ? groups.keySet() : pair);
      }
    }
    Map<Part, FigureValue> shown = new HashMap<>();
    groups.forEach(
        (gender, people) ->
            shown.put(
                Part.of(Dimension.GENDER, gender),
                hidden.contains(gender) ? FigureValue.HIDDEN : FigureValue.of(people)));
    return shown;
  }

  private static boolean counts(
      RawCourse course, List<RawCourse> all, Measure measure, Seeker seeker) {
    return switch (measure) {
      case REGISTERED -> true;
      case CONFIRMED -> seeker.seated();
      case LEFT -> seeker.leftAt() != null;
      case ATTENDED -> course.present(seeker) > 0;
      case MET_ATTENDANCE -> Boolean.TRUE.equals(course.met(seeker));
      case PASSED -> Boolean.TRUE.equals(course.passed(seeker));
      case PASSED_NOT_MET ->
          Boolean.TRUE.equals(course.passed(seeker)) && Boolean.FALSE.equals(course.met(seeker));
      case CERTIFIED -> seeker.certificates().contains("COMPLETION");
      case CERTIFICATES -> !seeker.certificates().isEmpty();
      case QUIZ_TAKEN, QUIZ_AVERAGE -> seeker.quiz() != null;
      case RETURNING ->
          seeker.seated()
              && all.stream()
                  .filter(each -> each.firstDay().isBefore(course.firstDay()))
                  .flatMap(each -> each.seekers().stream())
                  .anyMatch(each -> each.seated() && each.person() == seeker.person());
      default -> false;
    };
  }

  private static boolean counts(Measure measure, Place place) {
    return switch (measure) {
      case PRESENT, DAY_PEOPLE -> place.is(AttendanceStatus.PRESENT);
      case PARTIAL -> place.is(AttendanceStatus.PARTIAL);
      case ABSENT -> place.is(AttendanceStatus.ABSENT);
      case EXCUSED -> place.is(AttendanceStatus.EXCUSED);
      case LATE -> place.isThere() && place.decision().late();
      case PERSON_MINUTES -> place.decision().minutesKnown();
      case CHANNELS -> place.isThere();
      case EXCUSED_BY -> reason(place.decision()) != null;
      case TIMES_UNKNOWN -> place.isThere() && place.stay() == null;
      case CONNECTED -> place.isEverSeen();
      case LEFT_EARLY -> place.isEverSeen() && !place.isConnectedAt(9) && !place.isConnectedAt(10);
      default -> false;
    };
  }

  private static List<String> values(Seeker seeker, Dimension dimension) {
    return switch (dimension) {
      case REGION -> List.of(or(seeker.region()));
      case COMMUNITY -> List.of(or(seeker.community()));
      case BAND -> List.of(String.valueOf(Math.min(90, seeker.quiz() / 10 * 10)));
      case KIND -> List.copyOf(seeker.certificates());
      default -> throw new AssertionError("People by " + dimension);
    };
  }

  private static List<String> values(Place place, Dimension dimension) {
    return switch (dimension) {
      case SESSION -> List.of(String.valueOf(place.session().id()));
      case DAY -> List.of(place.session().day().toString());
      case HOUR -> List.of(String.valueOf(place.session().hour()));
      case REGION -> List.of(or(place.seeker().region()));
      case COMMUNITY -> List.of(or(place.seeker().community()));
      case CHANNEL -> List.of(channel(place.decision()));
      case REASON -> List.of(reason(place.decision()));
      case TENTH -> {
        List<String> moments = new ArrayList<>();
        for (int moment = 0; moment <= 10; moment++) {
          if (place.isConnectedAt(moment)) {
            moments.add(String.valueOf(moment));
          }
        }
        yield moments;
      }
      default -> throw new AssertionError("Attendance by " + dimension);
    };
  }

  private static String or(Object value) {
    return value == null ? Dimension.NONE : value.toString();
  }

  private static String reason(AttendanceDecision decision) {
    if (decision.excused().reason() != null) {
      return decision.excused().reason().name();
    }
    return decision.status() == AttendanceStatus.EXCUSED ? Dimension.NONE : null;
  }

  private static String channel(AttendanceDecision decision) {
    if (decision.overridden()) {
      return "STAFF";
    }
    if (decision.seconds() > 0) {
      return "MEETING";
    }
    return decision.roomCheckIns() > 0 ? "ROOM" : "NONE";
  }

  private static List<Part> parts(List<Dimension> split, Function<Dimension, List<String>> values) {
    if (split.isEmpty()) {
      return List.of(Part.WHOLE);
    }
    if (split.size() == 1) {
      return values.apply(split.get(0)).stream()
          .map(value -> Part.of(split.get(0), value))
          .toList();
    }
    List<Part> parts = new ArrayList<>();
    for (String one : values.apply(split.get(0))) {
      for (String other : values.apply(split.get(1))) {
        parts.add(Part.of(split.get(0), one, split.get(1), other));
      }
    }
    return parts;
  }
}
