package eu.cities4cities.academy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fifteen hundred people, signed in before, come to a live session within a minute: each opens its
 * page, presses Join and enters the code word. Then their open pages report for some minutes, and a
 * trainer opens the roll.
 */
final class CheckInBench {
  private static final int PEOPLE = 1_500;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int CALLS_A_MINUTE = 9_000;
  private static final int MINUTES = Integer.getInteger("bench.minutes", 10);
  private static final int RUNS = 3;
  private static final int ROLLS = 40;
  private static final int SIGN_INS_AT_ONCE = 8;

  private final BenchAcademy academy;
  private final long session;
  private final List<BenchPerson> people = new ArrayList<>();

  private CheckInBench(BenchAcademy academy) {
    this.academy = academy;
    this.session = academy.number("SELECT MAX(id) FROM course_session WHERE status = 'LIVE'");
  }

  /** Starts the Academy and measures. */
  public static void main(String[] args) throws Exception {
    try (BenchAcademy academy = new BenchAcademy("check-in", Map.of())) {
      CheckInBench bench = new CheckInBench(academy);
      bench.gather();
      for (int run = 1; run <= RUNS; run++) {
        bench.checkIn(run);
      }
      bench.openRoll();
      bench.stayOpen();
    }
    System.exit(0);
  }

  /** Enrolls as many as are needed and signs each in. */
  private void gather() throws Exception {
    academy.change(
        "INSERT INTO person (email, surname, given_name, latin_name, language, community_id,"
            + " password_hash, created_at, confirmed_at)"
            + " SELECT CONCAT('more.', email), surname, given_name, latin_name, 'uk', community_id,"
            + " password_hash, created_at, confirmed_at FROM person"
            + " WHERE email NOT LIKE 'more.%' AND NOT EXISTS"
            + " (SELECT 1 FROM person WHERE email LIKE 'more.%')");
    academy.change(
        "INSERT IGNORE INTO enrollment (course_id, person_id, community_id, enrolled_at)"
            + " SELECT s.course_id, p.id, p.community_id, UTC_TIMESTAMP(3)"
            + " FROM person p JOIN course_session s ON s.id = ?"
            + " WHERE NOT EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id)",
        session);
    List<String> emails = new ArrayList<>();
    try (var database = academy.database();
        var query =
            database.prepareStatement(
                "SELECT p.email FROM enrollment e JOIN person p ON p.id = e.person_id"
                    + " JOIN course_session s ON s.course_id = e.course_id AND s.id = ?"
                    + " WHERE p.password_hash IS NOT NULL ORDER BY p.id DESC LIMIT "
                    + PEOPLE)) {
      query.setLong(1, session);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          emails.add(rows.getString(1));
        }
      }
    }
    Distribution signIns = new Distribution();
    ExecutorService doors = Executors.newFixedThreadPool(SIGN_INS_AT_ONCE);
    long begun = System.nanoTime();
    List<Future<BenchPerson>> coming = new ArrayList<>();
    for (String email : emails) {
      coming.add(
          doors.submit(
              () -> {
                BenchPerson person = new BenchPerson(academy.address());
                long knocked = System.nanoTime();
                person.signIn(email, academy.password());
                signIns.add(System.nanoTime() - knocked);
                return person;
              }));
    }
    for (Future<BenchPerson> each : coming) {
      people.add(each.get());
    }
    doors.shutdown();
    System.out.println(
        signIns.told("sign-ins, " + SIGN_INS_AT_ONCE + " at once")
            + String.format(", %.1f a second", people.size() / seconds(begun)));
  }

  private void checkIn(int run) throws InterruptedException {
    String word = "BENCH" + run;
    academy.change("DELETE FROM attendance_evidence WHERE session_id = ?", session);
    academy.change("DELETE FROM code_word_window WHERE session_id = ?", session);
    academy.change(
        "INSERT INTO code_word_window (session_id, word, opened_at, closes_at, opened_by)"
            + " SELECT ?, ?, UTC_TIMESTAMP(3) - INTERVAL 1 SECOND,"
            + " UTC_TIMESTAMP(3) + INTERVAL 30 MINUTE, MIN(id) FROM person",
        session,
        word);
    Arrivals whole = new Arrivals();
    Distribution page = new Distribution();
    Distribution join = new Distribution();
    Distribution typed = new Distribution();
    Duration before = academy.processorTime();
    whole.spread(
        PEOPLE,
        MINUTE,
        number -> {
          BenchPerson person = people.get(number);
          long at = System.nanoTime();
          person.page("/sessions/" + session);
          page.add(System.nanoTime() - at);
          at = System.nanoTime();
          person.post(call("join"), key());
          join.add(System.nanoTime() - at);
          at = System.nanoTime();
          person.post(
              call("check-in"),
              "{\"word\":\"" + word + "\",\"key\":\"" + UUID.randomUUID() + "\"}");
          typed.add(System.nanoTime() - at);
        });
    long rows =
        academy.number(
            "SELECT COUNT(*) FROM attendance_evidence WHERE session_id = ? AND kind = 'CODE_WORD'",
            session);
    System.out.println("run " + run);
    System.out.println(whole.told("  page, join and word"));
    System.out.println(page.told("  page"));
    System.out.println(join.told("  join"));
    System.out.println(typed.told("  word"));
    System.out.printf(
        "  words in the ledger: %d of %d; %.1f ms of processor time a person%n",
        rows, PEOPLE, academy.processorTime().minus(before).toMillis() / (double) PEOPLE);
  }

  private void openRoll() throws Exception {
    BenchPerson trainer = new BenchPerson(academy.address());
    trainer.signIn(academy.email("trainer"), academy.password());
    Distribution opened = new Distribution();
    for (int i = 0; i < ROLLS; i++) {
      long at = System.nanoTime();
      trainer.page("/manage/sessions/" + session + "/roll");
      if (i >= ROLLS / 4) {
        opened.add(System.nanoTime() - at);
      }
    }
    System.out.println(opened.told("the roll, warm"));
  }

  /** Open pages report: nothing may pile up in the server's memory. */
  private void stayOpen() throws Exception {
    Arrivals calls = new Arrivals();
    for (int minute = 0; minute < MINUTES; minute++) {
      System.out.printf(
          "memory after %d min of open pages: %d MB%n",
          minute, academy.heapAfterCollection() / 1_048_576);
      int first = minute * CALLS_A_MINUTE;
      calls.spread(
          CALLS_A_MINUTE,
          MINUTE,
          number -> people.get((first + number) % PEOPLE).post(call("presence"), key()));
    }
    System.out.printf(
        "memory after %d min of open pages: %d MB%n",
        MINUTES, academy.heapAfterCollection() / 1_048_576);
    System.out.println(calls.told("presence calls"));
  }

  private String call(String name) {
    return "/api/v1/sessions/" + session + "/" + name;
  }

  private static String key() {
    return "{\"key\":\"" + UUID.randomUUID() + "\"}";
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
