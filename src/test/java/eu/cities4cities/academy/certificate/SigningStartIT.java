package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An Academy that starts with settings of signing that it cannot use. */
class SigningStartIT {
  private static final int PEOPLE = 3;

  @TempDir private Path folder;

  @Test
  void settingsThatWouldGiveAPasswordAwayStopTheStart() {
    assertThatThrownBy(
            () ->
                new LaunchedAcademy(
                    folder,
                    Map.of(
                        "ACADEMY_DEMO",
                        "false",
                        "ACADEMY_SIGNING_TSA_URL",
                        "http://tsa.example/",
                        "ACADEMY_SIGNING_TSA_USER",
                        "academy",
                        "ACADEMY_SIGNING_TSA_PASSWORD",
                        "s3cret")))
        .hasMessageContaining("ACADEMY_SIGNING_TSA_USER and its password would travel unprotected")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void withoutItsKeyItStartsItsRunsWaitAndGoOnOnceTheKeyIsThere() throws Exception {
    Path keystore = Files.createDirectories(folder.resolve("keys")).resolve("signing.p12");
    Files.write(keystore, Keystores.good("word"));
    try (LaunchedAcademy academy =
        new LaunchedAcademy(
            folder,
            Map.of(
                "ACADEMY_SIGNING_KEYSTORE",
                keystore.toString(),
                "ACADEMY_SIGNING_KEYSTORE_PASSWORD",
                "word"))) {
      academy.kill();
      Path away = Files.move(keystore, folder.resolve("away.p12"));
      academy.startAgain();
      long course = academy.number("SELECT MIN(course_id) FROM certificate");
      academy.change(
          "UPDATE certificate SET live = NULL, person_id = NULL, enrollment_id = NULL"
              + " WHERE live = 1 AND course_id = ? ORDER BY id LIMIT "
              + PEOPLE,
          course);
      long run = order(academy, course);
      LaunchedAcademy.await("it waits for the key", () -> waits(academy, run, "MISSING"));
      Files.writeString(keystore, "half of a key");
      LaunchedAcademy.await("it says what it finds", () -> waits(academy, run, "UNREADABLE"));
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM certificate_run_item WHERE run_id = ?"
                      + " AND state <> 'WAITING'",
                  run))
          .as("nobody is given up")
          .isZero();
      long administrators =
          academy.number(
              "SELECT COUNT(DISTINCT p.id) FROM person p JOIN person_role r ON r.person_id = p.id"
                  + " WHERE r.role = 'ADMINISTRATOR'");
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM outbox_letter WHERE letter_key LIKE 'certificate.key.%'"))
          .as("a letter for each of two causes")
          .isEqualTo(2 * administrators);
      Files.move(away, keystore, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      LaunchedAcademy.await(
          "the run has ended",
          () ->
              academy.number(
                      "SELECT COUNT(*) FROM certificate_run WHERE id = ? AND running IS NULL", run)
                  == 1);
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM certificate_run_item WHERE run_id = ?"
                      + " AND state = 'ISSUED'",
                  run))
          .isEqualTo(PEOPLE);
    }
  }

  private static boolean waits(LaunchedAcademy academy, long run, String trouble) {
    return academy.number(
            "SELECT COUNT(*) FROM certificate_run WHERE id = ? AND waits_for = ?",
            run,
            "certificate.key." + trouble)
        == 1;
  }

  private static long order(LaunchedAcademy academy, long course) throws Exception {
    String slug = academy.text("SELECT slug FROM course WHERE id = ?", course);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            academy.address() + "/api/v1/courses/" + slug + "/certificates/runs"))
                    .header("Authorization", "Bearer " + academy.token("organizer"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return Long.parseLong(
        answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
  }
}
