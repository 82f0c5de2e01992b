package eu.cities4cities.academy.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Counts;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Person;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Session;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AttendanceMatrixTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);

  /** Every figure is compared with a count over the bare cells, made in the plainest way. */
  @Property(tries = 300)
  void figuresEqualANaiveCount(
      @ForAll @IntRange(max = 30) int people,
      @ForAll @IntRange(max = 12) int sessions,
      @ForAll long seed) {
    AttendanceMatrix matrix = random(people, sessions, new Random(seed));
    int cells = 0;
    for (int s = 0; s < sessions; s++) {
      Session session = matrix.sessions().get(s);
      Counts counts = matrix.countsOf(session);
      int present = 0;
      for (Person person : matrix.people()) {
        AttendanceDecision decision = person.decisions().get(s);
        present += decision != null && decision.status() == AttendanceStatus.PRESENT ? 1 : 0;
      }
      assertThat(counts.present()).isEqualTo(present);
      assertThat(counts.total()).isEqualTo(session.begun() ? people : 0);
      cells += counts.present();
    }
    int byPeople = 0;
    int atLeastOne = 0;
    int all = 0;
    for (Person person : matrix.people()) {
      int own = person.count(AttendanceStatus.PRESENT);
      byPeople += own;
      atLeastOne += own > 0 ? 1 : 0;
      all += own > 0 && own == matrix.begun() ? 1 : 0;
      int four = 0;
      for (AttendanceStatus status : AttendanceStatus.values()) {
        four += person.count(status);
      }
      assertThat(four).isEqualTo(matrix.begun());
    }
    assertThat(byPeople).isEqualTo(cells);
    assertThat(matrix.attendedAtLeastOne()).isEqualTo(atLeastOne);
    assertThat(matrix.attendedAll()).isEqualTo(all);
    assertThat(matrix.peopleByRegion().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(people);
    matrix
        .peopleByDay()
        .forEach(
            (day, count) -> {
              int naive = 0;
              for (Person person : matrix.people()) {
                boolean there = false;
                for (int s = 0; s < sessions; s++) {
                  there |=
                      matrix.sessions().get(s).startsAt().toLocalDate().equals(day)
                          && person.decisions().get(s) != null
                          && person.decisions().get(s).attended();
                }
                naive += there ? 1 : 0;
              }
              assertThat(count).isEqualTo(naive);
            });
  }

  @Test
  void minutesAreAddedInSecondsAndOnlyThenRoundedDown() {
    Person person =
        new Person(
            1,
            "Їжакевич Ганна",
            "Hanna Yizhakevych",
            null,
            null,
            null,
            null,
            List.of(
                decision(AttendanceStatus.PARTIAL, 90, true),
                decision(AttendanceStatus.PARTIAL, 90, true),
                decision(AttendanceStatus.PRESENT, 3_600, false)));
    assertThat(person.minutes()).isEqualTo(3);
  }

  @Test
  void percentIsRoundedDown() {
    assertThat(new Counts(2, 0, 1, 0).presentPercent()).isEqualTo(66);
    assertThat(new Counts(0, 0, 0, 0).presentPercent()).isZero();
  }

  static AttendanceMatrix random(int people, int sessions, Random random) {
    List<Session> columns = new ArrayList<>();
    for (int s = 0; s < sessions; s++) {
      LocalDateTime start = MONDAY.plusDays(s / 4).atTime(10 + s % 4, 0);
      columns.add(new Session(s, start, "Заняття " + s, "Session " + s, random.nextInt(5) > 0));
    }
    List<Person> lines = new ArrayList<>();
    for (int p = 0; p < people; p++) {
      List<AttendanceDecision> decisions = new ArrayList<>();
      for (Session column : columns) {
        AttendanceStatus status = AttendanceStatus.values()[random.nextInt(4)];
        decisions.add(
            column.begun() ? decision(status, random.nextInt(5_000), random.nextBoolean()) : null);
      }
      String region = Map.of(0, "53", 1, "46", 2, "80").get(random.nextInt(3));
      Long community = random.nextInt(4) == 0 ? null : (long) random.nextInt(6);
      lines.add(
          new Person(
              p,
              "Особа " + p,
              "Person " + p,
              community,
              community == null ? null : "Громада " + community,
              community == null ? null : "Community " + community,
              region,
              decisions));
    }
    return new AttendanceMatrix(columns, lines);
  }

  private static AttendanceDecision decision(
      AttendanceStatus status, int seconds, boolean minutesKnown) {
    return new AttendanceDecision(
        status,
        seconds,
        5_400,
        minutesKnown,
        0,
        0,
        false,
        false,
        false,
        new Reason("attendance.reason.joined", List.of()));
  }
}
