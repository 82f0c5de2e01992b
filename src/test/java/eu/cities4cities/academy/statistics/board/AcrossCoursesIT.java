package eu.cities4cities.academy.statistics.board;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.statistics.figures.Channel;
import eu.cities4cities.academy.statistics.figures.CourseRows;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureRows;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.figures.PersonFacts;
import eu.cities4cities.academy.statistics.figures.PresenceFacts;
import eu.cities4cities.academy.statistics.figures.RandomCourse;
import eu.cities4cities.academy.statistics.figures.SessionFrame;
import eu.cities4cities.academy.statistics.figures.Stay;
import eu.cities4cities.academy.statistics.model.Counted;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What several courses together come to is what somebody would count by hand over their rows, of
 * everybody and of each place, and the rows behind it add up to it.
 */
@ExtendWith(ArquillianExtension.class)
class AcrossCoursesIT {
  /** Days on which no other test and no sample has a course. */
  private static final LocalDate RANDOM = LocalDate.of(2011, 5, 2);

  private static final LocalDate UNTIMED = LocalDate.of(2012, 5, 7);

  /** Numbers in the statistics that lead to nobody. */
  private static final long FIRST_SUBJECT = 3_000_000;

  @Inject private BoardService boards;
  @Inject private Counted counted;
  @Inject private Acting acting;
  @Inject private TestData data;

  @BeforeEach
  void asOrganizer() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
  }

  /** Three courses on the same days, at the same hours, with some of the same people. */
  @Test
  void everyFigureOverCoursesIsCountedByHand() {
    List<RandomCourse> courses = new ArrayList<>();
    for (long seed = 11; seed <= 13; seed++) {
      courses.add(stored(seed));
    }
    LocalDate last = RANDOM.plusMonths(1);
    compare(new AcrossQuery(RANDOM, last, null, null), courses, person -> true);
    for (String region : List.of("05", "46", "80", "12")) {
      compare(
          new AcrossQuery(RANDOM, last, region, null),
          courses,
          person -> region.equals(person.regionCode()));
    }
    for (long community = 0; community < 4; community++) {
      Long id = community;
      compare(
          new AcrossQuery(RANDOM, last, null, id),
          courses,
          person -> id.equals(person.communityId()));
    }
  }

  private void compare(
      AcrossQuery query, List<RandomCourse> courses, Predicate<PersonFacts> wanted) {
    AcrossBoard board = boards.across(query);
    assertThat(board.courses()).hasSameSizeAs(courses);
    List<Integer> results = new ArrayList<>();
    for (RandomCourse course : courses) {
      course.people().stream()
          .filter(wanted)
          .map(PersonFacts::quizPercent)
          .filter(Objects::nonNull)
          .forEach(results::add);
    }
    AcrossQuiz quiz = board.quiz();
    assertThat(quiz.taken()).isEqualTo(FigureValue.of(results.size()));
    assertThat(quiz.average())
        .isEqualTo(
            results.isEmpty()
                ? FigureValue.NOT_KNOWN
                : FigureValue.of(results.stream().mapToLong(each -> each).sum() / results.size()));
    for (int low = 0; low < 100; low += 10) {
      String band = String.valueOf(low);
      assertThat(quiz.taken(low))
          .isEqualTo(results.stream().filter(each -> FigureRows.band(each).equals(band)).count());
    }
    assertThat(board.courses().stream().mapToLong(line -> line.number(Measure.QUIZ_TAKEN)).sum())
        .isEqualTo(results.size());
    peak(board.peak(), courses, wanted);
    heat(query, board.heat(), courses, wanted);
    rows(query, board);
  }

  /** More people than before can be there only where somebody comes. */
  private static void peak(
      AcrossPeak peak, List<RandomCourse> courses, Predicate<PersonFacts> wanted) {
    Set<Long> moments = new TreeSet<>();
    for (RandomCourse course : courses) {
      of(course, wanted).forEach(row -> row.stays().forEach(stay -> moments.add(stay.from())));
    }
    Set<Long> people = Set.of();
    long at = 0;
    for (long moment : moments) {
      Set<Long> there = new HashSet<>();
      for (RandomCourse course : courses) {
        of(course, wanted).stream()
            .filter(row -> connected(row, moment))
            .forEach(row -> there.add(row.subject()));
      }
      if (there.size() > people.size()) {
        people = there;
        at = moment;
      }
    }
    assertThat(peak.value()).isEqualTo(FigureValue.of(people.size()));
    assertThat(peak.at()).isEqualTo(people.isEmpty() ? null : Instant.ofEpochSecond(at));
  }

  private static boolean connected(PresenceFacts row, long moment) {
    return row.stays().stream().anyMatch(stay -> stay.from() <= moment && moment < stay.until());
  }

  private static void heat(
      AcrossQuery query,
      AcrossHeat heat,
      List<RandomCourse> courses,
      Predicate<PersonFacts> wanted) {
    for (String region : List.of("05", "46", "80")) {
      for (int hour : heat.hours()) {
        long present = 0;
        for (RandomCourse course : courses) {
          present +=
              of(
                      course,
                      wanted.and(
                          each -> query.communityId() != null || region.equals(each.regionCode())))
                  .stream()
                  .filter(row -> row.status() == AttendanceStatus.PRESENT)
                  .filter(row -> hourOf(course, row) == hour)
                  .count();
        }
        assertThat(heat.number(query.communityId() == null ? region : "", hour))
            .as(query + " " + region + " " + hour)
            .isEqualTo(present);
      }
    }
  }

  private static int hourOf(RandomCourse course, PresenceFacts row) {
    return course.sessions().stream()
        .filter(session -> session.id() == row.sessionId())
        .findFirst()
        .orElseThrow()
        .hour();
  }

  /** Of every figure over courses that there is: a new one is walked as well. */
  private void rows(AcrossQuery query, AcrossBoard board) {
    AcrossFigure.all()
        .forEach(
            (measure, splits) -> {
              // Of a place the board does not tell who has come again.
              boolean told = measure != Measure.RETURNING || query.isOfAll();
              for (List<Dimension> split : told ? splits : List.<List<Dimension>>of()) {
                for (Part part : parts(board, split)) {
                  AcrossFigure figure = new AcrossFigure(measure, part);
                  Behind behind = boards.behindAcross(query, figure, 0, 10_000);
                  assertThat(behind.rows())
                      .as(figure.toString())
                      .hasSize((int) behind.sum().rows());
                  assertThat(behind.value())
                      .as(query + " " + figure)
                      .isEqualTo(shown(query, board, figure));
                  assertThat(behind.sum().value(behind.how())).isEqualTo(behind.value());
                }
              }
            });
  }

  private static List<Part> parts(AcrossBoard board, List<Dimension> split) {
    if (split.isEmpty()) {
      return List.of(Part.WHOLE);
    }
    return split.get(0) == Dimension.HOUR
        ? board.heat().hours().stream().map(hour -> Part.of(Dimension.HOUR, hour)).toList()
        : List.of(Part.of(Dimension.BAND, 0), Part.of(Dimension.BAND, 90));
  }

  private static FigureValue shown(AcrossQuery query, AcrossBoard board, AcrossFigure figure) {
    return switch (figure.measure()) {
      case PEAK -> board.peak().value();
      case QUIZ_AVERAGE -> board.quiz().average();
      case QUIZ_TAKEN ->
          figure.part().values().isEmpty()
              ? board.quiz().taken()
              : FigureValue.of(
                  board.quiz().taken(Integer.parseInt(figure.part().values().get(Dimension.BAND))));
      case PRESENT -> FigureValue.of(present(query, board, figure));
      default ->
          FigureValue.of(
              board.courses().stream().mapToLong(line -> line.number(figure.measure())).sum());
    };
  }

  private static long present(AcrossQuery query, AcrossBoard board, AcrossFigure figure) {
    int hour = Integer.parseInt(figure.part().values().get(Dimension.HOUR));
    return query.isOfAll()
        ? board.heat().places().values().stream()
            .mapToLong(hours -> hours.getOrDefault(hour, 0L))
            .sum()
        : board.heat().number(query.communityId() == null ? query.regionCode() : "", hour);
  }

  private static List<PresenceFacts> of(RandomCourse course, Predicate<PersonFacts> wanted) {
    Set<Long> people = new HashSet<>();
    course.people().stream().filter(wanted).forEach(person -> people.add(person.subject()));
    return course.presence().stream().filter(row -> people.contains(row.subject())).toList();
  }

  private RandomCourse stored(long seed) {
    long course = data.course("FINISHED", RANDOM.plusDays(seed), 1, null);
    List<SessionFrame> sessions = new ArrayList<>();
    // The half hours of different courses overlap.
    for (LocalDateTime start :
        List.of(
            RANDOM.atTime(10, 0).plusMinutes(5 * (seed % 4)),
            RANDOM.atTime(14, 0).plusMinutes(20 * (seed % 4)))) {
      long from = KyivTime.instant(start).getEpochSecond();
      sessions.add(
          new SessionFrame(
              data.session(course, start, 60),
              start.toLocalDate(),
              start.getHour(),
              from,
              from + 3_600));
    }
    RandomCourse made = RandomCourse.of(seed, sessions, FIRST_SUBJECT);
    made.people()
        .forEach(
            person ->
                data.insert("INSERT IGNORE INTO stat_subject (id) VALUES (?)", person.subject()));
    counted.store(course, made.rows());
    return made;
  }

  @Test
  void whereOnlyLengthsAreKnownThePeakIsNot() {
    LocalDateTime start = UNTIMED.atTime(10, 0);
    untimed(start, List.of());
    AcrossQuery query = new AcrossQuery(UNTIMED, UNTIMED.plusDays(3), null, null);
    AcrossPeak none = boards.across(query).peak();
    assertThat(none.value()).isEqualTo(FigureValue.NOT_KNOWN);
    assertThat(List.of(none.begun(), none.unknown(), none.unknownCourses()))
        .containsExactly(1, 1, 1);
    assertThat(boards.behindAcross(query, AcrossFigure.of(Measure.PEAK), 0, 10).rows()).isEmpty();

    long from = KyivTime.instant(start).getEpochSecond();
    untimed(start, List.of(new Stay(from + 60, from + 90)));
    AcrossPeak some = boards.across(query).peak();
    assertThat(some.value()).isEqualTo(FigureValue.of(6));
    assertThat(some.at()).isEqualTo(Instant.ofEpochSecond(from + 60));
    assertThat(some.sessions()).hasSize(1);
    assertThat(List.of(some.begun(), some.unknown(), some.unknownCourses()))
        .containsExactly(2, 1, 1);
    // Connections are known, and nobody of that region had one: that is zero.
    AcrossPeak elsewhere =
        boards.across(new AcrossQuery(UNTIMED, UNTIMED.plusDays(3), "12", null)).peak();
    assertThat(elsewhere.value()).isEqualTo(FigureValue.of(0));
  }

  /** A course of six people at a session of whom the same is known. */
  private void untimed(LocalDateTime start, List<Stay> stays) {
    long course = data.course("FINISHED", UNTIMED, 1, null);
    long from = KyivTime.instant(start).getEpochSecond();
    SessionFrame session =
        new SessionFrame(
            data.session(course, start, 60), UNTIMED, start.getHour(), from, from + 3_600);
    List<PersonFacts> people = new ArrayList<>();
    List<PresenceFacts> presence = new ArrayList<>();
    for (long subject = FIRST_SUBJECT + 500; subject < FIRST_SUBJECT + 506; subject++) {
      data.insert("INSERT IGNORE INTO stat_subject (id) VALUES (?)", subject);
      people.add(
          new PersonFacts(
              subject, "46", null, null, true, false, null, null, null, Set.of(), false));
      presence.add(
          new PresenceFacts(
              subject,
              session.id(),
              AttendanceStatus.PRESENT,
              1_800,
              true,
              false,
              Channel.MEETING,
              null,
              stays));
    }
    counted.store(course, CourseRows.of(List.of(session), people, presence));
  }
}
