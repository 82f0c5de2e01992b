package eu.cities4cities.academy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed says in one line what to do, before anything is started. */
class LauncherTest {

  @TempDir private Path checkout;

  private final Map<String, String> environment = new TreeMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void aCheckoutThatWasBuilt() throws IOException {
    for (String file :
        List.of(
            "target/academy.war", "target/server/payara-micro.jar", "docker/payara/pre-boot.txt")) {
      Files.createDirectories(checkout.resolve(file).getParent());
      Files.createFile(checkout.resolve(file));
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      environment.put("ACADEMY_PORT", Integer.toString(free.getLocalPort()));
    }
  }

  @Test
  void takenPort() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      environment.put("ACADEMY_PORT", Integer.toString(other.getLocalPort()));
      assertThat(failure()).contains("port " + other.getLocalPort() + " is taken", "ACADEMY_PORT=");
    }
  }

  @Test
  void portThatIsNoNumber() {
    environment.put("ACADEMY_PORT", "web");
    assertThat(failure()).contains("ACADEMY_PORT is 'web'", "from 1 to 65535");
  }

  @Test
  void lockedDataFolder() {
    DataFolder other = DataFolder.lock(checkout.resolve("data"));
    other.note("launcher", ProcessHandle.current());
    other.note("address", "http://localhost:8080");
    try {
      assertThat(failure())
          .contains(
              "already runs",
              "process " + ProcessHandle.current().pid(),
              "http://localhost:8080",
              "ACADEMY_DATA_DIR");
    } finally {
      other.close();
    }
  }

  @Test
  void aFileInThePlaceOfTheDataFolder() throws IOException {
    environment.put("ACADEMY_DATA_DIR", Files.createFile(checkout.resolve("file")).toString());
    assertThat(failure()).contains("cannot be used", "ACADEMY_DATA_DIR");
  }

  @Test
  void unreachableDatabase() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    environment.put("ACADEMY_DB_URL", "jdbc:mariadb://127.0.0.1:" + closed + "/academy?x=y");
    assertThat(failure())
        .contains(
            "jdbc:mariadb://127.0.0.1:" + closed + "/academy cannot be reached",
            "start it",
            "ACADEMY_DB_URL");
  }

  @Test
  void addressThatIsNoDatabase() {
    environment.put("ACADEMY_DB_URL", "mysql://somewhere");
    assertThat(failure()).contains("cannot be reached", "ACADEMY_DB_URL");
  }

  @Test
  void nothingBuilt() throws IOException {
    Files.delete(checkout.resolve("target/academy.war"));
    assertThat(failure()).contains("academy.war is missing", "run mvn");
  }

  @Test
  void whatAFailedStartLeavesIsAnUnlockedFolder() {
    environment.put("ACADEMY_DB_URL", "mysql://somewhere");
    failure();
    DataFolder.lock(checkout.resolve("data")).close();
    assertThat(checkout.resolve("data/run.properties")).doesNotExist();
  }

  /** The one line of a start that failed. */
  private String failure() {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code = new Launcher(environment, checkout, stream).run();
    assertThat(code).isEqualTo(1);
    List<String> lines =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .filter(l -> l.contains("NOT STARTED"))
            .toList();
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }
}
