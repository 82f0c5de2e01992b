package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/**
 * How soon the workbook of a course's attendance begins to arrive and when it is there: a thousand
 * people at twenty sessions, each with two stretches in the meeting's report.
 */
final class DownloadBench {
  private static final int PEOPLE = 1_000;
  private static final int SESSIONS = 20;
  private static final int WARM_UP = 20;
  private static final int RUNS = 3;
  private static final int SAMPLES = 20;

  private final LaunchedAcademy academy;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  private DownloadBench(LaunchedAcademy academy, long course) {
    this.academy = academy;
    this.address =
        academy.address()
            + "/api/v1/courses/"
            + academy.text("SELECT slug FROM course WHERE id = ?", course)
            + "/attendance.xlsx";
  }

  /** Starts the Academy with its sample data, fills a course up and measures. */
  public static void main(String[] args) throws Exception {
    try (LaunchedAcademy academy =
        LaunchedAcademy.fresh(Path.of("target/bench/download"), Map.of())) {
      long course = course(academy);
      DownloadBench bench = new DownloadBench(academy, course);
      bench.take(WARM_UP, "warming up");
      for (int run = 1; run <= RUNS; run++) {
        bench.take(SAMPLES, "run " + run);
      }
    }
    System.exit(0);
  }

  /** The finished course, with as many people and sessions as are measured. */
  private static long course(LaunchedAcademy academy) {
    long course =
        academy.number(
            "SELECT course_id FROM course_session WHERE status = 'ENDED' GROUP BY course_id"
                + " ORDER BY COUNT(*) DESC, course_id LIMIT 1");
    academy.change(
        "INSERT INTO enrollment (course_id, person_id, community_id, enrolled_at)"
            + " SELECT ?, p.id, p.community_id, p.created_at FROM person p WHERE p.id NOT IN"
            + " (SELECT person_id FROM enrollment WHERE course_id = ?) ORDER BY p.id LIMIT ?",
        course,
        course,
        Math.max(0, PEOPLE - people(academy, course)));
    academy.change(
        "INSERT INTO course_session (course_id, title_uk, title_en, starts_at, ends_at, status)"
            + " SELECT s.course_id, s.title_uk, s.title_en, s.starts_at, s.ends_at, s.status"
            + " FROM course_session s JOIN (SELECT MIN(id) id FROM course_session"
            + " WHERE course_id = ? AND status = 'ENDED') one ON one.id = s.id,"
            + " seq_1_to_20 LIMIT ?",
        course,
        Math.max(0, SESSIONS - sessions(academy, course)));
    academy.change(
        "INSERT IGNORE INTO attendance_evidence"
            + " (session_id, person_id, source, source_key, kind, starts_at, ends_at, recorded_at)"
            + " SELECT s.id, e.person_id, 'bench', CONCAT(s.id, ':', e.person_id, ':', n.seq),"
            + " 'INTERVAL', DATE_ADD(s.starts_at, INTERVAL CAST(n.seq AS SIGNED) * 20 - 180 MINUTE),"
            + " DATE_ADD(s.starts_at, INTERVAL CAST(n.seq AS SIGNED) * 20 - 165 MINUTE), s.starts_at"
            + " FROM course_session s JOIN enrollment e ON e.course_id = s.course_id,"
            + " seq_1_to_2 n WHERE s.course_id = ? AND e.left_at IS NULL",
        course);
    System.out.printf(
        "%d people, %d sessions, %d rows of evidence%n",
        people(academy, course),
        sessions(academy, course),
        academy.number(
            "SELECT COUNT(*) FROM attendance_evidence v JOIN course_session s ON s.id ="
                + " v.session_id WHERE s.course_id = ?",
            course));
    return course;
  }

  private static long people(LaunchedAcademy academy, long course) {
    return academy.number(
        "SELECT COUNT(*) FROM enrollment WHERE course_id = ? AND left_at IS NULL", course);
  }

  private static long sessions(LaunchedAcademy academy, long course) {
    return academy.number(
        "SELECT COUNT(*) FROM course_session WHERE course_id = ? AND status = 'ENDED'", course);
  }

  private void take(int times, String what) throws Exception {
    Distribution began = new Distribution();
    Distribution ended = new Distribution();
    long bytes = 0;
    for (int i = 0; i < times; i++) {
      long at = System.nanoTime();
      HttpResponse<InputStream> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Authorization", "Bearer " + academy.token("organizer"))
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200 || body.read() < 0) {
          throw new IllegalStateException("answers " + answer.statusCode());
        }
        began.add(System.nanoTime() - at);
        bytes = 1 + body.readAllBytes().length;
      }
      ended.add(System.nanoTime() - at);
    }
    System.out.println(began.told("the first byte, " + what));
    System.out.println(ended.told("the last of " + bytes / 1024 + " KB, " + what));
  }
}
