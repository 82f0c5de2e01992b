package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import eu.cities4cities.academy.harness.LongQuiz;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Nine hundred people, signed in before, open a quiz of twenty questions within a minute; each
 * saves each answer on its own and submits. Then the ceiling: as many whole attempts as go, one
 * after the other, by a few people at once.
 */
final class QuizBench {
  private static final int PEOPLE = 900;
  private static final int QUESTIONS = 20;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MINUTES = Integer.getInteger("bench.minutes", 10);
  private static final int RUNS = 3;
  private static final int AT_ONCE = 16;
  private static final int WARM_UP = 300;
  private static final int WHOLE = 1_500;

  private final LaunchedAcademy academy;
  private final long quiz;
  private final long earlier;
  private final List<BenchPerson> people;

  private QuizBench(LaunchedAcademy academy) throws Exception {
    this.academy = academy;
    this.quiz = LongQuiz.of(academy, QUESTIONS);
    this.earlier = academy.number("SELECT COALESCE(MAX(id), 0) FROM quiz_attempt");
    long session = academy.number("SELECT MAX(id) FROM course_session WHERE status = 'LIVE'");
    this.people = BenchCrowd.gather(academy, session, PEOPLE);
  }

  /** Starts the Academy and measures. */
  public static void main(String[] args) throws Exception {
    try (LaunchedAcademy academy = new LaunchedAcademy(Path.of("target/bench/quiz"), Map.of())) {
      QuizBench bench = new QuizBench(academy);
      for (int run = 1; run <= RUNS; run++) {
        bench.sit(run);
      }
      bench.whole("warming up", WARM_UP);
      for (int run = 1; run <= RUNS; run++) {
        bench.whole("whole attempts, run " + run, WHOLE);
      }
    }
    System.exit(0);
  }

  /** Everybody takes the quiz within some minutes. */
  private void sit(int run) throws InterruptedException {
    forget();
    Map<Integer, JsonObject> attempts = new ConcurrentHashMap<>();
    Arrivals opened = new Arrivals();
    Duration before = academy.processorTime();
    opened.spread(
        PEOPLE,
        MINUTE,
        number -> {
          BenchPerson person = people.get(number);
          JsonObject attempt = start(person);
          person.page("/quiz/" + attempt.getString("id"));
          attempts.put(number, attempt);
        });
    Arrivals saved = new Arrivals();
    saved.spread(
        PEOPLE * QUESTIONS,
        MINUTE.multipliedBy(Math.max(1, MINUTES - 2)),
        call -> save(people.get(call % PEOPLE), attempts.get(call % PEOPLE), call / PEOPLE));
    Arrivals submitted = new Arrivals();
    submitted.spread(PEOPLE, MINUTE, number -> submit(people.get(number), attempts.get(number)));
    System.out.println("run " + run);
    System.out.println(opened.told("  started and opened"));
    System.out.println(saved.told("  an answer saved"));
    System.out.println(submitted.told("  submitted"));
    System.out.printf(
        "  attempts scored: %d of %d; answers kept: %d of %d; %.1f ms of processor time a person%n",
        academy.number(
            "SELECT COUNT(*) FROM quiz_attempt WHERE quiz_id = ? AND id > ? AND status = 'SUBMITTED'",
            quiz,
            earlier),
        PEOPLE,
        answers(),
        PEOPLE * QUESTIONS,
        academy.processorTime().minus(before).toMillis() / (double) PEOPLE);
  }

  /** Whole attempts, each started, answered and submitted, as fast as they go. */
  private void whole(String what, int count) throws Exception {
    forget();
    AtomicInteger next = new AtomicInteger();
    Duration before = academy.processorTime();
    long begun = System.nanoTime();
    ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<?>> working =
        IntStream.range(0, AT_ONCE)
            .<Future<?>>mapToObj(
                at ->
                    crowd.submit(
                        () -> {
                          BenchPerson person = people.get(at);
                          while (next.getAndIncrement() < count) {
                            JsonObject attempt = start(person);
                            for (int question = 0; question < QUESTIONS; question++) {
                              save(person, attempt, question);
                            }
                            submit(person, attempt);
                          }
                          return null;
                        }))
            .toList();
    for (Future<?> one : working) {
      one.get();
    }
    crowd.shutdown();
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "%s: %.1f a second, %.1f ms of processor time each (server and database); %d answers kept%n",
        what,
        count / seconds,
        academy.processorTime().minus(before).toMillis() / (double) count,
        answers());
  }

  private void forget() {
    academy.change(
        "DELETE FROM attempt_answer WHERE attempt_id IN"
            + " (SELECT id FROM quiz_attempt WHERE quiz_id = ? AND id > ?)",
        quiz,
        earlier);
    academy.change("DELETE FROM quiz_attempt WHERE quiz_id = ? AND id > ?", quiz, earlier);
  }

  private long answers() {
    return academy.number(
        "SELECT COUNT(*) FROM attempt_answer a JOIN quiz_attempt t ON t.id = a.attempt_id"
            + " WHERE t.quiz_id = ? AND t.id > ? AND a.standing = 'IN_TIME'",
        quiz,
        earlier);
  }

  private JsonObject start(BenchPerson person) throws Exception {
    return read(person.post("/api/v1/quizzes/" + quiz + "/attempts", "{}"));
  }

  private static void save(BenchPerson person, JsonObject attempt, int place) throws Exception {
    JsonObject question = attempt.getJsonArray("questions").getJsonObject(place);
    String choice =
        question
            .getJsonObject("asks")
            .getJsonArray("choices")
            .getJsonObject(0)
            .get("id")
            .toString()
            .replace("\"", "");
    person.put(
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

  private static void submit(BenchPerson person, JsonObject attempt) throws Exception {
    person.post(
        "/api/v1/attempts/" + attempt.getString("id") + "/submit",
        "{\"writer\":" + attempt.getInt("writer") + ",\"last\":{}}");
  }

  private static JsonObject read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
