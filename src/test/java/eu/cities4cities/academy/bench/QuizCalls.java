package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import eu.cities4cities.academy.harness.LongQuiz;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** What a player sends to a quiz of twenty questions, and what is kept of it. */
final class QuizCalls {
  static final int QUESTIONS = 20;

  /** Calls of a whole attempt: its start, the device, the answers and the end. */
  static final int CALLS = QUESTIONS + 3;

  private final LaunchedAcademy academy;
  private final long quiz;
  private final long earlier;

  QuizCalls(LaunchedAcademy academy) {
    this.academy = academy;
    this.quiz = LongQuiz.of(academy, QUESTIONS);
    // What a run that was broken off left open would be gone on with.
    academy.change("UPDATE quiz_attempt SET status = 'SUBMITTED' WHERE quiz_id = ?", quiz);
    this.earlier = academy.number("SELECT COALESCE(MAX(id), 0) FROM quiz_attempt");
  }

  /** Somebody's way to send JSON. */
  interface Sending {
    String send(String method, String path, String json) throws Exception;
  }

  /** How many attempts are scored. */
  long scored() {
    return academy.number(
        "SELECT COUNT(*) FROM quiz_attempt WHERE quiz_id = ? AND id > ? AND status = 'SUBMITTED'",
        quiz,
        earlier);
  }

  /** Takes away all attempts that were made since. */
  void forget() {
    for (String part : List.of("attempt_answer", "attempt_device")) {
      academy.change(
          "DELETE FROM "
              + part
              + " WHERE attempt_id IN (SELECT id FROM quiz_attempt WHERE quiz_id = ? AND id > ?)",
          quiz,
          earlier);
    }
    academy.change("DELETE FROM quiz_attempt WHERE quiz_id = ? AND id > ?", quiz, earlier);
  }

  /** How many answers are kept that came in time. */
  long answers() {
    return academy.number(
        "SELECT COUNT(*) FROM attempt_answer a JOIN quiz_attempt t ON t.id = a.attempt_id"
            + " WHERE t.quiz_id = ? AND t.id > ? AND a.standing = 'IN_TIME'",
        quiz,
        earlier);
  }

  /** Starts an attempt and takes it over with this device, as the player does when it opens. */
  JsonObject start(Sending person) throws Exception {
    JsonObject attempt = read(person.send("POST", "/api/v1/quizzes/" + quiz + "/attempts", "{}"));
    JsonObject device =
        read(person.send("POST", "/api/v1/attempts/" + attempt.getString("id") + "/writer", "{}"));
    return Json.createObjectBuilder(attempt).add("writer", device.get("writer")).build();
  }

  /** Saves the first choice of the question at that place as its answer. */
  static void save(Sending person, JsonObject attempt, int place) throws Exception {
    JsonObject question = attempt.getJsonArray("questions").getJsonObject(place);
    String choice =
        question
            .getJsonObject("asks")
            .getJsonArray("choices")
            .getJsonObject(0)
            .get("id")
            .toString()
            .replace("\"", "");
    person.send(
        "PUT",
        "/api/v1/attempts/"
            + attempt.getString("id")
            + "/answers/"
            + question.getJsonNumber("id").longValue(),
        "{\"writer\":"
            + attempt.getInt("writer")
            + ",\"sequence\":1,\"answer\":[\""
            + choice
            + "\"]}");
  }

  /** Ends the attempt. */
  static void submit(Sending person, JsonObject attempt) throws Exception {
    person.send(
        "POST",
        "/api/v1/attempts/" + attempt.getString("id") + "/submit",
        "{\"writer\":" + attempt.getInt("writer") + ",\"last\":{}}");
  }

  private static JsonObject read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
