package eu.cities4cities.academy.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.ErasureService;
import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.EvidenceKey;
import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.EvidenceRow;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.attendance.OutageReason;
import eu.cities4cities.academy.attendance.absence.OutageService;
import eu.cities4cities.academy.attendance.absence.OutageWindow;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.statistics.figures.Channel;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.PresenceRow;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is counted is what the rooms decide, whatever happens in whatever order. */
@ExtendWith(ArquillianExtension.class)
class ReadModelIT {
  @Inject private ReadModelService model;
  @Inject private Counted counted;
  @Inject private SubjectRepository numbers;
  @Inject private RowRepository rows;
  @Inject private FigureRowRepository stored;
  @Inject private AttendanceService attendance;
  @Inject private EvidenceLedger ledger;
  @Inject private OutageService outages;
  @Inject private ErasureService erasures;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Clock clock;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  @Test
  void whateverHappensTheRowsAreTheDecisions() throws Exception {
    for (long seed = 1; seed <= 4; seed++) {
      Sequence sequence = new Sequence(seed);
      for (int step = 0; step < 24; step++) {
        String what = sequence.next();
        if (sequence.random.nextInt(3) == 0) {
          counted.now(sequence.course);
          assertRowsAreDecisions(sequence, seed + ", step " + step + ": " + what);
        }
      }
      counted.now(sequence.course);
      assertRowsAreDecisions(sequence, seed + ", at the end");
      assertNothingDiffersFromCountingAnew(sequence.course);
    }
  }

  @Test
  void anErasureLeavesTheFiguresOfThePast() throws Exception {
    Sequence sequence = new Sequence(7);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    attendance.override(
        sequence.sessions.get(0), sequence.people, AttendanceStatus.PRESENT, "перевірено");
    sequence.stay(sequence.sessions.get(1), sequence.people.get(0), 0, 40);
    sequence.stay(sequence.sessions.get(1), sequence.people.get(1), 10, 40);
    counted.now(sequence.course);
    Map<FigureId, FigureValue> before = figures(sequence.course);
    assertThat(before.get(FigureId.of(Measure.ATTENDED)))
        .isEqualTo(FigureValue.of(sequence.people.size()));

    long person = sequence.people.get(0);
    acting.as(person);
    erasures.ask(null);
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    erasures.carryOut(data.number("SELECT id FROM person_request WHERE person_id = ?", person));
    counted.now(sequence.course);

    assertThat(figures(sequence.course)).isEqualTo(before);
    assertThat(data.number("SELECT COUNT(*) FROM stat_subject WHERE person_id = ?", person))
        .isZero();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM stat_person p JOIN stat_subject s ON s.id = p.subject_id"
                    + " WHERE p.course_id = ? AND s.person_id IS NULL AND p.community_id IS NULL",
                sequence.course))
        .isEqualTo(1);
  }

  @Test
  void whoeverLostTheLeaseChangesNothing() throws Exception {
    long course = new Sequence(8).course;
    counted.now(course);
    Lease lease = taken(course);
    assertThat(model.take(course)).isEmpty();
    data.insert("UPDATE stat_course SET lease_until = '2020-01-01' WHERE course_id = ?", course);
    Lease other = taken(course);
    assertThat(model.count(lease)).isFalse();
    assertThat(model.count(other)).isTrue();
  }

  private Lease taken(long course) {
    Optional<Lease> lease = model.take(course);
    while (lease.isEmpty()) {
      lease = model.take(course);
    }
    return lease.get();
  }

  private void assertRowsAreDecisions(Sequence sequence, String when) throws Exception {
    Map<Long, Map<Long, AttendanceDecision>> decisions =
        attendance.decisionsOf(sequence.course, sequence.people);
    transaction.begin();
    Map<Long, Long> subjects = numbers.subjects(sequence.people);
    Map<RowRepository.Key, PresenceRow> stored = rows.presence(sequence.course);
    transaction.commit();
    Map<RowRepository.Key, String> expected = new HashMap<>();
    decisions.forEach(
        (person, own) ->
            own.forEach(
                (session, decision) -> {
                  if (!sequence.hadLeft(person, session)) {
                    expected.put(
                        new RowRepository.Key(session, subjects.get(person)),
                        told(
                            decision.status(),
                            decision.seconds(),
                            decision.minutesKnown(),
                            decision.late(),
                            Channel.of(decision),
                            reason(decision)));
                  }
                }));
    Map<RowRepository.Key, String> found = new HashMap<>();
    stored.forEach(
        (key, row) ->
            found.put(
                key,
                told(
                    row.facts().status(),
                    row.facts().seconds(),
                    row.facts().minutesKnown(),
                    row.facts().late(),
                    row.facts().channel(),
                    row.facts().reason())));
    assertThat(found).as(when).isEqualTo(expected);
  }

  private static String reason(AttendanceDecision decision) {
    return decision.excused().reason() != null
        ? decision.excused().reason().name()
        : decision.status() == AttendanceStatus.EXCUSED ? Dimension.NONE : null;
  }

  private static String told(
      AttendanceStatus status,
      long seconds,
      boolean known,
      boolean late,
      Channel channel,
      String reason) {
    return String.join(
        " ",
        status.name(),
        String.valueOf(seconds),
        String.valueOf(known),
        String.valueOf(late),
        channel.name(),
        reason);
  }

  private void assertNothingDiffersFromCountingAnew(long course) throws Exception {
    transaction.begin();
    var people = rows.people(course);
    var presence = rows.presence(course);
    var figures = stored.of(course);
    transaction.commit();
    for (String table : List.of("stat_presence", "stat_person", "stat_figure", "stat_course")) {
      data.insert("DELETE FROM " + table + " WHERE course_id = ?", course);
    }
    counted.now(course);
    transaction.begin();
    assertThat(rows.people(course)).isEqualTo(people);
    assertThat(rows.presence(course)).isEqualTo(presence);
    assertThat(stored.of(course)).isEqualTo(figures);
    transaction.commit();
  }

  /** The figures but for those by community, which an erasure takes away. */
  private Map<FigureId, FigureValue> figures(long course) throws Exception {
    transaction.begin();
    Map<FigureId, FigureValue> figures = new HashMap<>(stored.of(course));
    transaction.commit();
    figures.keySet().removeIf(id -> id.part().value(Dimension.COMMUNITY).isPresent());
    return figures;
  }

  /** A course of three past sessions, to which things happen at random. */
  private final class Sequence {
    private final Random random;
    private final long course = data.openCourse();
    private final long community = data.community();
    private final List<Long> sessions = new ArrayList<>();
    private final List<Long> people = new ArrayList<>();
    private final List<String> batches = new ArrayList<>();
    private final List<Long> declared = new ArrayList<>();
    private final Map<Long, Instant> left = new HashMap<>();
    private final Map<Long, Instant> starts = new HashMap<>();

    Sequence(long seed) {
      random = new Random(seed);
      LocalDateTime now = KyivTime.now(clock).withSecond(0).withNano(0);
      for (int hours : new int[] {30, 8, 4}) {
        long session = data.session(course, now.minusHours(hours), 60);
        sessions.add(session);
        starts.put(session, KyivTime.instant(now.minusHours(hours)));
      }
      for (int i = 0; i < 6; i++) {
        long person = data.personOf(community);
        people.add(person);
        data.enroll(course, person);
      }
    }

    boolean hadLeft(long person, long session) {
      return left.containsKey(person) && !left.get(person).isAfter(starts.get(session));
    }

    String next() {
      acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
      long session = sessions.get(random.nextInt(sessions.size()));
      long person = people.get(random.nextInt(people.size()));
      switch (random.nextInt(11)) {
        case 0, 1, 2 -> {
          int from = random.nextInt(60);
          stay(session, person, from, from + 1 + random.nextInt(60));
          return "stay";
        }
        case 3 -> {
          NewEvidence.Fact total = new NewEvidence.Total(Duration.ofMinutes(random.nextInt(70)));
          add(session, person, total);
          return "total";
        }
        case 4 -> {
          if (left.containsKey(person)) {
            return "nothing";
          }
          AttendanceStatus status =
              AttendanceStatus.values()[random.nextInt(AttendanceStatus.values().length)];
          batches.add(
              session + " " + attendance.override(session, List.of(person), status, "рішення"));
          return "override";
        }
        case 5 -> {
          if (!batches.isEmpty()) {
            String[] batch = batches.remove(random.nextInt(batches.size())).split(" ");
            attendance.undo(Long.parseLong(batch[0]), batch[1]);
          }
          return "undo";
        }
        case 6 -> {
          List<EvidenceRow> evidence = ledger.listForSession(session);
          evidence = evidence.stream().filter(row -> row.personId() != null).toList();
          if (!evidence.isEmpty()) {
            long row = evidence.get(random.nextInt(evidence.size())).id();
            attendance.retract(session, row, "помилка");
          }
          return "retract";
        }
        case 7 -> {
          if (declared.isEmpty() || random.nextBoolean()) {
            LocalDateTime from = KyivTime.at(starts.get(session)).plusMinutes(random.nextInt(30));
            declared.add(
                outages.declare(
                    course,
                    new OutageWindow(
                        null, null, OutageReason.POWER_CUT, from, from.plusMinutes(30), "")));
          } else {
            outages.withdraw(course, declared.remove(random.nextInt(declared.size())));
          }
          return "outage";
        }
        case 8 -> {
          data.insert(
              "UPDATE course SET minimum_percent = ?, version = version + 1 WHERE id = ?",
              10 + random.nextInt(90),
              course);
          return "policy";
        }
        case 9 -> {
          data.insert(
              "UPDATE course_session SET status = IF(status = 'CANCELLED', 'SCHEDULED',"
                  + " 'CANCELLED'), version = version + 1 WHERE id = ?",
              session);
          return "cancel";
        }
        default -> {
          if (left.remove(person) == null) {
            left.put(person, starts.get(session).plusSeconds(random.nextInt(3) - 1));
          }
          data.insert(
              "UPDATE enrollment SET left_at = ?, version = version + 1"
                  + " WHERE course_id = ? AND person_id = ?",
              left.containsKey(person)
                  ? LocalDateTime.ofInstant(left.get(person), java.time.ZoneOffset.UTC)
                  : null,
              course,
              person);
          return "leave";
        }
      }
    }

    void stay(long session, long person, int fromMinute, int untilMinute) {
      Instant start = starts.get(session);
      add(
          session,
          person,
          new NewEvidence.Interval(
              start.plus(Duration.ofMinutes(fromMinute)),
              start.plus(Duration.ofMinutes(untilMinute))));
    }

    private void add(long session, long person, NewEvidence.Fact fact) {
      ledger.add(
          new NewEvidence(
              session,
              person,
              new EvidenceKey("test", UUID.randomUUID().toString()),
              fact,
              null,
              null));
    }
  }
}
