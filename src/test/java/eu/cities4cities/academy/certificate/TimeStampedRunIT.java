package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An Academy whose time-stamping authority goes away and comes back. */
class TimeStampedRunIT {
  private static final int PEOPLE = 5;
  private static final String UNSTAMPED =
      "SELECT COUNT(*) FROM certificate_version WHERE time_stamped_at IS NULL";

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whileTheAuthorityIsAwayTheRunWaitsSaysSoAndThenGoesOn() throws Exception {
    try (TimeStampAuthority authority = TimeStampAuthority.running();
        LaunchedAcademy academy =
            new LaunchedAcademy(
                folder, Map.of("ACADEMY_SIGNING_TSA_URL", authority.address().toString()))) {
      LaunchedAcademy.await(
          "the sample certificates are issued",
          () -> academy.number("SELECT COUNT(*) FROM certificate_run WHERE running = 1") == 0);
      assertThat(academy.number("SELECT COUNT(*) FROM certificate_version")).isPositive();
      assertThat(academy.number(UNSTAMPED)).as("all of them are stamped").isZero();

      authority.mood = TimeStampAuthority.Mood.DOWN;
      long course = academy.number("SELECT MIN(course_id) FROM certificate");
      String slug = text(academy, "SELECT slug FROM course WHERE id = " + course);
      String number = text(academy, "SELECT number FROM certificate WHERE live = 1 ORDER BY id");
      HttpResponse<String> correction =
          post(
              academy,
              "/api/v1/certificates/" + number + "/correction",
              "{\"nameUk\":\"Коваль Ганна\",\"nameLatin\":\"Hanna Koval\",\"reason\":\"Ім'я\"}");
      assertThat(correction.statusCode()).isEqualTo(409);
      assertThat(correction.body()).contains("не відповідає");

      academy.change(
          "UPDATE certificate SET live = NULL, person_id = NULL, enrollment_id = NULL"
              + " WHERE live = 1 AND course_id = ? ORDER BY id LIMIT "
              + PEOPLE,
          course);
      HttpResponse<String> run =
          post(academy, "/api/v1/courses/" + slug + "/certificates/runs", "{}");
      assertThat(run.statusCode()).as(run.body()).isEqualTo(202);
      LaunchedAcademy.await(
          "the run says that it waits",
          () ->
              academy.number(
                      "SELECT COUNT(*) FROM certificate_run WHERE running = 1"
                          + " AND waits_for = 'certificate.timeStamp.unavailable'")
                  == 1);
      assertThat(academy.number(UNSTAMPED)).as("nothing is issued without a stamp").isZero();

      authority.mood = TimeStampAuthority.Mood.GOOD;
      LaunchedAcademy.await(
          "the run is finished",
          () -> academy.number("SELECT COUNT(*) FROM certificate_run WHERE running = 1") == 0);
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM certificate_run_item i JOIN certificate_run r"
                      + " ON r.id = i.run_id WHERE i.state = 'ISSUED' AND r.waits_for IS NULL"
                      + " AND r.id = (SELECT MAX(id) FROM certificate_run)"))
          .isEqualTo(PEOPLE);
      assertThat(academy.number(UNSTAMPED)).isZero();
    }
  }

  private static String text(LaunchedAcademy academy, String sql) throws Exception {
    try (var database = academy.database();
        var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private HttpResponse<String> post(LaunchedAcademy academy, String path, String json)
      throws IOException, InterruptedException {
    Properties accounts = new Properties();
    try (InputStream in = TimeStampedRunIT.class.getResourceAsStream("/demo/accounts.properties")) {
      accounts.load(in);
    }
    return http.send(
        HttpRequest.newBuilder(URI.create(academy.address() + path))
            .header("Authorization", "Bearer " + accounts.getProperty("organizer.token"))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "uk")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
