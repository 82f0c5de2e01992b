package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.question.Questions;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The player's calls over HTTP. */
@ExtendWith(ArquillianExtension.class)
class AttemptResourceIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @ArquillianResource private URL deployed;
  @Inject private QuizService quizzes;
  @Inject private TestData data;
  @Inject private Clock clock;

  private long course;
  private long quiz;
  private long question;
  private String token;

  @BeforeEach
  void aQuizAndAPersonWithAToken() {
    course = data.openCourse();
    QuizForm form = new QuizForm();
    form.setTitleUk("Підсумковий тест");
    form.setTitleEn("Final quiz");
    form.setOpensAt(KyivTime.now(clock).minusDays(1));
    form.setClosesAt(KyivTime.now(clock).plusDays(1));
    form.setPublished(true);
    quiz = quizzes.create(course, form, List.of(Questions.single(4, 2)));
    question = quizzes.contents(quiz).keySet().iterator().next();
    token = enrolled();
  }

  @Test
  void anAttemptIsStartedAnsweredAndSubmitted() throws Exception {
    JsonObject attempt = json(call("POST", "/quizzes/" + quiz + "/attempts", "{}", token));
    String path = "/attempts/" + attempt.getString("id");
    assertThat(attempt.toString()).doesNotContain("right").contains("deadline");
    int writer = json(call("POST", path + "/writer", "{}", token)).getInt("writer");
    HttpResponse<String> saved = save(path, writer, 1, "[\"2\"]", token);
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.body()).contains("SAVED").contains("IN_TIME");
    assertThat(saved.body().length()).isLessThan(1024);
    assertThat(save(path, writer, 1, "[\"2\"]", token).body()).contains("REPEATED");
    HttpResponse<String> submitted =
        call(
            "POST",
            path + "/submit",
            "{\"writer\":" + writer + ",\"last\":{\"" + question + "\":1}}",
            token);
    assertThat(json(submitted).getString("status")).isEqualTo("SUBMITTED");
    assertThat(json(call("GET", path, null, token)).getString("status")).isEqualTo("SUBMITTED");
  }

  @Test
  void aConflictIsToldInTheReadersLanguage() throws Exception {
    String path = start();
    assertThat(save(path, 1, 1, "[\"2\"]", token).statusCode()).isEqualTo(200);
    HttpResponse<String> conflict = save(path, 1, 1, "[\"3\"]", token);
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(conflict.body()).contains("уже збережено іншу відповідь");
  }

  @Test
  void whatIsNoAnswerIsRefused() throws Exception {
    String path = start();
    String answer = path + "/answers/" + question;
    Stream.of(
            "",
            "nonsense",
            "[]",
            "{}",
            "{\"writer\":1,\"sequence\":1}",
            "{\"writer\":1,\"sequence\":0,\"answer\":[\"1\"]}",
            "{\"writer\":1,\"sequence\":1,\"answer\":[1]}",
            "{\"writer\":1,\"sequence\":1,\"answer\":[\"99\"]}",
            "{\"writer\":1,\"sequence\":1,\"answer\":[\"1\",\"2\"]}",
            "{\"writer\":1.5,\"sequence\":1,\"answer\":[\"1\"]}")
        .forEach(
            body ->
                assertThat(call("PUT", answer, body, token).statusCode())
                    .as("body: " + body)
                    .isEqualTo(400));
    // A writer that was never given out here: the device is to ask for another.
    assertThat(save(path, 7, 1, "[\"1\"]", token).statusCode()).isEqualTo(409);
    assertThat(call("PUT", path + "/answers/0", "{}", token).statusCode()).isEqualTo(400);
    assertThat(call("PUT", path + "/answers/x", "{}", token).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherPersonsAttemptIsNotFoundAndNobodyIsAskedToSignIn() throws Exception {
    String path = start();
    String other = enrolled();
    assertThat(call("GET", path, null, other).statusCode()).isEqualTo(404);
    assertThat(save(path, 1, 1, "[\"2\"]", other).statusCode()).isEqualTo(404);
    assertThat(call("GET", path, null, "unknown").statusCode()).isEqualTo(401);
  }

  @Test
  void startsAtTheSameMomentMakeOneAttempt() {
    List<CompletableFuture<String>> starts =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () ->
                            json(call("POST", "/quizzes/" + quiz + "/attempts", "{}", token))
                                .getString("id")))
            .limit(6)
            .toList();
    assertThat(starts.stream().map(CompletableFuture::join).distinct()).hasSize(1);
  }

  private String start() {
    String id = json(call("POST", "/quizzes/" + quiz + "/attempts", "{}", token)).getString("id");
    call("POST", "/attempts/" + id + "/writer", "{}", token);
    return "/attempts/" + id;
  }

  private String enrolled() {
    long person = data.person();
    data.enroll(course, person);
    return data.token(person);
  }

  private HttpResponse<String> save(
      String path, int writer, int sequence, String answer, String by) {
    String body =
        "{\"writer\":" + writer + ",\"sequence\":" + sequence + ",\"answer\":" + answer + "}";
    return call("PUT", path + "/answers/" + question, body, by);
  }

  private HttpResponse<String> call(String method, String path, String body, String by) {
    try {
      URI base = deployed.toURI();
      return HTTP.send(
          HttpRequest.newBuilder(base.resolve("/api/v1" + path))
              .header("Authorization", "Bearer " + by)
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static JsonObject json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.createReader(new StringReader(response.body())).readObject();
  }
}
