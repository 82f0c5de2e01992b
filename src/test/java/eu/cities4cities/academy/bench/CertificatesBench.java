package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How long the certificates of a whole course take while two hundred people read pages, how soon
 * the archive of all of them begins to arrive, and what memory a run of ten thousand takes.
 */
final class CertificatesBench {
  private static final int READERS = 200;
  private static final int LONGEST_LOOK_SECONDS = 20;
  private static final int RUNS = 3;
  private static final int MANY = 10_000;
  private static final List<String> PAGES =
      List.of(
          "/", "/communities", "/my", "/verify", "/communities/verkhnobuzka", "/my/certificates");

  private final LaunchedAcademy academy;
  private final HttpClient http = HttpClient.newHttpClient();
  private final long course;
  private final String runs;
  private volatile boolean issuing;
  private volatile boolean over;
  private volatile Distribution during = new Distribution();

  private CertificatesBench(LaunchedAcademy academy) {
    this.academy = academy;
    course =
        academy.number(
            "SELECT course_id FROM certificate GROUP BY course_id ORDER BY COUNT(*) DESC LIMIT 1");
    runs =
        academy.address()
            + "/api/v1/courses/"
            + academy.text("SELECT slug FROM course WHERE id = ?", course)
            + "/certificates";
  }

  /** Starts the Academy with its sample data and measures. */
  public static void main(String[] args) throws Exception {
    try (LaunchedAcademy academy =
        LaunchedAcademy.fresh(Path.of("target/bench/certificates"), Map.of())) {
      CertificatesBench bench = new CertificatesBench(academy);
      bench.whilePeopleRead();
      bench.archive();
      bench.memory();
    }
    System.exit(0);
  }

  private void whilePeopleRead() throws Exception {
    long session = academy.number("SELECT MAX(id) FROM course_session WHERE status = 'LIVE'");
    List<BenchPerson> readers = BenchCrowd.gather(academy, session, READERS);
    ExecutorService reading = Executors.newFixedThreadPool(READERS);
    readers.forEach(reader -> reading.execute(() -> read(reader)));
    TimeUnit.SECONDS.sleep(LONGEST_LOOK_SECONDS);
    // The first one warms the server up, and is told as what it is.
    for (int run = 0; run <= RUNS; run++) {
      during = new Distribution();
      issuing = true;
      System.out.println(issueAll(run == 0 ? "cold" : "run " + run));
      issuing = false;
      System.out.println(during.told("  pages meanwhile"));
    }
    over = true;
    reading.shutdownNow();
    reading.awaitTermination(1, TimeUnit.MINUTES);
  }

  /** Opens one page after the other and looks at each for a while. */
  private void read(BenchPerson reader) {
    Random random = new Random();
    try {
      while (!over) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LOOK_SECONDS * 1_000));
        boolean counts = issuing;
        long at = System.nanoTime();
        reader.page(PAGES.get(random.nextInt(PAGES.size())));
        if (counts) {
          during.add(System.nanoTime() - at);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Exception fault) {
      System.out.println("a page failed: " + fault);
    }
  }

  /** Takes all certificates of the course back and issues them anew. */
  private String issueAll(String what) throws Exception {
    academy.forgetCertificates(course);
    long at = System.nanoTime();
    long run = order();
    long ordered = System.nanoTime();
    while (!isFinished(run)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return String.format(
        "%-8s %,d certificates: %.2f s, of which %.2f s until they were ordered",
        what,
        academy.number(
            "SELECT COUNT(*) FROM certificate_run_item WHERE run_id = ? AND state = 'ISSUED'", run),
        seconds(at, System.nanoTime()),
        seconds(at, ordered));
  }

  private long order() throws Exception {
    HttpResponse<String> answer =
        http.send(
            request("/runs")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"COMPLETION\"}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new IllegalStateException("not ordered: " + answer.body());
    }
    return Long.parseLong(
        answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
  }

  private boolean isFinished(long run) {
    return academy.number(
            "SELECT COUNT(*) FROM certificate_run WHERE id = ? AND running IS NULL", run)
        == 1;
  }

  private void archive() throws Exception {
    for (int run = 1; run <= RUNS; run++) {
      long at = System.nanoTime();
      HttpResponse<InputStream> answer =
          http.send(request(".zip").build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        int first = in.read();
        double began = seconds(at, System.nanoTime());
        long bytes = 1 + in.transferTo(java.io.OutputStream.nullOutputStream());
        System.out.printf(
            "archive, run %d: %s, first byte after %.2f s, %.1f MB after %.2f s%n",
            run,
            first == 'P' ? "taken" : "not an archive",
            began,
            bytes / 1e6,
            seconds(at, System.nanoTime()));
      }
    }
  }

  /** Fills the course up and watches the heap while all are awarded. */
  private void memory() throws Exception {
    academy.forgetCertificates(course);
    fillUp();
    long before = academy.heapAfterCollection();
    long run = order();
    List<String> heaps = new ArrayList<>();
    for (int tenth = 1; tenth < 10; tenth += 4) {
      long enough = (long) MANY * tenth / 10;
      LaunchedAcademy.await("so many are issued", () -> issued(run) >= enough);
      heaps.add(
          String.format("%d MB after %,d", academy.heapAfterCollection() / 1_048_576, issued(run)));
    }
    LaunchedAcademy.await("all are issued", () -> isFinished(run));
    System.out.printf(
        "heap after a collection: %d MB before, %s, %d MB after all %,d%n",
        before / 1_048_576,
        String.join(", ", heaps),
        academy.heapAfterCollection() / 1_048_576,
        issued(run));
  }

  /** As many people as are wanted have earned the certificate and confirmed their names. */
  private void fillUp() {
    academy.change("UPDATE course SET award_rule = '{\"all\":[]}' WHERE id = ?", course);
    long missing =
        MANY - academy.number("SELECT COUNT(*) FROM enrollment WHERE course_id = ?", course);
    academy.change(
        "INSERT INTO person (email, surname, given_name, patronymic, latin_name, language,"
            + " community_id, created_at, confirmed_at) SELECT CONCAT('many', q.id, '.', p.email),"
            + " p.surname, p.given_name, p.patronymic, p.latin_name, 'uk', p.community_id,"
            + " p.created_at, p.confirmed_at FROM person p JOIN (SELECT id FROM person ORDER BY id"
            + " LIMIT 40) q WHERE p.email NOT LIKE 'more.%' LIMIT ?",
        missing);
    academy.change(
        "INSERT INTO enrollment (course_id, person_id, community_id, enrolled_at)"
            + " SELECT ?, id, community_id, UTC_TIMESTAMP(3) FROM person"
            + " WHERE email LIKE 'many%'",
        course);
    academy.change(
        "INSERT IGNORE INTO name_confirmation (enrollment_id, name_uk, name_latin, confirmed_at)"
            + " SELECT e.id, CONCAT_WS(' ', p.surname, p.given_name, NULLIF(p.patronymic, '')),"
            + " p.latin_name, UTC_TIMESTAMP(3) FROM enrollment e"
            + " JOIN person p ON p.id = e.person_id WHERE e.course_id = ?",
        course);
  }

  private long issued(long run) {
    return academy.number(
        "SELECT COUNT(*) FROM certificate_run_item WHERE run_id = ? AND state = 'ISSUED'", run);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(runs + path))
        .header("Authorization", "Bearer " + academy.token("organizer"));
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
