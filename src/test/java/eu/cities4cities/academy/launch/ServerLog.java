package eu.cities4cities.academy.launch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the log of Payara Micro says about the start. */
final class ServerLog {

  private static final Pattern CAUSE =
      Pattern.compile("^\\s*(?:Caused by: |\\w[\\w.]*Exception: )(.+)$", Pattern.MULTILINE);

  /** The application itself says why it must not start; what fails after that is its wake. */
  private static final Pattern REFUSED =
      Pattern.compile(".*(?:DemoRefused|UnusableSetting)Exception: (.+)$", Pattern.MULTILINE);

  private static final Pattern RECORD = Pattern.compile("^\\[\\d{4}-", Pattern.MULTILINE);

  private static final Pattern UP = Pattern.compile("Payara Micro .* ready in \\d+");

  private ServerLog() {}

  /** The server has finished its start, whether or not the application could be deployed. */
  static boolean serverIsUp(String log) {
    return UP.matcher(log).find();
  }

  /** The server has given the application up; it stays up itself. */
  static boolean deploymentFailed(String log) {
    return log.contains("Exception while loading the app")
        || log.contains("Exception while deploying the app")
        || log.contains("Failed to deploy")
        || log.contains("was not deployed");
  }

  /**
   * The innermost cause of the first failure that the log names, on one line of at most 300 signs:
   * what fails after it, while the server undoes the deployment, is its wake.
   */
  static Optional<String> reason(String log) {
    Matcher refused = REFUSED.matcher(log);
    if (refused.find()) {
      return Optional.of(refused.group(1).strip());
    }
    Matcher matcher = CAUSE.matcher(log);
    String last = null;
    int end = log.length();
    while (matcher.find() && matcher.start() < end) {
      if (last == null) {
        end = endOfRecord(log, matcher.start());
      }
      last = matcher.group(1);
    }
    return Optional.ofNullable(last)
        .map(String::strip)
        .map(text -> text.length() > 300 ? text.substring(0, 300) + "…" : text);
  }

  private static int endOfRecord(String log, int from) {
    Matcher next = RECORD.matcher(log);
    return next.find(from) ? next.start() : log.length();
  }

  /** In a few words, how far the start has come. */
  static String phase(String log) {
    record Mark(String text, String phase) {}
    List<Mark> marks =
        List.of(
            new Mark("Payara Micro URLs", "the application answers, waiting until it is ready"),
            new Mark("demo data", "writing the demo data"),
            new Mark("Successfully applied", "the database schema is up to date"),
            new Mark("Migrating schema", "the database schema is being brought up to date"),
            new Mark("startup time :", "the application is being deployed"));
    return marks.stream()
        .filter(mark -> log.contains(mark.text()))
        .map(Mark::phase)
        .findFirst()
        .orElse("the server is booting");
  }
}
