package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Nine hundred people, signed in before, open a quiz of twenty questions within a minute; each
 * saves each answer on its own and submits.
 */
final class QuizBench {
  private static final int PEOPLE = 900;
  private static final int QUESTIONS = QuizCalls.QUESTIONS;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MINUTES = Integer.getInteger("bench.minutes", 10);
  private static final int RUNS = 3;

  private final LaunchedAcademy academy;
  private final QuizCalls quiz;
  private final List<BenchPerson> people;

  private QuizBench(LaunchedAcademy academy) throws Exception {
    this.academy = academy;
    this.quiz = new QuizCalls(academy);
    long session = academy.number("SELECT MAX(id) FROM course_session WHERE status = 'LIVE'");
    this.people = BenchCrowd.gather(academy, session, PEOPLE);
  }

  /** Starts the Academy and measures. */
  public static void main(String[] args) throws Exception {
    try (LaunchedAcademy academy = new LaunchedAcademy(Path.of("target/bench/quiz"), Map.of())) {
      QuizBench bench = new QuizBench(academy);
      System.out.println("the first minute of a server that has just started");
      bench.open();
      for (int run = 1; run <= RUNS; run++) {
        bench.sit(run);
      }
    }
    System.exit(0);
  }

  /** Everybody opens the quiz within a minute; gives their attempts. */
  private Map<Integer, JsonObject> open() throws InterruptedException {
    Map<Integer, JsonObject> attempts = new ConcurrentHashMap<>();
    Arrivals opened = new Arrivals();
    opened.spread(
        PEOPLE,
        MINUTE,
        number -> {
          BenchPerson person = people.get(number);
          JsonObject attempt = quiz.start(person::send);
          person.page("/quiz/" + attempt.getString("id"));
          attempts.put(number, attempt);
        });
    System.out.println(opened.told("  started and opened"));
    return attempts;
  }

  /** Everybody takes the quiz within some minutes. */
  private void sit(int run) throws InterruptedException {
    System.out.println("run " + run);
    quiz.forget();
    Duration before = academy.processorTime();
    Map<Integer, JsonObject> attempts = open();
    Arrivals saved = new Arrivals();
    saved.spread(
        PEOPLE * QUESTIONS,
        MINUTE.multipliedBy(Math.max(1, MINUTES - 2)),
        call ->
            QuizCalls.save(
                people.get(call % PEOPLE)::send, attempts.get(call % PEOPLE), call / PEOPLE));
    Arrivals submitted = new Arrivals();
    submitted.spread(
        PEOPLE, MINUTE, number -> QuizCalls.submit(people.get(number)::send, attempts.get(number)));
    System.out.println(saved.told("  an answer saved"));
    System.out.println(submitted.told("  submitted"));
    System.out.printf(
        "  attempts scored: %d of %d; answers kept: %d of %d; %.1f ms of processor time a person%n",
        quiz.scored(),
        PEOPLE,
        quiz.answers(),
        PEOPLE * QUESTIONS,
        academy.processorTime().minus(before).toMillis() / (double) PEOPLE);
  }
}
