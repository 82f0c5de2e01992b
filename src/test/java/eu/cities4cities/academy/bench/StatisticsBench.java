package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Ten organizers at once open the figures of a course of 1,300 people and twenty sessions, and one
 * opens those of fifty courses of a thousand. Smaller for a trial: {@code -Dbench.courses=3}.
 */
final class StatisticsBench {
  private static final int ORGANIZERS = 10;
  private static final int WARM_UP = 20;
  private static final int RUNS = 3;
  private static final int SAMPLES = 20;
  private static final int LARGE = 1_300;
  private static final int USUAL = 1_000;
  private static final int SESSIONS = 20;
  private static final int COURSES = Integer.getInteger("bench.courses", 50);

  private StatisticsBench() {}

  /** Starts the Academy, fills it, waits until everything is counted, and measures. */
  public static void main(String[] args) throws Exception {
    try (LaunchedAcademy academy =
        LaunchedAcademy.fresh(Path.of("target/bench/statistics"), Map.of())) {
      long begun = System.nanoTime();
      fill(academy);
      System.out.printf("filled in %d s%n", (System.nanoTime() - begun) / 1_000_000_000L);
      await(academy);
      System.out.printf("counted after %d s%n", (System.nanoTime() - begun) / 1_000_000_000L);
      List<BenchPerson> organizers = new ArrayList<>();
      for (int i = 0; i < ORGANIZERS; i++) {
        BenchPerson organizer = new BenchPerson(academy.address());
        organizer.signIn(academy.email("organizer"), academy.password());
        organizers.add(organizer);
      }
      String large = "/manage/courses/bench-0/statistics";
      String all = "/manage/statistics?from=2020-01-01&until=2021-12-31";
      open(organizers, large, WARM_UP);
      open(organizers.subList(0, 1), all, WARM_UP);
      for (int run = 1; run <= RUNS; run++) {
        System.out.println(
            open(organizers, large, SAMPLES)
                .told(LARGE + " people, " + ORGANIZERS + " organizers at once, run " + run));
        System.out.println(
            open(organizers.subList(0, 1), all, SAMPLES)
                .told(COURSES + " courses of " + USUAL + " people, run " + run));
      }
    }
    System.exit(0);
  }

  private static Distribution open(List<BenchPerson> people, String address, int times)
      throws Exception {
    Distribution opened = new Distribution();
    ExecutorService threads = Executors.newFixedThreadPool(people.size());
    try {
      List<Callable<List<Long>>> all = new ArrayList<>();
      for (BenchPerson person : people) {
        all.add(
            () -> {
              List<Long> own = new ArrayList<>();
              for (int i = 0; i < times; i++) {
                long at = System.nanoTime();
                person.page(address);
                own.add(System.nanoTime() - at);
              }
              return own;
            });
      }
      for (Future<List<Long>> each : threads.invokeAll(all)) {
        each.get().forEach(opened::add);
      }
    } finally {
      threads.shutdownNow();
    }
    return opened;
  }

  /** One large course and many usual ones, of years in which the sample data have none. */
  private static void fill(LaunchedAcademy academy) {
    academy.change(
        "INSERT INTO person (email, surname, given_name, latin_name, language, community_id,"
            + " created_at, confirmed_at) SELECT CONCAT('bench-', seq, '@example.org'),"
            + " 'Бондаренко', 'Ірина', CONCAT('Bondarenko ', seq), 'uk', c.id, UTC_TIMESTAMP(3),"
            + " UTC_TIMESTAMP(3) FROM seq_1_to_"
            + LARGE
            + " s JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) n, COUNT(*) OVER () whole"
            + " FROM community) c ON c.n = 1 + s.seq MOD c.whole");
    for (int course = 0; course <= COURSES; course++) {
      course(academy, course, course == 0 ? LARGE : USUAL);
    }
  }

  private static void course(LaunchedAcademy academy, int number, int people) {
    LocalDate first = LocalDate.of(2020, 1, 6).plusWeeks(number);
    academy.change(
        "INSERT INTO course (slug, title_uk, title_en, summary_uk, summary_en, first_day, last_day,"
            + " status, hours, ects_tenths, award_rule, minimum_percent, code_words_needed)"
            + " VALUES (?, 'Курс', 'Course', '', '', ?, ?, 'FINISHED', 30, 10,"
            + " '{\"days\":4,\"sessionsPerDay\":3}', 60, 1)",
        "bench-" + number,
        first,
        first.plusDays(4));
    long course = academy.number("SELECT id FROM course WHERE slug = ?", "bench-" + number);
    academy.change(
        "INSERT INTO course_session (course_id, title_uk, title_en, starts_at, ends_at, status)"
            + " SELECT ?, CONCAT('Заняття ', seq), CONCAT('Session ', seq),"
            + " TIMESTAMPADD(HOUR, 10 + 2 * (seq MOD 4), TIMESTAMPADD(DAY, seq DIV 4, ?)),"
            + " TIMESTAMPADD(HOUR, 11 + 2 * (seq MOD 4), TIMESTAMPADD(DAY, seq DIV 4, ?)),"
            + " 'SCHEDULED' FROM seq_0_to_"
            + (SESSIONS - 1),
        course,
        first.atStartOfDay(),
        first.atStartOfDay());
    academy.change(
        "INSERT INTO enrollment (course_id, person_id, community_id, enrolled_at)"
            + " SELECT ?, id, community_id, ? FROM person WHERE email LIKE 'bench-%'"
            + " ORDER BY id LIMIT "
            + people,
        course,
        first.atStartOfDay());
    academy.change(
        "INSERT INTO attendance_evidence (session_id, person_id, source, source_key, kind,"
            + " starts_at, ends_at, recorded_at) SELECT s.id, e.person_id, 'bench',"
            + " CONCAT(s.id, ':', e.person_id), 'INTERVAL',"
            + " TIMESTAMPADD(MINUTE, -120 + (e.person_id + s.id) MOD 20, s.starts_at),"
            + " TIMESTAMPADD(MINUTE, -120 + 20 + (e.person_id * 7 + s.id) MOD 40, s.starts_at),"
            + " s.ends_at FROM course_session s JOIN enrollment e ON e.course_id = s.course_id"
            + " WHERE s.course_id = ? AND (e.person_id + s.id) MOD 5 > 0",
        course);
  }

  private static void await(LaunchedAcademy academy) throws InterruptedException {
    while (academy.number(
            "SELECT COUNT(*) FROM stat_course s JOIN course c ON c.id = s.course_id"
                + " WHERE c.slug LIKE 'bench-%' AND s.counted_at IS NOT NULL")
        <= COURSES) {
      Thread.sleep(1_000);
    }
  }
}
