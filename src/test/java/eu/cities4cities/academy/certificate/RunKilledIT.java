package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes while the certificates of a whole course are issued, and the server comes back
 * without its temporary folder: everybody has exactly one certificate in the end.
 */
class RunKilledIT {
  private static final int PEOPLE = 572;
  private static final String RUN = "SELECT COUNT(*) FROM certificate_run_item WHERE run_id = ?";

  @TempDir private Path folder;

  @Test
  void aRunGoesOnAfterAPowerCutWithoutADoubleOrAGap() throws Exception {
    try (LaunchedAcademy academy = new LaunchedAcademy(folder, Map.of())) {
      long course =
          academy.number(
              "SELECT course_id FROM certificate GROUP BY course_id ORDER BY COUNT(*) DESC LIMIT 1");
      academy.forgetCertificates(course);
      long run = order(academy, course);
      assertThat(academy.number(RUN, run)).isEqualTo(PEOPLE);
      Connection held = holdTheLast(academy, run);
      LaunchedAcademy.await("a third is issued", () -> issued(academy, run) > PEOPLE / 3);
      assertThat(issued(academy, run)).as("the power goes in the middle").isLessThan(PEOPLE);
      academy.kill();
      held.abort(Runnable::run);
      academy.wipeTemporaryFolder();
      academy.startAgain();
      LaunchedAcademy.await("the run has ended", () -> isFinished(academy, run));

      assertThat(issued(academy, run)).isEqualTo(PEOPLE);
      String live = " FROM certificate c WHERE c.course_id = ? AND c.live = 1";
      assertThat(academy.number("SELECT COUNT(*)" + live, course)).isEqualTo(PEOPLE);
      assertThat(academy.number("SELECT COUNT(DISTINCT c.person_id)" + live, course))
          .as("nobody twice")
          .isEqualTo(PEOPLE);
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM certificate_run_item i JOIN certificate c"
                      + " ON c.id = i.certificate_id AND c.live = 1 JOIN enrollment e"
                      + " ON e.id = i.enrollment_id AND e.person_id = c.person_id"
                      + " WHERE i.run_id = ?",
                  run))
          .as("each row names its own certificate")
          .isEqualTo(PEOPLE);
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM certificate c JOIN certificate_version v"
                      + " ON v.certificate_id = c.id JOIN certificate_file f ON f.version_id = v.id"
                      + " AND UNHEX(SHA2(f.pdf, 256)) = UNHEX(v.sha256) WHERE c.course_id = ? AND c.live = 1",
                  course))
          .as("each has its one file, as it was signed")
          .isEqualTo(PEOPLE);
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM certificate c JOIN outbox_letter l ON l.letter_key ="
                      + " CONCAT('certificate.issued-', c.number, '-1')"
                      + " WHERE c.course_id = ? AND c.live = 1",
                  course))
          .as("each holder gets one letter")
          .isEqualTo(PEOPLE);
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM outbox_letter WHERE letter_key = ?",
                  "certificate.runFinished-" + run))
          .as("the organizer is told once")
          .isEqualTo(1);
    }
  }

  /** The organizer orders the run as a program does; returns its id. */
  private static long order(LaunchedAcademy academy, long course) throws Exception {
    String slug = academy.text("SELECT slug FROM course WHERE id = ?", course);
    HttpRequest order =
        HttpRequest.newBuilder(
                URI.create(academy.address() + "/api/v1/courses/" + slug + "/certificates/runs"))
            .header("Authorization", "Bearer " + academy.token("organizer"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"COMPLETION\"}"))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(order, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return Long.parseLong(
        answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
  }

  /**
   * The run cannot end, however fast it is, until the power goes: somebody else has its last row.
   */
  private static Connection holdTheLast(LaunchedAcademy academy, long run) throws Exception {
    long last =
        academy.number(
            "SELECT e.person_id FROM certificate_run_item i JOIN enrollment e"
                + " ON e.id = i.enrollment_id WHERE i.run_id = ? ORDER BY i.id DESC LIMIT 1",
            run);
    Connection connection = academy.database();
    connection.setAutoCommit(false);
    try (PreparedStatement hold =
        connection.prepareStatement("SELECT id FROM person WHERE id = ? FOR UPDATE")) {
      hold.setLong(1, last);
      hold.executeQuery();
    }
    return connection;
  }

  private static long issued(LaunchedAcademy academy, long run) {
    return academy.number(RUN + " AND state = 'ISSUED'", run);
  }

  private static boolean isFinished(LaunchedAcademy academy, long run) {
    return academy.number(
            "SELECT COUNT(*) FROM certificate_run WHERE id = ? AND running IS NULL", run)
        == 1;
  }
}
