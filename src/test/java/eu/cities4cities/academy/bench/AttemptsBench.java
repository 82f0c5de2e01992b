package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The ceiling: as many whole attempts of twenty answers, each saved on its own, as go one after the
 * other by people who wait for nothing.
 */
final class AttemptsBench {
  private static final int AT_ONCE = Integer.getInteger("bench.people", 64);
  private static final int WARM_UP = Integer.getInteger("bench.warm", 5);
  private static final int RUNS = 3;
  private static final int WHOLE = 1_500;

  private final LaunchedAcademy academy;
  private final QuizCalls quiz;
  private final List<BenchPerson> people;

  private AttemptsBench(LaunchedAcademy academy) throws Exception {
    this.academy = academy;
    this.quiz = new QuizCalls(academy);
    long session = academy.number("SELECT MAX(id) FROM course_session WHERE status = 'LIVE'");
    this.people = BenchCrowd.gather(academy, session, AT_ONCE);
  }

  /** Starts the Academy and measures. */
  public static void main(String[] args) throws Exception {
    try (LaunchedAcademy academy =
        new LaunchedAcademy(Path.of("target/bench/attempts"), Map.of())) {
      AttemptsBench bench = new AttemptsBench(academy);
      for (int run = 1; run <= WARM_UP; run++) {
        bench.whole("warming up", WHOLE);
      }
      for (int run = 1; run <= RUNS; run++) {
        bench.whole("whole attempts, run " + run, WHOLE);
      }
      for (int run = 1; run <= RUNS; run++) {
        bench.empty("as many calls that are nothing but calls, run " + run);
        bench.reading("the same with a read in place of each answer, run " + run);
      }
    }
    System.exit(0);
  }

  /** Whole attempts, each started, answered and submitted, as fast as they go. */
  private void whole(String what, int count) throws Exception {
    quiz.forget();
    together(
        what,
        count,
        wire -> {
          JsonObject attempt = quiz.start(wire::send);
          for (int question = 0; question < QuizCalls.QUESTIONS; question++) {
            QuizCalls.save(wire::send, attempt, question);
          }
          QuizCalls.submit(wire::send, attempt);
        });
    System.out.printf("  %d answers kept%n", quiz.answers());
  }

  /** As many calls as an attempt has, none of which asks the application: what they cost alone. */
  private void empty(String what) throws Exception {
    together(
        what,
        WHOLE,
        wire -> {
          for (int call = 0; call < QuizCalls.CALLS; call++) {
            wire.send("GET", "/health/live", "");
          }
        });
  }

  /** Attempts in which nothing is answered: what is left is the keeping of answers. */
  private void reading(String what) throws Exception {
    quiz.forget();
    together(
        what,
        WHOLE,
        wire -> {
          JsonObject attempt = quiz.start(wire::send);
          for (int question = 0; question < QuizCalls.QUESTIONS; question++) {
            wire.send("GET", "/api/v1/attempts/" + attempt.getString("id") + "/clock", "");
          }
          QuizCalls.submit(wire::send, attempt);
        });
  }

  /** Something done by one of the people over one connection. */
  private interface Doing {
    void through(Wire wire) throws Exception;
  }

  private void together(String what, int count, Doing doing) throws Exception {
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
                          try (Wire wire = people.get(at).wire()) {
                            while (next.getAndIncrement() < count) {
                              doing.through(wire);
                            }
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
        "%s: %.1f a second, %.1f ms of processor time each (server and database)%n",
        what, count / seconds, academy.processorTime().minus(before).toMillis() / (double) count);
  }
}
