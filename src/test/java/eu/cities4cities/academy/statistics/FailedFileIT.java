package eu.cities4cities.academy.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A table that fails half-way reaches nobody as a table: whoever asked for it is told that it
 * failed, as any program that speaks HTTP sees it.
 */
@ExtendWith(ArquillianExtension.class)
class FailedFileIT {
  /** More than one lot, so that much of the file is written when the last one fails. */
  private static final int PEOPLE = AttendanceService.LOT + 20;

  @Inject private TestData data;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  @Test
  void aTableThatFailsHalfWayIsAnAnswerOfFailureAndNoTable() throws Exception {
    long course = data.openCourse();
    LocalDateTime now = KyivTime.now(clock);
    long session = data.session(course, now.minusHours(5), 60);
    data.session(course, now.minusHours(3), 60);
    long last = 0;
    for (int i = 0; i < PEOPLE; i++) {
      last = data.person();
      data.enroll(course, last);
    }
    data.insert("UPDATE person SET surname = 'Яяяяя' WHERE id = ?", last);
    String token = data.token(data.person(Role.ORGANIZER));
    String path = "/api/v1/courses/" + data.slugOf(course) + "/attendance.csv";

    HttpResponse<byte[]> whole = get(path, token);
    assertThat(whole.statusCode()).isEqualTo(200);
    String text = new String(whole.body(), StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(1 + 2 * PEOPLE);
    // Whoever loses the connection sees that something is missing.
    assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(whole.body().length);

    // What nobody can decide: a status that there is not.
    long broken =
        data.insert(
            "INSERT INTO attendance_evidence (session_id, person_id, source, source_key, kind,"
                + " status, recorded_at) VALUES (?, ?, 'test', UUID(), 'OVERRIDE', 'BROKEN',"
                + " UTC_TIMESTAMP(3))",
            session,
            last);
    try {
      HttpResponse<byte[]> failed = get(path, token);
      assertThat(failed.statusCode()).isEqualTo(500);
      assertThat(failed.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(failed.headers().firstValue("Content-Disposition")).isEmpty();
    } finally {
      data.insert("DELETE FROM attendance_evidence WHERE id = ?", broken);
    }
  }

  private HttpResponse<byte[]> get(String path, String token) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort() + path))
                .header("Authorization", "Bearer " + token)
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }
}
