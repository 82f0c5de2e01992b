package eu.cities4cities.academy.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Runs the Academy with demo data: a MariaDB of its own (or the one that {@code ACADEMY_DB_URL}
 * names) and the server, until Ctrl-C.
 *
 * <p>Ends with exit code 1 and one line that says what to do when it cannot start.
 */
public final class Launcher {

  private static final String ACCOUNTS = "/demo/accounts.properties";

  private final Console console;
  private final Map<String, String> environment;
  private final Path checkout;

  private DataFolder data;
  private Server server;
  private boolean stopping;
  private boolean stopped;

  Launcher(Map<String, String> environment, Path checkout, PrintStream out) {
    this.console = new Console(out);
    this.environment = environment;
    this.checkout = checkout;
  }

  /** Starts all, waits for the end. */
  public static void main(String[] arguments) {
    Path checkout = Path.of(System.getProperty("academy.checkout", "")).toAbsolutePath();
    Launcher launcher = new Launcher(System.getenv(), checkout, System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
    System.exit(launcher.run());
  }

  /** Runs until the end; returns the exit code. */
  int run() {
    try {
      start();
      int code = server.waitFor();
      if (isStopping()) {
        return 0;
      }
      console.failure(
          "the server ended by itself (exit code " + code + "); read " + server.log() + ".");
    } catch (LaunchFailure e) {
      if (!isStopping()) {
        console.failure(e.getMessage());
      }
    } catch (IOException e) {
      console.failure(e + "; check the rights and the free space of " + data.path() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stop();
    return 1;
  }

  private void start() throws IOException {
    int port = port();
    String address = setting("ACADEMY_BASE_URL", "http://localhost:" + port);
    Path war = file("academy.war", "target/academy.war");
    Path microJar = file("payara.microJar", "target/server/payara-micro.jar");
    Path configuration = file("academy.server.configuration", "docker/payara");
    data = DataFolder.lock(checkout.resolve(setting("ACADEMY_DATA_DIR", "data")).normalize());
    for (String left : data.endLeftOvers()) {
      console.step("ended what a killed run had left behind: " + left);
    }
    Server.checkPort(port);
    data.note("launcher", ProcessHandle.current());
    data.note("address", address);

    Map<String, String> settings = new TreeMap<>();
    settings.put("ACADEMY_DEMO", setting("ACADEMY_DEMO", "true"));
    settings.put("ACADEMY_BASE_URL", address);
    settings.put("ACADEMY_DATA_DIR", data.path().toString());
    if (environment.getOrDefault("ACADEMY_DB_URL", "").isBlank()) {
      startOwnDatabase(settings);
    } else {
      checkOutsideDatabase();
    }
    console.step("starting the server on port " + port);
    server = Server.start(microJar, war, configuration, data.path(), port, settings);
    data.note("server", server.handle());
    server.awaitReady(this::step);
    console.step("ready");
    console.line("");
    console.line("  " + address);
    if (Boolean.parseBoolean(settings.get("ACADEMY_DEMO"))) {
      tellAccounts(address);
    }
    console.line("");
    console.line("Log: " + server.log() + "    Stop: Ctrl-C");
  }

  private void startOwnDatabase(Map<String, String> settings) {
    OwnDatabase own = OwnDatabase.start(data.path().resolve("database"), console::step);
    data.note("database.url", own.url());
    data.note("database", own.handle());
    data.note("database.url", own.url());
    settings.put("ACADEMY_DB_URL", own.url());
    settings.put("ACADEMY_DB_USER", own.user());
    settings.put("ACADEMY_DB_PASSWORD", own.password());
  }

  private void checkOutsideDatabase() {
    String url = environment.get("ACADEMY_DB_URL");
    console.step("using the database " + url.replaceFirst("\\?.*", ""));
    Properties account = new Properties();
    account.setProperty("user", setting("ACADEMY_DB_USER", "academy"));
    account.setProperty("password", setting("ACADEMY_DB_PASSWORD", "academy"));
    account.setProperty("connectTimeout", "5000");
    try {
      DriverManager.getConnection(url, account).close();
    } catch (SQLException e) {
      throw new LaunchFailure(
          "the database "
              + url.replaceFirst("\\?.*", "")
              + " cannot be reached ("
              + firstLine(e.getMessage())
              + "); start it, or correct ACADEMY_DB_URL, ACADEMY_DB_USER, ACADEMY_DB_PASSWORD.");
    }
  }

  /** Signs in and tokens as the application itself seeds them. */
  private void tellAccounts(String address) throws IOException {
    Properties accounts = new Properties();
    try (InputStream in = Launcher.class.getResourceAsStream(ACCOUNTS)) {
      if (in == null) {
        return;
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        accounts.load(reader);
      }
    }
    console.line("");
    console.line(
        "  Sign in at "
            + address
            + "/login, password for all: "
            + accounts.getProperty("password"));
    for (String role :
        List.of("participant", "trainer", "organizer", "coordinator", "administrator")) {
      console.line(
          "    %-14s %-34s token %s"
              .formatted(
                  role,
                  accounts.getProperty(role + ".email"),
                  accounts.getProperty(role + ".token")));
    }
    console.line("  Letters of the demo: " + address + "/inbox");
  }

  private void step(String what) {
    if (!isStopping()) {
      console.step(what);
    }
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  /** The server first, for it still writes; then its database; then the lock. */
  private void stop() {
    synchronized (this) {
      stopping = true;
      if (stopped) {
        return;
      }
      stopped = true;
    }
    Child.stopAll(child -> console.line("stopping " + child.name()));
    if (data != null) {
      data.close();
      console.line("stopped");
    }
  }

  private int port() {
    String text = setting("ACADEMY_PORT", "8080");
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below, as any other wrong value.
    }
    throw new LaunchFailure(
        "ACADEMY_PORT is '" + text + "'; give a number from 1 to 65535, for example 8080.");
  }

  private String setting(String name, String otherwise) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  private Path file(String property, String otherwise) {
    Path file = checkout.resolve(System.getProperty(property, otherwise));
    if (!Files.exists(file)) {
      throw new LaunchFailure(file + " is missing; run mvn in the folder of pom.xml.");
    }
    return file;
  }

  private static String firstLine(String text) {
    return text == null ? "no reason given" : text.lines().findFirst().orElse("");
  }
}
