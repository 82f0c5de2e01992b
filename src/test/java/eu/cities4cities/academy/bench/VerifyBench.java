package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Strangers verify certificates, two hundred each second. */
final class VerifyBench {
  private static final int A_SECOND = 200;
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final int RUNS = 3;

  private VerifyBench() {}

  /** Starts the Academy with its sample data and measures. */
  public static void main(String[] args) throws Exception {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    try (LaunchedAcademy academy = new LaunchedAcademy(Path.of("target/bench/verify"), Map.of())) {
      List<String> numbers = numbers(academy);
      // The first one warms the server up, twice as long, and is told as what it is.
      for (int run = 0; run <= RUNS; run++) {
        Duration length = run == 0 ? HALF_A_MINUTE.multipliedBy(2) : HALF_A_MINUTE;
        int count = (int) (A_SECOND * length.toSeconds());
        Arrivals strangers = new Arrivals();
        Duration before = academy.processorTime();
        strangers.spread(
            count, length, number -> look(http, academy, numbers.get(number % numbers.size())));
        System.out.println(strangers.told(run == 0 ? "cold" : "run " + run));
        System.out.printf(
            "  %.2f ms of processor time each%n",
            academy.processorTime().minus(before).toMillis() / (double) count);
      }
      for (String prefix : List.of("", "/en")) {
        int bytes =
            page(http, academy, prefix + "/verify/" + numbers.get(0))
                .getBytes(StandardCharsets.UTF_8)
                .length;
        System.out.printf("the page %s/verify/…: %.1f KB%n", prefix, bytes / 1024.0);
      }
    }
    System.exit(0);
  }

  private static void look(HttpClient http, LaunchedAcademy academy, String number)
      throws Exception {
    if (!page(http, academy, "/verify/" + number).contains(number)) {
      throw new IllegalStateException(number + " is not on its page");
    }
  }

  private static String page(HttpClient http, LaunchedAcademy academy, String path)
      throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(academy.address() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private static List<String> numbers(LaunchedAcademy academy) throws Exception {
    List<String> numbers = new ArrayList<>();
    try (var database = academy.database();
        var query = database.prepareStatement("SELECT number FROM certificate WHERE live = 1");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getString(1));
      }
    }
    return numbers;
  }
}
