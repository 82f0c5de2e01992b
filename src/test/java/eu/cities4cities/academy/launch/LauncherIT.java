package eu.cities4cities.academy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run command as a whole: the packaged WAR, real processes, real ends. */
class LauncherIT {

  /** A number as any certificate may have it; nobody has been given it. */
  private static final String NUMBER =
      eu.cities4cities.academy.certificate.CertificateNumber.draw(2026, new java.util.Random(1))
          .toString();

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Under the temporary folder on purpose: data there must survive as anywhere else. */
  @TempDir private Path folder;

  private final int port = freePort();
  private Process launcher;
  private OwnDatabase outside;

  @AfterEach
  void endAll() throws Exception {
    if (launcher != null && launcher.isAlive()) {
      launcher.destroy();
      launcher.waitFor(2, TimeUnit.MINUTES);
    }
    if (outside != null) {
      outside.stop();
    }
  }

  @Test
  void dataSurviveAKilledRunUnderTheTemporaryFolder() throws Exception {
    launch(war(), Map.of());
    awaitStarted();
    Properties first = record();
    change(first, "CREATE TABLE survivor (id INT PRIMARY KEY)");
    change(first, "INSERT INTO survivor VALUES (1991)");

    launcher.destroyForcibly().waitFor();
    assertThat(alive(first, "database")).isTrue();
    assertThat(alive(first, "server")).isTrue();

    launch(war(), Map.of());
    awaitStarted();
    Properties second = record();
    assertThat(output()).contains("a killed run had left behind: server");
    assertThat(output()).contains("a killed run had left behind: database");
    assertThat(alive(first, "database")).isFalse();
    assertThat(alive(first, "server")).isFalse();
    assertThat(number(second, "SELECT id FROM survivor")).isEqualTo(1991);

    launcher.destroy();
    assertThat(launcher.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(alive(second, "database")).isFalse();
    assertThat(alive(second, "server")).isFalse();
    assertThat(output()).contains("stopping the server", "stopping MariaDB", "stopped");
    assertThat(Files.readString(folder.resolve("data/database/mariadb.log")))
        .contains("Shutdown complete");
    assertThat(folder.resolve("data/run.properties")).doesNotExist();
  }

  @Test
  void anOutsideDatabaseIsUsedAndMayGoAndComeBack() throws Exception {
    outside = OwnDatabase.start(folder.resolve("outside"), step -> {});
    launch(
        war(),
        Map.of(
            "ACADEMY_DB_URL", outside.url(),
            "ACADEMY_DB_USER", outside.user(),
            "ACADEMY_DB_PASSWORD", outside.password()));
    awaitStarted();
    assertThat(folder.resolve("data/database")).doesNotExist();
    assertThat(answer("/health/ready")).isEqualTo(200);
    assertThat(answer("/login")).isEqualTo(200);

    outside.stop();
    await("red while the database is away", () -> answer("/health/ready") == 503);
    assertThat(answer("/health/live")).isEqualTo(200);
    // What cannot be looked up is not called invalid.
    assertThat(answer("/verify/" + NUMBER)).isEqualTo(503);
    assertThat(page("/verify/" + NUMBER))
        .contains("Академія тимчасово недоступна", "він може бути дійсним")
        .doesNotContain("Такого номера немає");
    assertThat(page("/en/verify/" + NUMBER + "/1"))
        .contains("it may well be valid")
        .doesNotContain("There is no such number");
    assertThat(answer("/api/v1/certificates/" + NUMBER)).isEqualTo(503);

    outside.startAgain();
    await("green when the database is back", () -> answer("/health/ready") == 200);
    assertThat(answer("/communities")).isEqualTo(200);
    assertThat(answer("/verify/" + NUMBER)).isEqualTo(404);
  }

  @Test
  void aFailedDeploymentEndsWithItsReason() throws Exception {
    Path broken = folder.resolve("broken.war");
    ShrinkWrap.create(WebArchive.class, "academy.war")
        .addClass(BrokenStart.class)
        .as(ZipExporter.class)
        .exportTo(broken.toFile());
    outside = OwnDatabase.start(folder.resolve("outside"), step -> {});
    launch(
        broken,
        Map.of(
            "ACADEMY_DB_URL", outside.url(),
            "ACADEMY_DB_USER", outside.user(),
            "ACADEMY_DB_PASSWORD", outside.password()));
    assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(1);
    assertThat(output().lines().filter(line -> line.contains("NOT STARTED")))
        .singleElement()
        .asString()
        .contains("could not be deployed", "the schema is broken", "server.log");
  }

  private void launch(Path war, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "-Dacademy.checkout=" + folder,
            "-Dacademy.war=" + war.toAbsolutePath(),
            "-Dpayara.microJar=" + Path.of("target/server/payara-micro.jar").toAbsolutePath(),
            "-Dacademy.server.configuration=" + Path.of("docker/payara").toAbsolutePath(),
            Launcher.class.getName());
    builder.environment().keySet().removeIf(name -> name.startsWith("ACADEMY_"));
    builder.environment().put("ACADEMY_PORT", Integer.toString(port));
    builder.environment().put("ACADEMY_DEMO", "false");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("launcher.log").toFile());
    launcher = builder.start();
  }

  private static Path war() {
    Path war = Path.of("target/academy.war");
    assertThat(war).as("made by mvn package").exists();
    return war;
  }

  private void awaitStarted() {
    await(
        "started",
        () -> {
          assertThat(launcher.isAlive()).as(output()).isTrue();
          return output().contains("Stop: Ctrl-C");
        });
  }

  private void await(String what, BooleanSupplier condition) {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what + "\n" + output()).isLessThan(limit);
      Pause.millis(200);
    }
  }

  private String output() {
    try {
      return Files.readString(folder.resolve("launcher.log"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private int answer(String path) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) new URL("http://127.0.0.1:" + port + path).openConnection();
      connection.setReadTimeout(30_000);
      return connection.getResponseCode();
    } catch (IOException e) {
      return -1;
    }
  }

  private String page(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private Properties record() throws IOException {
    Properties record = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve("data/run.properties"))) {
      record.load(in);
    }
    return record;
  }

  private static boolean alive(Properties record, String name) {
    return ProcessHandle.of(Long.parseLong(record.getProperty(name + ".pid")))
        .map(ProcessHandle::isAlive)
        .orElse(false);
  }

  private void change(Properties record, String sql) throws SQLException, IOException {
    try (Connection connection = connect(record);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private int number(Properties record, String sql) throws SQLException, IOException {
    try (Connection connection = connect(record);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private Connection connect(Properties record) throws SQLException, IOException {
    return DriverManager.getConnection(
        record.getProperty("database.url"),
        "academy",
        Files.readString(folder.resolve("data/database/password")));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
