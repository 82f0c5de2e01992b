package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.nio.file.Path;
import java.util.Map;

/** A trainer opens the roll of the session with the most evidence, of a course of nine hundred. */
final class RollBench {
  private static final int WARM_UP = 60;
  private static final int RUNS = 3;
  private static final int SAMPLES = 100;

  private RollBench() {}

  /** Starts the Academy with its sample data and measures. */
  public static void main(String[] args) throws Exception {
    try (LaunchedAcademy academy = new LaunchedAcademy(Path.of("target/bench/roll"), Map.of())) {
      long session =
          academy.number(
              "SELECT session_id FROM attendance_evidence GROUP BY session_id"
                  + " ORDER BY COUNT(*) DESC, session_id LIMIT 1");
      System.out.printf(
          "%d people, %d rows of evidence%n",
          academy.number(
              "SELECT COUNT(*) FROM enrollment e JOIN course_session s ON s.course_id = e.course_id"
                  + " WHERE s.id = ? AND e.left_at IS NULL",
              session),
          academy.number("SELECT COUNT(*) FROM attendance_evidence WHERE session_id = ?", session));
      BenchPerson trainer = new BenchPerson(academy.address());
      trainer.signIn(academy.email("trainer"), academy.password());
      open(trainer, session, WARM_UP);
      for (int run = 1; run <= RUNS; run++) {
        System.out.println(open(trainer, session, SAMPLES).told("the roll, run " + run));
      }
    }
    System.exit(0);
  }

  private static Distribution open(BenchPerson trainer, long session, int times) throws Exception {
    Distribution opened = new Distribution();
    for (int i = 0; i < times; i++) {
      long at = System.nanoTime();
      trainer.page("/manage/sessions/" + session + "/roll");
      opened.add(System.nanoTime() - at);
    }
    return opened;
  }
}
