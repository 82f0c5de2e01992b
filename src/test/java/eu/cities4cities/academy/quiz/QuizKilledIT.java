package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import eu.cities4cities.academy.harness.LongQuiz;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes while three hundred people answer: what was acknowledged is there, what was not
 * arrives, and nothing is there twice.
 */
class QuizKilledIT {
  private static final int PEOPLE = 300;
  private static final int QUESTIONS = 10;
  private static final int ANSWERS = PEOPLE * QUESTIONS * 2;
  private static final int LONGEST_THOUGHT = 1_500;

  @TempDir private Path folder;

  @Test
  void noAcknowledgedAnswerIsLostAndNoneIsThereTwice() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    try (LaunchedAcademy academy = new LaunchedAcademy(folder, Map.of())) {
      long quiz = LongQuiz.of(academy, QUESTIONS);
      long earlier = academy.number("SELECT COALESCE(MAX(id), 0) FROM quiz_attempt");
      List<QuizTaker> people = people(academy, quiz);
      List<Future<JsonObject>> taking = new ArrayList<>();
      for (QuizTaker person : people) {
        taking.add(threads.submit(() -> person.take(quiz, LONGEST_THOUGHT)));
      }
      LaunchedAcademy.await("a third is acknowledged", () -> acknowledged(people) > ANSWERS / 3);
      academy.kill();
      Map<QuizTaker.Given, String> before = all(people);
      academy.startAgain();
      assertThat(kept(academy, quiz, earlier))
          .as("after the power cut")
          .containsAllEntriesOf(before);

      for (Future<JsonObject> one : taking) {
        assertThat(one.get().getString("status")).isEqualTo("SUBMITTED");
      }
      Map<QuizTaker.Given, String> after = all(people);
      assertThat(after).hasSize(ANSWERS).containsAllEntriesOf(before);
      assertThat(before.size()).as("the power went in the middle").isBetween(1, ANSWERS - 1);
      assertThat(kept(academy, quiz, earlier)).isEqualTo(after);
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM attempt_answer a JOIN quiz_attempt t ON t.id = a.attempt_id"
                      + " WHERE t.quiz_id = ? AND t.id > ?",
                  quiz,
                  earlier))
          .as("rows: none twice, each counting")
          .isEqualTo(ANSWERS);
      assertThat(
              academy.number(
                  "SELECT COUNT(*) FROM quiz_attempt WHERE quiz_id = ? AND id > ?"
                      + " AND status = 'SUBMITTED' AND got IS NOT NULL",
                  quiz,
                  earlier))
          .isEqualTo(PEOPLE);
    } finally {
      threads.shutdownNow();
    }
  }

  /** People of the quiz's course, each with a token of their own. */
  private static List<QuizTaker> people(LaunchedAcademy academy, long quiz) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<QuizTaker> people = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    try (var database = academy.database();
        var query =
            database.prepareStatement(
                "SELECT e.person_id FROM enrollment e JOIN quiz q ON q.course_id = e.course_id"
                    + " JOIN person p ON p.id = e.person_id AND p.confirmed_at IS NOT NULL"
                    + " WHERE q.id = ? AND e.left_at IS NULL AND NOT EXISTS (SELECT 1 FROM"
                    + " quiz_attempt t WHERE t.quiz_id = q.id AND t.person_id = p.id) ORDER BY e.person_id LIMIT ?")) {
      query.setLong(1, quiz);
      query.setInt(2, PEOPLE);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          ids.add(found.getLong(1));
        }
      }
    }
    assertThat(ids).hasSize(PEOPLE);
    for (long id : ids) {
      String token = "cca_fault-test-" + id;
      academy.change(
          "INSERT INTO access_token (person_id, name, token_hash, created_at)"
              + " VALUES (?, 'fault test', ?, UTC_TIMESTAMP(3))",
          id,
          Secrets.sha256(token));
      people.add(new QuizTaker(client, academy.address(), token, id));
    }
    return people;
  }

  private static int acknowledged(List<QuizTaker> people) {
    return people.stream().mapToInt(person -> person.acknowledged().size()).sum();
  }

  private static Map<QuizTaker.Given, String> all(List<QuizTaker> people) {
    Map<QuizTaker.Given, String> all = new HashMap<>();
    people.forEach(person -> all.putAll(person.acknowledged()));
    return all;
  }

  /** What counts in the database, as it was given. */
  private static Map<QuizTaker.Given, String> kept(LaunchedAcademy academy, long quiz, long earlier)
      throws Exception {
    Map<QuizTaker.Given, String> kept = new HashMap<>();
    try (var database = academy.database();
        var query =
            database.prepareStatement(
                "SELECT t.public_id, a.question_id, a.sequence, JSON_VALUE(a.answer, '$[0]')"
                    + " FROM attempt_answer a JOIN quiz_attempt t ON t.id = a.attempt_id"
                    + " WHERE t.quiz_id = ? AND t.id > ? AND a.standing = 'IN_TIME'")) {
      query.setLong(1, quiz);
      query.setLong(2, earlier);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          kept.put(
              new QuizTaker.Given(found.getString(1), found.getLong(2), found.getInt(3)),
              found.getString(4));
        }
      }
    }
    return kept;
  }
}
