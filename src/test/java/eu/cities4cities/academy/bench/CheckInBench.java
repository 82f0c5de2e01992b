package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fifteen hundred people, signed in before, come to a live session within a minute: each opens its
 * page, presses Join and enters the code word. Then their open pages report for some minutes, three
 * times in a row.
 */
final class CheckInBench {
  private static final int PEOPLE = 1_500;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int CALLS_A_MINUTE = 9_000;
  private static final int MINUTES = Integer.getInteger("bench.minutes", 10);

  /** The first meets a server that has just started. */
  private static final int RUNS = 4;

  private static final int RUNS_OF_OPEN_PAGES = 3;

  private final LaunchedAcademy academy;
  private final long session;
  private final List<BenchPerson> people = new ArrayList<>();

  private CheckInBench(LaunchedAcademy academy) {
    this.academy = academy;
    this.session = academy.number("SELECT MAX(id) FROM course_session WHERE status = 'LIVE'");
  }

  /** Starts the Academy and measures. */
  public static void main(String[] args) throws Exception {
    try (LaunchedAcademy academy =
        new LaunchedAcademy(Path.of("target/bench/check-in"), Map.of())) {
      CheckInBench bench = new CheckInBench(academy);
      bench.people.addAll(BenchCrowd.gather(academy, bench.session, PEOPLE));
      for (int run = 1; run <= RUNS; run++) {
        bench.checkIn(run);
      }
      for (int run = 1; run <= RUNS_OF_OPEN_PAGES; run++) {
        System.out.println("open pages, run " + run);
        bench.stayOpen();
      }
    }
    System.exit(0);
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
