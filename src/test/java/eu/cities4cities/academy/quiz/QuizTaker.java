package eu.cities4cities.academy.quiz;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who answers a quiz as the player does: each answer is kept until it is acknowledged and
 * sent again, under the same key, where no acknowledgement comes.
 */
final class QuizTaker {
  private static final int SERVER_FAULT = 500;
  private static final long LONGEST_WAIT = 2_000;

  /**
   * An answer that was given.
   *
   * @param attempt the attempt's public id
   * @param question the question
   * @param sequence how manieth answer to it this is
   */
  record Given(String attempt, long question, int sequence) {}

  private final HttpClient client;
  private final String address;
  private final String token;
  private final Random random;
  private final Map<Given, String> acknowledged = new ConcurrentHashMap<>();

  QuizTaker(HttpClient client, String address, String token, long seed) {
    this.client = client;
    this.address = address;
    this.token = token;
    this.random = new Random(seed);
  }

  /** What the Academy has acknowledged so far, by what was given. */
  Map<Given, String> acknowledged() {
    return acknowledged;
  }

  /** Takes the whole quiz: answers each question, changes each answer once, and submits. */
  JsonObject take(long quiz, int most) throws InterruptedException {
    JsonObject started = send("POST", "quizzes/" + quiz + "/attempts", "{}");
    JsonObject device = send("POST", "attempts/" + started.getString("id") + "/writer", "{}");
    JsonObject attempt =
        Json.createObjectBuilder(started).add("writer", device.get("writer")).build();
    JsonArray questions = attempt.getJsonArray("questions");
    for (int sequence = 1; sequence <= 2; sequence++) {
      for (JsonObject question : questions.getValuesAs(JsonObject.class)) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(most));
        answer(attempt, question, sequence);
      }
    }
    JsonObject last =
        Json.createObjectBuilder(
                questions.getValuesAs(JsonObject.class).stream()
                    .collect(
                        java.util.stream.Collectors.toMap(
                            question -> question.get("id").toString(), question -> 2)))
            .build();
    return send(
        "POST",
        "attempts/" + attempt.getString("id") + "/submit",
        Json.createObjectBuilder()
            .add("writer", attempt.getInt("writer"))
            .add("last", last)
            .build()
            .toString());
  }

  private void answer(JsonObject attempt, JsonObject question, int sequence)
      throws InterruptedException {
    JsonArray choices = question.getJsonObject("asks").getJsonArray("choices");
    String choice =
        choices
            .getJsonObject(random.nextInt(choices.size()))
            .get("id")
            .toString()
            .replace("\"", "");
    long id = question.getJsonNumber("id").longValue();
    String body =
        Json.createObjectBuilder()
            .add("writer", attempt.getInt("writer"))
            .add("sequence", sequence)
            .add("answer", Json.createArrayBuilder().add(choice))
            .build()
            .toString();
    send("PUT", "attempts/" + attempt.getString("id") + "/answers/" + id, body);
    acknowledged.put(new Given(attempt.getString("id"), id, sequence), choice);
  }

  /** A server that is still starting refuses in its own words, which the player does not hear. */
  private static boolean isTheAcademys(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Content-Type")
        .filter(type -> type.startsWith("application/problem+json"))
        .isPresent();
  }

  /** Sends until it is acknowledged; a refusal is a fault of the test. */
  private JsonObject send(String method, String path, String body) throws InterruptedException {
    long wait = 100;
    while (true) {
      try {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/" + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
          }
        }
        if (answer.statusCode() < SERVER_FAULT && isTheAcademys(answer)) {
          throw new IllegalStateException(
              method + " " + path + " answers " + answer.statusCode() + ": " + answer.body());
        }
      } catch (IOException lost) {
        // The Academy is not there: tried again.
      }
      TimeUnit.MILLISECONDS.sleep(wait + random.nextInt(100));
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
  }
}
