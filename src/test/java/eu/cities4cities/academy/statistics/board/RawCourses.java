package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.EvidenceKey;
import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.attendance.OutageReason;
import eu.cities4cities.academy.attendance.absence.OutageService;
import eu.cities4cities.academy.attendance.absence.OutageWindow;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.statistics.board.RawCourse.Seeker;
import eu.cities4cities.academy.statistics.board.RawCourse.Session;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Fills the tables at random with three courses that share people, and tells what was put in. */
@Dependent
class RawCourses {
  private static final int PEOPLE = 30;
  private static final List<String> REGIONS = List.of("46", "46", "53", "80");
  private static final String[] GENDERS = {"FEMALE", "FEMALE", "FEMALE", "MALE", "MALE", "OTHER"};

  @Inject private AttendanceService attendance;
  @Inject private EvidenceLedger ledger;
  @Inject private OutageService outages;
  @Inject private TestData data;
  @Inject private Clock clock;

  private Random random;
  private final List<Long> communities = new ArrayList<>();
  private final Map<Long, String> regions = new HashMap<>();
  private final List<Long> people = new ArrayList<>();
  private final Map<Long, Long> homes = new HashMap<>();
  private final Map<Long, String> genders = new HashMap<>();

  /**
   * Three courses; whoever calls is an organizer.
   *
   * @param firstDay of the first of them, the others begin later in the same year
   */
  List<RawCourse> fill(long seed, LocalDate firstDay) {
    random = new Random(seed);
    for (String region : REGIONS) {
      long community = data.community();
      data.insert("UPDATE community SET region_code = ? WHERE id = ?", region, community);
      communities.add(community);
      regions.put(community, region);
    }
    for (int i = 0; i < PEOPLE; i++) {
      people.add(person());
    }
    List<RawCourse> courses = new ArrayList<>();
    for (int course = 0; course < 3; course++) {
      courses.add(course(firstDay.plusWeeks(4L * course)));
    }
    return courses;
  }

  private long person() {
    Long home = random.nextInt(8) == 0 ? null : any(communities);
    String gender = random.nextInt(5) == 0 ? null : GENDERS[random.nextInt(GENDERS.length)];
    long person = data.personOf(communities.get(0));
    data.insert(
        "UPDATE person SET community_id = ?, gender = ? WHERE id = ?", home, gender, person);
    homes.put(person, home);
    genders.put(person, gender);
    return person;
  }

  private RawCourse course(LocalDate firstDay) {
    long course = data.course("RUNNING", firstDay, 5, null);
    data.insert(
        "UPDATE course SET award_rule = ?, most_excused_percent = 100 WHERE id = ?",
        RawCourse.rule(),
        course);
    List<Session> sessions = new ArrayList<>();
    for (int each = 0; each < 4; each++) {
      sessions.add(session(course, 3 - each / 2, each % 2 == 0 ? 10 : 15));
    }
    long quiz = quiz(course);
    List<Seeker> seekers = new ArrayList<>();
    for (long person : people) {
      if (random.nextInt(6) > 0) {
        seekers.add(seeker(course, person, sessions, quiz));
      }
    }
    Map<Long, Map<Long, long[]>> stays = new HashMap<>();
    for (Session session : sessions) {
      stays.put(session.id(), evidence(session, seekers));
    }
    for (OutageReason reason : List.of(OutageReason.POWER_CUT, OutageReason.AIR_ALERT)) {
      LocalDateTime from = KyivTime.at(any(sessions).from());
      outages.declare(
          course, new OutageWindow(null, any(communities), reason, from, from.plusHours(1), ""));
    }
    for (Seeker seeker : seekers) {
      if (seeker.leftAt() != null) {
        data.insert(
            "UPDATE enrollment SET left_at = ? WHERE course_id = ? AND person_id = ?",
            utc(seeker.leftAt()),
            course,
            seeker.person());
      }
    }
    return new RawCourse(
        course,
        firstDay,
        sessions,
        seekers,
        stays,
        attendance.decisionsOf(course, seekers.stream().map(Seeker::person).toList()));
  }

  private Session session(long course, int daysAgo, int hour) {
    LocalDate day = KyivTime.today(clock).minusDays(daysAgo);
    LocalDateTime start = day.atTime(hour, 0);
    return new Session(data.session(course, start, 60), KyivTime.instant(start), day, hour);
  }

  private long quiz(long course) {
    return data.insert(
        "INSERT INTO quiz (course_id, title_uk, title_en, opens_at, closes_at, attempts_allowed,"
            + " pass_percent, grace_minutes, shuffle_questions, shuffle_choices, counts, published,"
            + " version) VALUES (?, 'Тест', 'Quiz', '2009-05-04 10:00:00', '2009-05-05 10:00:00',"
            + " 3, 60, 15, TRUE, TRUE, TRUE, TRUE, 1)",
        course);
  }

  private Seeker seeker(long course, long person, List<Session> sessions, long quiz) {
    boolean seated = random.nextInt(6) > 0;
    Long community = seated && random.nextInt(5) == 0 ? any(communities) : homes.get(person);
    Instant leftAt = null;
    if (seated) {
      data.insert(
          "INSERT INTO enrollment (course_id, person_id, community_id, enrolled_at)"
              + " VALUES (?, ?, ?, '2009-05-01')",
          course,
          person,
          community);
      leftAt =
          random.nextInt(5) > 0
              ? null
              : any(sessions).from().plus(Duration.ofMinutes(random.nextInt(3) * 30L));
    } else {
      data.insert(
          "INSERT INTO course_request (course_id, person_id, status, asked_at)"
              + " VALUES (?, ?, ?, '2009-05-01')",
          course,
          person,
          any(List.of("WAITING", "APPLIED", "DECLINED")));
    }
    return new Seeker(
        person,
        community,
        community == null ? null : regions.get(community),
        genders.get(person),
        seated,
        leftAt,
        result(quiz, person),
        certificates(course, person));
  }

  /** The best of some attempts; one that is still open and one for practice count nothing. */
  private Integer result(long quiz, long person) {
    Integer best = null;
    int attempts = random.nextInt(3);
    for (int number = 1; number <= attempts; number++) {
      int got = random.nextInt(25);
      attempt(quiz, person, number, "SUBMITTED", got, false);
      int percent = 100 * got / 24;
      best = best == null || percent > best ? (Integer) percent : best;
    }
    if (random.nextInt(4) == 0) {
      attempt(quiz, person, attempts + 1, "SUBMITTED", 24, true);
    }
    return best;
  }

  private void attempt(
      long quiz, long person, int number, String status, int got, boolean practice) {
    data.insert(
        "INSERT INTO quiz_attempt (public_id, quiz_id, person_id, number, seed, plan, started_at,"
            + " deadline, grace_seconds, collected_at, practice, status, writer, submitted_at, got,"
            + " total) VALUES (?, ?, ?, ?, 1, '', '2009-05-04', '2009-05-04', 0, '2009-05-04', ?,"
            + " ?, 1, '2009-05-04', ?, 24)",
        UUID.randomUUID().toString().replace("-", ""),
        quiz,
        person,
        number,
        practice,
        status,
        got);
  }

  private Set<String> certificates(long course, long person) {
    Set<String> valid = new HashSet<>();
    for (String kind : List.of("COMPLETION", "PARTICIPATION")) {
      int luck = random.nextInt(5);
      if (luck < 3) {
        data.insert(
            "INSERT INTO certificate (number, kind, person_id, course_id, live, current_version,"
                + " issued_at) VALUES (?, ?, ?, ?, ?, 1, '2009-05-10')",
            "R" + kind.charAt(0) + person + "-" + course,
            kind,
            person,
            course,
            luck < 2 ? 1 : null);
      }
      if (luck < 2) {
        valid.add(kind);
      }
    }
    return valid;
  }

  /** What is recorded of a session; tells when people were connected. */
  private Map<Long, long[]> evidence(Session session, List<Seeker> seekers) {
    Map<Long, long[]> stays = new HashMap<>();
    boolean connections = random.nextInt(4) > 0;
    for (Seeker seeker : seekers) {
      if (!seeker.seated()) {
        continue;
      }
      Instant from = session.from().plusSeconds(random.nextInt(2_400));
      Instant until = from.plusSeconds(1 + random.nextInt(3_600));
      switch (random.nextInt(6)) {
        case 0, 1, 2 -> {
          if (connections) {
            add(session, seeker, new NewEvidence.Interval(from, until));
            long end = Math.min(until.getEpochSecond(), session.from().getEpochSecond() + 3_600);
            stays.put(seeker.person(), new long[] {from.getEpochSecond(), end});
          }
        }
        case 3 ->
            add(session, seeker, new NewEvidence.Total(Duration.ofMinutes(random.nextInt(70))));
        case 4 -> add(session, seeker, new NewEvidence.InRoom(from));
        default -> {}
      }
      if (random.nextInt(6) == 0) {
        AttendanceStatus status = any(List.of(AttendanceStatus.values()));
        attendance.override(session.id(), List.of(seeker.person()), status, "рішення");
      } else if (random.nextInt(9) == 0) {
        data.insert(
            "INSERT INTO excuse (session_id, person_id, starts_at, ends_at, reason, text, status,"
                + " asked_at, decided_at) VALUES (?, ?, ?, ?, 'DUTY', '', 'ACCEPTED', ?, ?)",
            session.id(),
            seeker.person(),
            utc(session.from()),
            utc(session.from().plusSeconds(3_600)),
            utc(session.from()),
            utc(session.from()));
      }
    }
    return stays;
  }

  private void add(Session session, Seeker seeker, NewEvidence.Fact fact) {
    ledger.add(
        new NewEvidence(
            session.id(),
            seeker.person(),
            new EvidenceKey("test", UUID.randomUUID().toString()),
            fact,
            null,
            null));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
