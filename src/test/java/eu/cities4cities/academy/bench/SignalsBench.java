package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.nio.file.Path;
import java.util.Map;

/** A trainer looks at who answered a quiz alike, of the quiz with the most attempts. */
final class SignalsBench {
  private static final int WARM_UP = 10;
  private static final int RUNS = 3;
  private static final int SAMPLES = 20;

  private SignalsBench() {}

  /** Starts the Academy with its sample data and measures. */
  public static void main(String[] args) throws Exception {
    try (LaunchedAcademy academy = new LaunchedAcademy(Path.of("target/bench/signals"), Map.of())) {
      long quiz =
          academy.number(
              "SELECT quiz_id FROM quiz_attempt WHERE got IS NOT NULL"
                  + " GROUP BY quiz_id ORDER BY COUNT(*) DESC, quiz_id LIMIT 1");
      System.out.printf(
          "%d attempts%n",
          academy.number("SELECT COUNT(*) FROM quiz_attempt WHERE quiz_id = ?", quiz));
      BenchPerson trainer = new BenchPerson(academy.address());
      trainer.signIn(academy.email("trainer"), academy.password());
      open(trainer, quiz, WARM_UP);
      for (int run = 1; run <= RUNS; run++) {
        System.out.println(open(trainer, quiz, SAMPLES).told("equal errors, run " + run));
      }
    }
    System.exit(0);
  }

  private static Distribution open(BenchPerson trainer, long quiz, int times) throws Exception {
    Distribution opened = new Distribution();
    for (int i = 0; i < times; i++) {
      long at = System.nanoTime();
      trainer.page("/manage/quizzes/" + quiz + "/signals");
      opened.add(System.nanoTime() - at);
    }
    return opened;
  }
}
