package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A time-stamping authority that is slow, and one that gives a few stamps at a time only. */
class TimeStampLimitIT {
  private static final int PEOPLE = 12;
  private static final int AT_A_TIME = 5;
  private static final String LIVE =
      "SELECT COUNT(*) FROM certificate WHERE live = 1 AND course_id = ?";
  private static final String SINCE = "SELECT waits_since FROM certificate_run WHERE id = ?";
  private static final String ISSUED =
      "SELECT COUNT(*) FROM certificate_run_item WHERE run_id = ? AND state = 'ISSUED'";

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void eachStampedCertificateIsKeptAndNothingIsHeldMeanwhile() throws Exception {
    try (TimeStampAuthority authority = TimeStampAuthority.running();
        LaunchedAcademy academy =
            new LaunchedAcademy(
                folder, Map.of("ACADEMY_SIGNING_TSA_URL", authority.address().toString()))) {
      long course =
          academy.number(
              "SELECT course_id FROM certificate GROUP BY course_id ORDER BY COUNT(*) DESC LIMIT 1");
      String slug = academy.text("SELECT slug FROM course WHERE id = ?", course);
      long before = academy.number(LIVE, course);

      long slow = orderWhileTheAuthorityThinks(academy, authority, course, slug);
      LaunchedAcademy.await("the run has ended", () -> isFinished(academy, slow));
      assertThat(academy.number(ISSUED, slow)).isEqualTo(PEOPLE);

      takeBack(academy, course);
      authority.allowance.set(AT_A_TIME);
      long limited = order(academy, slug);
      LaunchedAcademy.await("some are kept", () -> academy.number(ISSUED, limited) == AT_A_TIME);
      LaunchedAcademy.await("it waits", () -> waits(academy, limited));
      assertThat(progress(academy, slug, limited))
          .contains("\"waitsFor\":\"certificate.timeStamp.busy\"")
          .contains("\"waitsSince\":\"2")
          .contains("\"triesAgainAt\":\"2");
      String since = academy.text(SINCE, limited);
      authority.allowance.set(AT_A_TIME);
      LaunchedAcademy.await(
          "some more are kept", () -> academy.number(ISSUED, limited) == 2 * AT_A_TIME);
      assertThat(academy.text(SINCE, limited)).as("it still waits").isEqualTo(since);

      // The power goes while a stamp is on its way that was paid for and is not kept yet.
      CountDownLatch gate = new CountDownLatch(1);
      authority.gate = gate;
      authority.allowance.set(Long.MAX_VALUE);
      long asked = authority.asked();
      LaunchedAcademy.await("it asks again", () -> authority.asked() > asked);
      academy.kill();
      gate.countDown();
      academy.startAgain();
      LaunchedAcademy.await("the run has ended", () -> isFinished(academy, limited));
      assertThat(academy.number(ISSUED, limited)).isEqualTo(PEOPLE);
      assertThat(academy.number(LIVE, course)).isEqualTo(before);
      assertThat(
              academy.number(
                  "SELECT COUNT(DISTINCT person_id) FROM certificate"
                      + " WHERE live = 1 AND course_id = ?",
                  course))
          .as("nobody twice")
          .isEqualTo(before);
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM certificate_version WHERE time_stamped_at IS NULL"))
          .as("nothing is issued without a stamp")
          .isZero();
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM certificate c WHERE NOT EXISTS (SELECT 1"
                      + " FROM certificate_version v JOIN certificate_file f ON f.version_id = v.id"
                      + " WHERE v.certificate_id = c.id)"))
          .as("no number without its paper")
          .isZero();
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM certificate_run_item WHERE state = 'FAILED' AND run_id = ?",
                  limited))
          .isZero();
    }
  }

  /** Looks at the rows while a stamp is waited for: whoever wants one of them gets it. */
  private long orderWhileTheAuthorityThinks(
      LaunchedAcademy academy, TimeStampAuthority authority, long course, String slug)
      throws Exception {
    takeBack(academy, course);
    CountDownLatch gate = new CountDownLatch(1);
    authority.gate = gate;
    long asked = authority.asked();
    long run = order(academy, slug);
    LaunchedAcademy.await("a stamp is asked for", () -> authority.asked() > asked);
    try {
      for (String row :
          new String[] {
            "SELECT id FROM certificate_run WHERE id = ? FOR UPDATE NOWAIT",
            "SELECT id FROM certificate_run_item WHERE run_id = ? FOR UPDATE NOWAIT",
            "SELECT e.id FROM enrollment e JOIN certificate_run_item i ON i.enrollment_id = e.id"
                + " WHERE i.run_id = ? FOR UPDATE NOWAIT"
          }) {
        assertThat(academy.text(row, run)).as(row).isNotNull();
      }
    } finally {
      gate.countDown();
    }
    return run;
  }

  /** Takes certificates back from a few people, so that they are due again. */
  private static void takeBack(LaunchedAcademy academy, long course) {
    academy.change(
        "UPDATE certificate SET live = NULL, person_id = NULL, enrollment_id = NULL"
            + " WHERE live = 1 AND course_id = ? ORDER BY id LIMIT "
            + PEOPLE,
        course);
  }

  private static boolean waits(LaunchedAcademy academy, long run) {
    return academy.number(
            "SELECT COUNT(*) FROM certificate_run WHERE id = ? AND waits_for IS NOT NULL", run)
        == 1;
  }

  private static boolean isFinished(LaunchedAcademy academy, long run) {
    return academy.number(
            "SELECT COUNT(*) FROM certificate_run WHERE id = ? AND running IS NULL", run)
        == 1;
  }

  private long order(LaunchedAcademy academy, String slug) throws Exception {
    HttpResponse<String> answer =
        http.send(
            request(academy, slug, "")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return Long.parseLong(
        answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
  }

  private String progress(LaunchedAcademy academy, String slug, long run) throws Exception {
    return http.send(
            request(academy, slug, "/" + run).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static HttpRequest.Builder request(LaunchedAcademy academy, String slug, String path) {
    return HttpRequest.newBuilder(
            URI.create(academy.address() + "/api/v1/courses/" + slug + "/certificates/runs" + path))
        .header("Authorization", "Bearer " + academy.token("organizer"));
  }
}
