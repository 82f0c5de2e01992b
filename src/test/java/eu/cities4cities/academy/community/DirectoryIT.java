package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.TestData;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The directory is narrowed by what profiles say once they are published. */
@ExtendWith(ArquillianExtension.class)
class DirectoryIT {
  private static final String LETTERS = "бвгґджзклм";

  @Inject private CommunityService communities;
  @Inject private TestData data;

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  private final String name = name();

  @Test
  void eachFilterFindsWhatTheProfileSaysAndTogetherTheyNarrow() {
    register("а", profile(24_300, List.of("PL", "DE"), List.of("energy", "health"), true));
    register("о", profile(9_999, List.of("PL"), List.of("energy"), false));
    register("у", ProfileContent.EMPTY);
    assertThat(found(null, null, null, false)).containsExactly("а", "о", "у");
    assertThat(found("10k-25k", null, null, false)).containsExactly("а");
    assertThat(found("to-10k", null, null, false)).containsExactly("о");
    assertThat(found("from-100k", null, null, false)).isEmpty();
    assertThat(found(null, "energy", null, false)).containsExactly("а", "о");
    assertThat(found(null, "health", null, false)).containsExactly("а");
    assertThat(found(null, null, "DE", false)).containsExactly("а");
    assertThat(found(null, "energy", "PL", false)).containsExactly("а", "о");
    assertThat(found(null, "energy", "PL", true)).containsExactly("а");
    assertThat(found("to-10k", "energy", "DE", true)).isEmpty();
    assertThat(communities.wantedCountries()).contains("PL", "DE");
    CommunityQuery energy =
        new CommunityQuery(
            name, null, true, DirectoryFilter.of(null, "energy", null, false, false));
    assertThat(communities.countByRegion(energy)).containsEntry(Region.LVIV, 2L);
    assertThat(communities.search(energy, 2, 1).rows()).hasSize(1);
    assertThat(communities.search(energy, 2, 1).total()).isEqualTo(2);
  }

  /** Whoever only looks around reads first of those that have something to say. */
  @Test
  void withoutWordsCommunitiesThatTellSomethingComeFirst() {
    Community silent = register("а", ProfileContent.EMPTY);
    Community telling = register("у", profile(24_300, List.of(), List.of(), false));
    List<String> ours = List.of(silent.getSlug(), telling.getSlug());
    assertThat(lookedThrough(Region.LVIV).stream().filter(ours::contains))
        .containsExactly(telling.getSlug(), silent.getSlug());
    CommunityQuery named = new CommunityQuery(name, Region.LVIV, true);
    assertThat(communities.search(named, 1, 10).rows())
        .as("whoever looks for a name finds it by the alphabet")
        .extracting(CommunityRow::slug)
        .containsExactly(silent.getSlug(), telling.getSlug());
  }

  /** All pages of a region, one after the other. */
  private List<String> lookedThrough(Region region) {
    List<String> slugs = new ArrayList<>();
    CommunityPage page;
    int number = 0;
    do {
      page = communities.search(new CommunityQuery("", region, false), ++number, 100);
      page.rows().forEach(row -> slugs.add(row.slug()));
    } while (number < page.pages());
    return slugs;
  }

  @Test
  void onlyCommunitiesWhoseNumberIsToldAreFoundAsHavingGraduates() {
    Community five = register("а", ProfileContent.EMPTY);
    Community four = register("о", ProfileContent.EMPTY);
    Community guarded = register("у", ProfileContent.EMPTY);
    graduates(five, 5);
    graduates(four, 4);
    graduates(guarded, 12);
    data.insert("UPDATE community SET guarded = TRUE WHERE id = ?", guarded.getId());
    CommunityQuery query =
        new CommunityQuery(name, null, true, DirectoryFilter.of(null, null, null, true, false));
    assertThat(communities.search(query, 1, 10).rows())
        .extracting(CommunityRow::slug)
        .containsExactly(five.getSlug());
  }

  /** With the whole register in place no search may read all words of all profiles. */
  @Test
  void wordsAndFiltersAreFoundByTheirIndices() throws SQLException {
    // One term each: a minus sign would make it two.
    String once = Integer.toHexString(name.hashCode());
    List<String> words = IntStream.range(0, 400).mapToObj(i -> "zz" + i + once).toList();
    Community community = register("а", profile(24_300, List.of("PL"), List.of("energy"), true));
    for (String word : words) {
      data.insert(
          "INSERT INTO community_term (community_id, term, in_profile) VALUES (?, ?, 1)",
          community.getId(),
          word);
    }
    DirectorySql sql =
        new DirectorySql(
            new CommunityQuery(
                words.get(7),
                Region.LVIV,
                false,
                DirectoryFilter.of("10k-25k", "energy", "PL", false, true)));
    List<String> plan = explain("SELECT c.id FROM community c" + sql.where(), words.get(7));
    assertThat(plan)
        .as("the plan, table by table: %s", plan)
        .hasSize(6)
        .allMatch(line -> line.matches("\\w+ (const|eq_ref|ref|range) \\w+"));
  }

  private List<String> explain(String sql, String word) throws SQLException {
    List<String> plan = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql)) {
      Object[] values = {"46", word + "%", 10_000, 24_999, "ENERGY", "PL"};
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          plan.add(
              rows.getString("table") + " " + rows.getString("type") + " " + rows.getString("key"));
        }
      }
    }
    return plan;
  }

  private List<String> found(String size, String theme, String country, boolean project) {
    CommunityQuery query =
        new CommunityQuery(
            name, null, true, DirectoryFilter.of(size, theme, country, false, project));
    return communities.search(query, 1, 10).rows().stream()
        .map(row -> row.nameUk().substring(name.length() + 1, name.length() + 2))
        .toList();
  }

  private void graduates(Community community, int number) {
    data.insert("UPDATE community SET graduate_count = ? WHERE id = ?", number, community.getId());
  }

  private Community register(String sign, ProfileContent profile) {
    return communities
        .register(
            List.of(
                new CommunityRegistration(
                    null,
                    name + "-" + sign + "вська сільська територіальна громада",
                    null,
                    Region.LVIV,
                    null,
                    true,
                    false,
                    false,
                    null,
                    profile)))
        .get(0);
  }

  private static ProfileContent profile(
      int population, List<String> countries, List<String> themes, boolean project) {
    return ProfileJson.read(
        """
        {"population": %d, "languages": [], "promise": {"uk": "Місто біля річки"}, "wanted": {"countries": ["%s"], "themes": ["%s"]}%s}"""
            .formatted(
                population,
                String.join("\", \"", countries),
                String.join("\", \"", themes),
                project ? ", \"project\": {\"title\": {\"uk\": \"Водогін\"}}" : ""));
  }

  /** A name that no other test has, pronounceable for nobody. */
  private static String name() {
    StringBuilder name = new StringBuilder("Дв");
    long bits = Math.abs(UUID.randomUUID().getMostSignificantBits());
    for (char digit : Long.toString(bits).toCharArray()) {
      name.append(LETTERS.charAt(digit - '0')).append("ао".charAt(digit % 2));
    }
    return name.toString();
  }
}
