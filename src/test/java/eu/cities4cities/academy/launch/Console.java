package eu.cities4cities.academy.launch;

import java.io.PrintStream;

/** Progress lines, each with the seconds since the start. */
final class Console {

  private final PrintStream out;
  private final long begun = System.nanoTime();

  Console(PrintStream out) {
    this.out = out;
  }

  /** One step of the start. */
  void step(String what) {
    out.printf("[academy] %3d s  %s%n", (System.nanoTime() - begun) / 1_000_000_000L, what);
    out.flush();
  }

  /** A line without a time. */
  void line(String text) {
    out.println("[academy] " + text);
    out.flush();
  }

  /** What the reader must know when the start cannot go on. */
  void failure(String whatToDo) {
    out.println("[academy] NOT STARTED: " + whatToDo);
    out.flush();
  }
}
