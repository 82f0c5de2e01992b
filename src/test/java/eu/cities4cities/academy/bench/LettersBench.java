package eu.cities4cities.academy.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.cities4cities.academy.launch.Launcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long participants' pages take while nine hundred letters leave, and while none does: {@code
 * mvn -Pbench-letters}. The sample course's announcement goes to all of its people through a mail
 * server that takes everything.
 */
public final class LettersBench {
  private static final int READERS = 8;
  private static final int WARM_UP = 400;
  private static final int SAMPLES = 2_000;
  private static final List<String> PAGES = List.of("/my", "/", "/my/profile");
  private static final Path FOLDER = Path.of("target/bench-letters");
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(20))
          .build();

  private LettersBench(String address) {
    this.address = address;
  }

  /** Starts the Academy with its sample data and measures. */
  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    int port = freePort();
    Process launcher = start(port, mail.getSmtp().getPort());
    try {
      new LettersBench("http://localhost:" + port).measure(mail);
    } finally {
      launcher.destroy();
      launcher.waitFor(60, TimeUnit.SECONDS);
      mail.stop();
    }
    System.exit(0);
  }

  private void measure(GreenMail mail) throws Exception {
    signIn();
    await("the letters of the start have left", () -> outbox("WAITING") == 0);
    read("warming up", () -> false, WARM_UP);
    read("no letters", () -> false, SAMPLES);
    int before = mail.getReceivedMessages().length;
    long began = System.nanoTime();
    announce();
    await("the announcement is in the outbox", () -> outbox("WAITING") > 0);
    read("while letters leave", () -> outbox("WAITING") == 0, SAMPLES);
    await("all letters have left", () -> outbox("WAITING") == 0);
    System.out.printf(
        "%d letters in %d s%n",
        mail.getReceivedMessages().length - before, (System.nanoTime() - began) / 1_000_000_000L);
  }

  /** Reads pages by several readers at once, so many times or until it is over. */
  private void read(String what, BooleanSupplier over, int most) throws Exception {
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    List<Callable<List<Long>>> work = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      work.add(
          () -> {
            List<Long> taken = new ArrayList<>();
            for (int i = 0; i < most / READERS && !(i % 20 == 19 && over.getAsBoolean()); i++) {
              taken.add(time(PAGES.get(i % PAGES.size())));
            }
            return taken;
          });
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> taken : readers.invokeAll(work)) {
      all.addAll(taken.get());
    }
    readers.shutdown();
    long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%-20s %5d pages: median %.1f ms, 90 %% %.1f, 95 %% %.1f, 99 %% %.1f, longest %.1f%n",
        what,
        sorted.length,
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
  }

  private long time(String path) throws IOException, InterruptedException {
    long began = System.nanoTime();
    HttpResponse<Void> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.discarding());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return System.nanoTime() - began;
  }

  private void signIn() throws IOException, InterruptedException {
    Properties accounts = new Properties();
    try (InputStream in = LettersBench.class.getResourceAsStream("/demo/accounts.properties")) {
      accounts.load(in);
    }
    String page =
        client
            .send(
                HttpRequest.newBuilder(URI.create(address + "/login")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher csrf = CSRF.matcher(page);
    if (!csrf.find()) {
      throw new IllegalStateException("The sign-in page has no form");
    }
    Map<String, String> form =
        Map.of(
            "login",
            "login",
            "csrf",
            csrf.group(1),
            "login:email",
            accounts.getProperty("participant.email"),
            "login:password",
            accounts.getProperty("password"),
            "login:signIn",
            "x",
            "jakarta.faces.ViewState",
            "stateless");
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    client.send(
        HttpRequest.newBuilder(URI.create(address + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private static void announce() throws SQLException, IOException {
    try (Connection database = database();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO announcement (course_id, audience, title_uk, title_en, text_uk, text_en,"
              + " by_mail, status, send_at, created_at) SELECT id, 'all', 'Завтра о 9:30',"
              + " 'Tomorrow at 9:30', 'Починаємо раніше.', 'We start earlier.', TRUE, 'SCHEDULED',"
              + " '2026-01-01', UTC_TIMESTAMP(3) FROM course WHERE status = 'RUNNING' LIMIT 1");
    }
  }

  private static long outbox(String status) {
    try (Connection database = database();
        Statement statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT COUNT(*) FROM outbox_letter WHERE status = '" + status + "'")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection database() throws SQLException, IOException {
    Properties run = new Properties();
    try (InputStream in = Files.newInputStream(FOLDER.resolve("data/run.properties"))) {
      run.load(in);
    }
    String password = Files.readString(FOLDER.resolve("data/database/password")).strip();
    return DriverManager.getConnection(run.getProperty("database.url"), "academy", password);
  }

  private static void await(String what, BooleanSupplier state) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (!state.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not within ten minutes: " + what);
      }
      Thread.sleep(200);
    }
  }

  private static Process start(int port, int mailPort) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    Path output = FOLDER.resolve("launcher.txt").toAbsolutePath();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("academy.bench.classpath", System.getProperty("java.class.path")),
            Launcher.class.getName());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("ACADEMY_"));
    environment.put("ACADEMY_PORT", String.valueOf(port));
    environment.put("ACADEMY_DATA_DIR", FOLDER.resolve("data").toAbsolutePath().toString());
    environment.put("ACADEMY_MAIL_HOST", "127.0.0.1");
    environment.put("ACADEMY_MAIL_PORT", String.valueOf(mailPort));
    Process launcher = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
    while (!Files.readString(output).contains("Stop: Ctrl-C")) {
      if (launcher.waitFor(300, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The Academy did not start:\n" + Files.readString(output));
      }
    }
    return launcher;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
