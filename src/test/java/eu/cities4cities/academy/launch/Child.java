package eu.cities4cities.academy.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process of ours that writes to a log file and is ended on purpose, never by the terminal. */
final class Child {

  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final Deque<Child> ALIVE = new ArrayDeque<>();
  private static final int STOP_SECONDS = 60;

  private static boolean ending;

  private final String name;
  private final Process process;
  private final Path log;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /** Starts a command in a folder; the log of the run before is kept beside as {@code .1}. */
  static Child start(
      String name, List<String> command, Path folder, Map<String, String> environment, Path log)
      throws IOException {
    Files.createDirectories(log.getParent());
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> line = new ArrayList<>();
    // Ctrl-C reaches every process of the terminal at once; in a session of its own the child is
    // stopped by us instead, the server before its database.
    if (Files.isExecutable(SETSID)) {
      line.add(SETSID.toString());
    }
    line.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    synchronized (ALIVE) {
      if (ending) {
        throw new LaunchFailure("stopped while starting.");
      }
      Child child = new Child(name, builder.start(), log);
      ALIVE.push(child);
      return child;
    }
  }

  /** Ends all that still run, the youngest first, and refuses new ones. */
  static void stopAll(Consumer<Child> before) {
    List<Child> children;
    synchronized (ALIVE) {
      ending = true;
      children = List.copyOf(ALIVE);
      ALIVE.clear();
    }
    for (Child child : children) {
      if (child.isAlive()) {
        before.accept(child);
        child.stop(STOP_SECONDS);
      }
    }
  }

  /** As progress lines call it. */
  String name() {
    return name;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  Path log() {
    return log;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /** What the process wrote so far. */
  String output() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Asks the process to end and, after the given seconds, makes it. */
  void stop(int seconds) {
    process.destroy();
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
