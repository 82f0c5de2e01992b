package eu.cities4cities.academy.harness;

import eu.cities4cities.academy.launch.Launcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An Academy with its sample data in processes of its own, as the run command starts it. */
public final class LaunchedAcademy implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final String READY = "Stop: Ctrl-C";

  /** Each part of the heap, whatever collector tells of it; not the memory of classes. */
  private static final Pattern HEAP_USED =
      Pattern.compile("(?:generation|heap|Gen)\\s+total \\d+K, used (\\d+)K");

  private final Path folder;
  private final int port = freePort();
  private final String address = "http://localhost:" + port;
  private final Map<String, String> settings;
  private Process launcher;
  private final Properties accounts = new Properties();

  /** Starts it in that folder, which keeps its data for a next start. */
  public LaunchedAcademy(Path folder, Map<String, String> settings)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.settings = settings;
    Files.createDirectories(folder);
    launcher = start();
    try (InputStream in = LaunchedAcademy.class.getResourceAsStream("/demo/accounts.properties")) {
      accounts.load(in);
    }
  }

  /** Starts it in that folder with new data; what an earlier one left there is removed. */
  public static LaunchedAcademy fresh(Path folder, Map<String, String> settings)
      throws IOException, InterruptedException {
    if (Files.exists(folder)) {
      remove(folder);
    }
    return new LaunchedAcademy(folder, settings);
  }

  private Process start() throws IOException, InterruptedException {
    Path output = folder.resolve("launcher.txt").toAbsolutePath();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Launcher.class.getName());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(variable -> variable.startsWith("ACADEMY_"));
    environment.put("ACADEMY_PORT", String.valueOf(port));
    environment.put("ACADEMY_DATA_DIR", folder.resolve("data").toAbsolutePath().toString());
    environment.putAll(settings);
    Process started = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
    while (!Files.readString(output).contains(READY)) {
      if (started.waitFor(300, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The Academy did not start:\n" + Files.readString(output));
      }
    }
    return started;
  }

  public String address() {
    return address;
  }

  /** The e-mail of the sample account of that role. */
  public String email(String role) {
    return accounts.getProperty(role + ".email");
  }

  /** The access token of the sample account of that role. */
  public String token(String role) {
    return accounts.getProperty(role + ".token");
  }

  /** The password of all sample people. */
  public String password() {
    return accounts.getProperty("password");
  }

  /** The number that a query answers. */
  public long number(String sql, Object... values) {
    return Long.parseLong(text(sql, values));
  }

  /** The text that a query answers. */
  public String text(String sql, Object... values) {
    try (Connection database = database();
        PreparedStatement query = prepared(database, sql, values);
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes the database behind the Academy's back; says how many rows. */
  public int change(String sql, Object... values) {
    try (Connection database = database();
        PreparedStatement statement = prepared(database, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public Connection database() throws SQLException, IOException {
    Properties run = new Properties();
    try (InputStream in = Files.newInputStream(folder.resolve("data/run.properties"))) {
      run.load(in);
    }
    String password = Files.readString(folder.resolve("data/database/password")).strip();
    return DriverManager.getConnection(run.getProperty("database.url"), "academy", password);
  }

  private static PreparedStatement prepared(Connection database, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = database.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** The server's heap in use after a collection, in bytes. */
  public long heapAfterCollection() throws IOException, InterruptedException {
    ProcessHandle server =
        launcher
            .descendants()
            .filter(each -> each.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElseThrow();
    new ProcessBuilder("jcmd", String.valueOf(server.pid()), "GC.run").start().waitFor();
    Process asked =
        new ProcessBuilder("jcmd", String.valueOf(server.pid()), "GC.heap_info").start();
    String info = new String(asked.getInputStream().readAllBytes());
    return HEAP_USED
        .matcher(info)
        .results()
        .mapToLong(part -> Long.parseLong(part.group(1)) * 1024)
        .sum();
  }

  /** Processor time of the server and its database so far. */
  public Duration processorTime() {
    return launcher
        .descendants()
        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Waits for something that comes by itself. */
  public static void await(String what, BooleanSupplier state) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!state.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not within ten minutes: " + what);
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /** Ends all its processes at once and without a warning, as a power cut does. */
  public void kill() throws InterruptedException {
    List<ProcessHandle> all = launcher.descendants().toList();
    launcher.destroyForcibly().waitFor();
    all.forEach(ProcessHandle::destroyForcibly);
    await("dead", () -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** Makes as if no certificate of that course had ever been issued. */
  public void forgetCertificates(long course) {
    String theirs = " WHERE certificate_id IN (SELECT id FROM certificate WHERE course_id = ?)";
    String ofVersions = " WHERE version_id IN (SELECT id FROM certificate_version" + theirs + ")";
    change("DELETE FROM certificate_file" + ofVersions, course);
    change("DELETE FROM status_place" + ofVersions, course);
    change("DELETE FROM share_picture" + theirs, course);
    change("DELETE FROM certificate_version" + theirs, course);
    change("UPDATE certificate_run_item SET certificate_id = NULL" + theirs, course);
    change("DELETE FROM certificate_case" + theirs, course);
    change("DELETE FROM certificate WHERE course_id = ?", course);
  }

  /** Removes what the dead server had unpacked and half written outside its data. */
  public void wipeTemporaryFolder() throws IOException {
    remove(folder.resolve("data/server-tmp"));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Starts it again under the same address after {@link #kill}. */
  public void startAgain() throws IOException, InterruptedException {
    launcher = start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    launcher.destroy();
    launcher.waitFor(60, TimeUnit.SECONDS);
  }
}
