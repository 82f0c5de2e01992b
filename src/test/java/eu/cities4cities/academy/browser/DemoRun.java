package eu.cities4cities.academy.browser;

import eu.cities4cities.academy.launch.Launcher;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A first start by the launcher, as a newcomer makes it, on a port and in a data folder of its own;
 * the browser tests share it. With the system property {@code academy.test.address} they use an
 * Academy that already runs there.
 */
final class DemoRun implements AutoCloseable {
  private static final Path FOLDER = Path.of("target/browser");
  private static final int MINUTES = 20;

  /** The data folder of an Academy that already runs, where it was named; else null. */
  private static final String DATA = System.getProperty("academy.test.data");

  /** What the Academy tells of communities' profiles. */
  private static final PortalStandIn PORTAL = new PortalStandIn();

  /** Where a test may start a meeting server that the Academy frames. */
  private static int meetingPort;

  private final String address;
  private final Process launcher;

  private DemoRun(String address, Process launcher) {
    this.address = address;
    this.launcher = launcher;
  }

  /** The base address, without a slash at its end. */
  String address() {
    return address;
  }

  /**
   * How many statements that read or write the database has carried out, the workers' ones among
   * them; empty where the Academy was not started here.
   */
  OptionalLong statements() {
    if (launcher == null) {
      return OptionalLong.empty();
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SHOW GLOBAL STATUS WHERE variable_name IN"
                    + " ('Com_select', 'Com_insert', 'Com_update', 'Com_delete')")) {
      long sum = 0;
      while (rows.next()) {
        sum += rows.getLong(2);
      }
      return OptionalLong.of(sum);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder of its data. */
  static Path data() {
    return DATA == null ? FOLDER.resolve("data") : Path.of(DATA);
  }

  /** Whether the database is at hand, so that a test may change what no page changes. */
  boolean isOurs() {
    return launcher != null || DATA != null;
  }

  /** Changes rows past the pages: what in a test cannot be waited for, such as a deadline. */
  int change(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** One value of one row past the pages: what a test has to know and no page says. */
  String find(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Connection connect() throws SQLException {
    Path data = data();
    Properties record = new Properties();
    try (Reader in = Files.newBufferedReader(data.resolve("run.properties"))) {
      record.load(in);
      String password = Files.readString(data.resolve("database/password")).strip();
      return DriverManager.getConnection(record.getProperty("database.url"), "academy", password);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The port of the meeting server that this run knows; 0 where it was not started here. */
  int meetingPort() {
    return meetingPort;
  }

  /** Who hears of profiles where the run was started here. */
  static PortalStandIn portal() {
    return PORTAL;
  }

  private static DemoRun start() {
    String given = System.getProperty("academy.test.address", "");
    if (!given.isBlank()) {
      return new DemoRun(given, null);
    }
    try {
      clear(FOLDER.resolve("data"));
      Files.createDirectories(FOLDER);
      int port = freePort();
      Path output = FOLDER.resolve("launcher.txt").toAbsolutePath();
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Launcher.class.getName());
      Map<String, String> environment = builder.environment();
      environment.keySet().removeIf(name -> name.startsWith("ACADEMY_"));
      environment.put("ACADEMY_PORT", String.valueOf(port));
      // Short runs: the first compiler is enough and leaves the processors to the browser.
      environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
      environment.put("ACADEMY_DATA_DIR", FOLDER.resolve("data").toAbsolutePath().toString());
      environment.put("ACADEMY_PORTAL_HOOK_URL", PORTAL.address());
      environment.put("ACADEMY_PORTAL_HOOK_SECRET", PortalStandIn.SECRET);
      meetingPort = freePort();
      environment.put("ACADEMY_JITSI_URL", "http://localhost:" + meetingPort);
      environment.put("ACADEMY_JITSI_APP_ID", "academy");
      environment.put("ACADEMY_JITSI_APP_SECRET", "a secret of at least thirty-two signs");
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      Process launcher = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
      await(launcher, output);
      return new DemoRun("http://localhost:" + port, launcher);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(Process launcher, Path output) throws IOException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    while (!Files.readString(output, StandardCharsets.UTF_8).contains("Stop: Ctrl-C")) {
      try {
        if (launcher.waitFor(300, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
          launcher.destroy();
          throw new IllegalStateException(
              "The launcher did not get ready:\n" + Files.readString(output));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (launcher != null) {
      launcher.destroy();
      if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
        launcher.destroyForcibly();
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  /** Hands the one run to the tests that ask for it; it stops after the last of them. */
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == DemoRun.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(DemoRun.class))
          .getOrComputeIfAbsent(DemoRun.class, type -> start(), DemoRun.class);
    }
  }
}
