package eu.cities4cities.academy.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** Payara Micro with the Academy's WAR, as a process of its own on the loopback address. */
final class Server {

  private static final Duration START_LIMIT = Duration.ofSeconds(600);

  /** How long the application may stay red once the server itself says that it is up. */
  private static final Duration RED_LIMIT = Duration.ofSeconds(300);

  private static final String STOCK_DOMAIN = "MICRO-INF/domain/domain.xml";
  private static final String STOCK_LISTENER =
      "<network-listener port=\"8080\" protocol=\"http-listener\"";

  private static final Pattern RED = Pattern.compile("\"name\":\"([^\"]+)\",\"status\":\"DOWN\"");

  /** The server's own check while there is no application yet. */
  private static final String NOTHING_DEPLOYED = "No Application deployed";

  private final Child child;
  private final int port;

  /** The checks that were not green when last asked, as they name themselves. */
  private String red = "";

  private Server(Child child, int port) {
    this.child = child;
    this.port = port;
  }

  /**
   * Fails where somebody already listens on the port.
   *
   * @throws LaunchFailure naming the port
   */
  static void checkPort(int port) {
    boolean taken;
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress("127.0.0.1", port));
      taken = false;
    } catch (IOException e) {
      taken = true;
    }
    // A browser asks localhost at ::1 first: a stranger there would answer in our place.
    if (!taken) {
      try (Socket other = new Socket()) {
        other.connect(new InetSocketAddress(InetAddress.getByName("::1"), port), 500);
        taken = true;
      } catch (IOException e) {
        taken = false;
      }
    }
    if (taken) {
      throw new LaunchFailure(
          "port "
              + port
              + " is taken by another program; end it, or choose another port:"
              + " ACADEMY_PORT="
              + (port == 65535 ? 8080 : port + 1)
              + " mvn");
    }
  }

  /**
   * Starts the server; it is not ready yet.
   *
   * @param configuration the folder that says how the server and its Java run
   */
  static Server start(
      Path microJar,
      Path war,
      Path configuration,
      Path folder,
      int port,
      Map<String, String> settings)
      throws IOException {
    Path tmp = folder.resolve("server-tmp");
    Files.createDirectories(tmp);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "@" + configuration.resolve("java.args"),
            "-Xms1g",
            "-Xmx1g",
            "-Djava.io.tmpdir=" + tmp,
            "-jar",
            microJar.toString(),
            "--deploy",
            war.toString(),
            "--contextroot",
            "/",
            "--nocluster",
            "--nohazelcast",
            "--domainconfig",
            domain(microJar, folder, port).toString(),
            "--prebootcommandfile",
            configuration.resolve("pre-boot.txt").toString()));
    Child child =
        Child.start("the server", command, folder, settings, folder.resolve("server.log"));
    return new Server(child, port);
  }

  /**
   * The server's own configuration with our port on the loopback address only, because everybody
   * knows the demo's accounts.
   */
  private static Path domain(Path microJar, Path folder, int port) throws IOException {
    try (ZipFile jar = new ZipFile(microJar.toFile());
        InputStream in = jar.getInputStream(jar.getEntry(STOCK_DOMAIN))) {
      String stock = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!stock.contains(STOCK_LISTENER)) {
        throw new LaunchFailure(
            "this version of Payara Micro is configured in another way than "
                + Server.class.getSimpleName()
                + " expects; use the version that pom.xml names.");
      }
      String ours =
          "<network-listener address=\"127.0.0.1\" port=\""
              + port
              + "\" protocol=\"http-listener\"";
      return Files.writeString(
          folder.resolve("server-domain.xml"), stock.replace(STOCK_LISTENER, ours));
    }
  }

  ProcessHandle handle() {
    return child.handle();
  }

  Path log() {
    return child.log();
  }

  boolean isAlive() {
    return child.isAlive();
  }

  int waitFor() throws InterruptedException {
    return child.waitFor();
  }

  /**
   * Waits until the application says that it is ready.
   *
   * @throws LaunchFailure if the deployment failed or took too long
   */
  void awaitReady(Consumer<String> progress) {
    long begun = System.nanoTime();
    long told = begun;
    long upSince = 0;
    while (!ready()) {
      long now = System.nanoTime();
      String output = child.output();
      if (!child.isAlive()) {
        throw new LaunchFailure(
            "the server ended while it was starting" + reason(output) + "; read " + log() + ".");
      }
      if (ServerLog.deploymentFailed(output)) {
        throw new LaunchFailure(
            "the application could not be deployed" + reason(output) + "; read " + log() + ".");
      }
      if (upSince == 0 && ServerLog.serverIsUp(output)) {
        upSince = now;
      }
      if (upSince != 0 && now - upSince > RED_LIMIT.toNanos()
          || now - begun > START_LIMIT.toNanos()) {
        throw new LaunchFailure(
            "the server is up but the application is not ready"
                + reason(output)
                + "; read "
                + log()
                + ".");
      }
      if (now - told > 5_000_000_000L) {
        told = now;
        progress.accept(
            "still starting: " + (red.isEmpty() ? ServerLog.phase(output) : "waiting for " + red));
      }
      Pause.millis(200);
    }
  }

  private static String reason(String output) {
    return ServerLog.reason(output).map(text -> " (" + text + ")").orElse("");
  }

  private boolean ready() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              new URL("http://127.0.0.1:" + port + "/health/ready").openConnection();
      connection.setConnectTimeout(2000);
      connection.setReadTimeout(5000);
      // A connection kept from the time before the deployment may go on answering as then.
      connection.setRequestProperty("Connection", "close");
      if (connection.getResponseCode() != 200) {
        red = redChecks(connection);
        return false;
      }
      try (InputStream in = connection.getInputStream()) {
        // Without the application the server's own answer is green and names no check.
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("\"name\"");
      }
    } catch (IOException e) {
      return false;
    }
  }

  private static String redChecks(HttpURLConnection connection) throws IOException {
    InputStream in = connection.getErrorStream();
    if (in == null) {
      return "";
    }
    try (in) {
      return RED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .map(found -> found.group(1))
          .filter(name -> !name.equals(NOTHING_DEPLOYED))
          .collect(Collectors.joining(", "));
    }
  }
}
