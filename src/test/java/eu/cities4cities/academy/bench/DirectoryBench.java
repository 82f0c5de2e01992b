package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.community.ProfileTheme;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.SearchTerms;
import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Strangers look through a directory of the whole register, a third of which tells of itself, two
 * hundred pages each second; target: 95 of 100 within 100 ms.
 */
final class DirectoryBench {
  private static final int COMMUNITIES = 1_774;
  private static final int A_SECOND = 200;
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final int RUNS = 3;
  private static final int WORDS_OF_A_PROFILE = 150;
  private static final String[] SYLLABLES = {
    "ко", "ва", "лі", "ша", "ре", "мі", "но", "ту", "бро", "де", "жи", "ґа", "їв", "пе", "сла"
  };

  /** What is asked for, in turn: by everybody, by those who search, filter, look at a profile. */
  private static final List<String> ASKED =
      List.of(
          "/communities",
          "/en/communities?page=%d",
          "/en/communities?query=%s",
          "/en/communities?theme=energy&country=PL",
          "/communities?region=lviv&query=%s",
          "/en/communities?population=10k-25k&project=yes",
          "/communities?view=map&theme=health",
          "/api/v1/communities?query=%s",
          "/en/communities/verkhnobuzka",
          "/api/v1/communities?theme=youth&size=50&page=2");

  private DirectoryBench() {}

  /** Starts the Academy with its sample data, fills the register and measures. */
  public static void main(String[] args) throws Exception {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    try (LaunchedAcademy academy =
        new LaunchedAcademy(Path.of("target/bench/directory"), Map.of())) {
      fill(academy, new Random(7));
      // The first one warms the server up, four times as long, and is told as what it is.
      for (int run = 0; run <= RUNS; run++) {
        Duration length = run == 0 ? HALF_A_MINUTE.multipliedBy(4) : HALF_A_MINUTE;
        int count = (int) (A_SECOND * length.toSeconds());
        Arrivals strangers = new Arrivals();
        Duration before = academy.processorTime();
        strangers.spread(count, length, number -> look(http, academy, number));
        System.out.println(strangers.told(run == 0 ? "cold" : "run " + run));
        System.out.printf(
            "  %.2f ms of processor time each%n",
            academy.processorTime().minus(before).toMillis() / (double) count);
      }
    }
    System.exit(0);
  }

  private static void look(HttpClient http, LaunchedAcademy academy, int number) throws Exception {
    String word = SYLLABLES[number % SYLLABLES.length];
    String pattern = ASKED.get(number % ASKED.size());
    String path =
        pattern.contains("%d")
            ? pattern.formatted(1 + number % 40)
            : pattern.replace("%s", SearchTerms.of(word).iterator().next());
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(academy.address() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
  }

  /**
   * As many communities as the register has, every third with the words and wishes of a profile.
   */
  private static void fill(LaunchedAcademy academy, Random random) throws Exception {
    try (var database = academy.database();
        PreparedStatement community =
            database.prepareStatement(
                "INSERT IGNORE INTO community (id, slug, name_uk, name_en, region_code, kind,"
                    + " invented, sort_key, folded_name) VALUES (?, ?, ?, ?, ?, 'RURAL', TRUE, ?,"
                    + " ?)");
        PreparedStatement term =
            database.prepareStatement(
                "INSERT IGNORE INTO community_term (community_id, term, in_profile)"
                    + " VALUES (?, ?, ?)");
        PreparedStatement facet =
            database.prepareStatement(
                "INSERT IGNORE INTO community_facet (community_id, population, open_project)"
                    + " VALUES (?, ?, ?)");
        PreparedStatement theme =
            database.prepareStatement(
                "INSERT IGNORE INTO community_wanted_theme (theme, community_id) VALUES (?, ?)");
        PreparedStatement country =
            database.prepareStatement(
                "INSERT IGNORE INTO community_wanted_country (country, community_id)"
                    + " VALUES (?, ?)")) {
      database.setAutoCommit(false);
      for (int i = 0; i < COMMUNITIES; i++) {
        long id = 100_000L + i;
        String name = word(random) + "ська";
        String folded = String.join(" ", SearchTerms.of(name));
        Object[] row = {
          id,
          "bench-" + i,
          name + " сільська територіальна громада",
          folded + " rural community",
          Region.values()[i % Region.values().length].code(),
          folded.getBytes(),
          folded
        };
        add(community, row);
        add(term, id, folded, false);
        if (i % 3 == 0) {
          for (int word = 0; word < WORDS_OF_A_PROFILE; word++) {
            add(term, id, SearchTerms.of(word(random)).iterator().next(), true);
          }
          add(facet, id, 3_000 + random.nextInt(90_000), i % 2 == 0);
          ProfileTheme[] themes = ProfileTheme.values();
          for (int wish = 0; wish < 3; wish++) {
            add(theme, themes[random.nextInt(themes.length)].name(), id);
            add(country, List.of("PL", "DE", "FR", "DK", "LT").get(random.nextInt(5)), id);
          }
        }
      }
      for (PreparedStatement each : List.of(community, term, facet, theme, country)) {
        each.executeBatch();
      }
      database.commit();
    }
  }

  private static void add(PreparedStatement statement, Object... values) throws Exception {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int part = 0; part < 3 + random.nextInt(2); part++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }
}
