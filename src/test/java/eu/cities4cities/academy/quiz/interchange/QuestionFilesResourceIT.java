package eu.cities4cities.academy.quiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The calls by which programs bring questions in and take them out. */
@ExtendWith(ArquillianExtension.class)
class QuestionFilesResourceIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @ArquillianResource private URL deployed;
  @Inject private TestData data;

  private long trainer;
  private String slug;
  private String token;

  @BeforeEach
  void aTrainerOfACourse() {
    trainer = data.person();
    slug = taught();
    token = data.token(trainer);
  }

  /** A course that the trainer teaches. */
  private String taught() {
    long course = data.openCourse();
    data.role(trainer, Role.TRAINER, course, null);
    return data.slugOf(course);
  }

  private HttpResponse<byte[]> call(String method, String path, String body, String by)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(deployed + "api/v1/courses/" + slug + path))
            .header("Authorization", "Bearer " + by)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "text/plain");
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void questionsAreLookedAtBroughtInTakenOutAndTakenBack() throws Exception {
    String gift = "Чи є громада? {T}\n\nЗламане {=а\n";
    var look = call("POST", "/questions/imports?dryRun=true", gift, token);
    assertThat(look.statusCode()).as(text(look)).isEqualTo(200);
    assertThat(text(look)).contains("\"added\":1").contains("Дужки").doesNotContain("\"id\"");
    var done = call("POST", "/questions/imports?name=bank.gift", gift, token);
    assertThat(text(done)).contains("\"id\"");

    assertThat(text(call("GET", "/questions.gift", null, token))).contains("Чи є громада?");
    assertThat(text(call("GET", "/questions.xml", null, token))).contains("truefalse");
    byte[] zip = call("GET", "/questions.zip?version=2.1", null, token).body();
    assertThat(QuestionFormat.read(zip).questions()).hasSize(1);

    String id = text(done).replaceAll("(?s).*\"id\":(\\d+).*", "$1");
    var undone = call("POST", "/questions/imports/" + id + "/undo", "", token);
    assertThat(undone.statusCode()).isBetween(200, 204);
    assertThat(call("GET", "/questions.gift", null, token).statusCode()).isEqualTo(409);
  }

  @Test
  void anImportIsTakenBackUnderItsOwnCourseOnly() throws Exception {
    var done = call("POST", "/questions/imports", "Чи є громада? {T}", token);
    String undo =
        "/questions/imports/" + text(done).replaceAll("(?s).*\"id\":(\\d+).*", "$1") + "/undo";
    String own = slug;
    slug = taught();
    assertThat(call("POST", undo, "", token).statusCode()).isEqualTo(404);
    slug = own;
    assertThat(call("GET", "/questions.gift", null, token).statusCode()).isEqualTo(200);
  }

  @Test
  void aFileThatCannotBeReadIsExplained() throws Exception {
    var answer = call("POST", "/questions/imports", "<?xml version=\"1.0\"?><quiz><a>", token);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("пошкоджено");
  }

  @Test
  void aParticipantGetsNothing() throws Exception {
    String other = data.token(data.person());
    assertThat(call("GET", "/questions.gift", null, other).statusCode()).isEqualTo(403);
    assertThat(call("POST", "/questions/imports", "x {T}", other).statusCode()).isEqualTo(403);
  }
}
