package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a report of five thousand rows takes: looked at, applied, and applied a second time. The
 * people are the sample course's; one row in fifty is nobody's and goes to the queue.
 */
final class ImportBench {
  private static final int ROWS = 5_000;
  private static final int RUNS = 3;
  private static final double TARGET_SECONDS = 3;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final LaunchedAcademy academy;
  private final BenchPerson organizer;

  private ImportBench(LaunchedAcademy academy) {
    this.academy = academy;
    this.organizer = new BenchPerson(academy.address());
  }

  /** Starts the Academy with its sample data and measures. */
  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
    try (LaunchedAcademy academy = new LaunchedAcademy(Path.of("target/bench/import"), Map.of())) {
      new ImportBench(academy).measure();
    }
    System.exit(0);
  }

  private record Session(long id, String slug, LocalDateTime from) {}

  private void measure() throws Exception {
    organizer.signIn(academy.email("organizer"), academy.password());
    Session session = session();
    List<String> names = names(session.id());
    String imports =
        "/api/v1/courses/" + session.slug() + "/sessions/" + session.id() + "/attendance/imports";
    boolean met = true;
    // The first round warms the server up, and is printed as what it is.
    for (int run = 0; run <= RUNS; run++) {
      String file = file(names, session.from().plusSeconds(run));
      double looked = seconds(imports + "?dryRun=true", file);
      double applied = seconds(imports, file);
      double again = seconds(imports, file);
      System.out.printf(
          "%-8s %,d rows: looked at %.2f s, applied %.2f s, the same file again %.2f s%n",
          run == 0 ? "cold" : "run " + run, ROWS, looked, applied, again);
      met &= run == 0 || Math.max(looked, applied) < TARGET_SECONDS;
    }
    System.out.printf(
        "Under %.0f s in %d runs: %s%n", TARGET_SECONDS, RUNS, met ? "met" : "missed");
  }

  private double seconds(String path, String file) throws Exception {
    long began = System.nanoTime();
    String answer = organizer.post(path, "text/csv", file);
    double took = (System.nanoTime() - began) / 1e9;
    Matcher unreadable = Pattern.compile("\"unreadable\":(\\d+)").matcher(answer);
    if (!unreadable.find() || !unreadable.group(1).equals("0")) {
      throw new IllegalStateException("The report was not understood: " + answer);
    }
    return took;
  }

  private static String file(List<String> names, LocalDateTime from) {
    StringBuilder file =
        new StringBuilder(
            "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n");
    for (int i = 0; i < ROWS; i++) {
      LocalDateTime join = from.plusMinutes(i / names.size() * 7L).plusSeconds(i % 60);
      LocalDateTime leave = join.plusMinutes(6);
      String name = i % 50 == 49 ? "Гість " + i : names.get(i % names.size());
      file.append(name)
          .append(",,")
          .append(TIME.format(join))
          .append(',')
          .append(TIME.format(leave))
          .append(",6\n");
    }
    return file.toString();
  }

  private Session session() throws Exception {
    String sql =
        "SELECT s.id, c.slug, s.starts_at FROM course_session s JOIN course c ON c.id = s.course_id"
            + " WHERE s.status = 'ENDED' ORDER BY s.starts_at DESC LIMIT 1";
    try (Connection database = academy.database();
        Statement query = database.createStatement();
        ResultSet found = query.executeQuery(sql)) {
      found.next();
      return new Session(
          found.getLong(1), found.getString(2), found.getObject(3, LocalDateTime.class));
    }
  }

  private List<String> names(long session) throws Exception {
    List<String> names = new ArrayList<>();
    String sql =
        "SELECT CONCAT(p.surname, ' ', p.given_name) FROM person p"
            + " JOIN enrollment e ON e.person_id = p.id"
            + " JOIN course_session s ON s.course_id = e.course_id WHERE s.id = "
            + session;
    try (Connection database = academy.database();
        Statement query = database.createStatement();
        ResultSet found = query.executeQuery(sql)) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The sample course's people could not be read", e);
    }
    return names;
  }
}
