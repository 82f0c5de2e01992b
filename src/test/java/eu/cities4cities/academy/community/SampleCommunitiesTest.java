package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.ProfileContent.Text;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The sample register in {@code demo/}: real communities by name, profiles only for invented. */
class SampleCommunitiesTest {
  private final List<CSVRecord> rows = rows();

  @Test
  void atLeastAHundredAndFiftyRealCommunitiesComeFromAllRegions() {
    List<CSVRecord> real = rows.stream().filter(row -> !flag(row, "invented")).toList();
    assertThat(real).hasSizeGreaterThanOrEqualTo(150);
    assertThat(real.stream().map(row -> row.get("region")).collect(Collectors.toSet()))
        .hasSize(Region.values().length)
        .allMatch(code -> Region.ofCode(code).isPresent());
  }

  @Test
  void codeIsWholeAndOfItsRegionOrLeftOut() {
    for (CSVRecord row : rows) {
      assertThat(flag(row, "code_known")).isEqualTo(!row.get("code").isEmpty());
      if (flag(row, "code_known")) {
        assertThat(row.get("code")).matches("UA\\d{17}").startsWith("UA" + row.get("region"));
        assertThat(flag(row, "invented")).isFalse();
      }
    }
    assertThat(rows.stream().map(row -> row.get("code")).filter(code -> !code.isEmpty()))
        .doesNotHaveDuplicates();
  }

  @Test
  void noCommunityIsListedTwice() {
    assertThat(rows.stream().map(row -> row.get("region") + " " + row.get("name_uk")))
        .doesNotHaveDuplicates();
    assertThat(rows.stream().filter(row -> !flag(row, "invented")))
        .allSatisfy(row -> assertThat(row.get("centre_uk")).isNotBlank());
  }

  @Test
  void nameSaysItsKindAndUsesTheUkrainianApostrophe() {
    for (CSVRecord row : rows) {
      String name = row.get("name_uk");
      assertThat(name).matches("(\\S+ (міська|селищна|сільська) територіальна громада|місто \\S+)");
      assertThat(name + row.get("centre_uk")).doesNotContain("'", "’");
    }
  }

  @Test
  void crimeaAndSevastopolAreMarkedOccupied() {
    assertThat(rows.stream().filter(row -> row.get("region").matches("01|85")))
        .isNotEmpty()
        .allMatch(row -> flag(row, "occupied"));
  }

  @Test
  void onlyInventedCommunitiesHaveProfilesAndThoseAreWholeInBothLanguages() {
    List<String> invented =
        rows.stream().filter(row -> flag(row, "invented")).map(row -> row.get("name_uk")).toList();
    List<JsonObject> profiles = profiles();
    assertThat(profiles.stream().map(json -> json.getString("community")))
        .containsExactlyInAnyOrderElementsOf(invented)
        .hasSizeGreaterThanOrEqualTo(5);
    for (JsonObject json : profiles) {
      ProfileContent profile = ProfileJson.read(json);
      assertThat(profile.population()).isPositive();
      assertThat(profile.strengths()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(profile.project().budgetEur()).isPositive();
      assertThat(profile.portalCheckedOn()).isNotNull();
      assertThat(texts(profile))
          .allSatisfy(
              text -> {
                assertThat(text.uk()).matches("(?s).*[а-яіїєґ].*").doesNotContain("'", "’");
                assertThat(text.en()).matches("(?s).*[a-z].*").doesNotContainPattern("[а-яіїєґ]");
              });
    }
  }

  private static List<Text> texts(ProfileContent profile) {
    return Stream.of(
            Stream.of(profile.promise(), profile.why(), profile.project().title()),
            Stream.of(profile.project().goal(), profile.wanted().text()),
            Stream.of(profile.contact().name(), profile.contact().role(), profile.contact().note()),
            profile.strengths().stream().flatMap(s -> Stream.of(s.title(), s.text())),
            profile.experience().stream(),
            profile.partners().stream().flatMap(p -> Stream.of(p.city(), p.activity())))
        .flatMap(part -> part)
        .toList();
  }

  private static boolean flag(CSVRecord row, String column) {
    return Boolean.parseBoolean(row.get(column));
  }

  private static List<CSVRecord> rows() {
    try (Reader reader = reader("/demo/communities.csv")) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<JsonObject> profiles() {
    return Json.createReader(reader("/demo/profiles.json"))
        .readArray()
        .getValuesAs(JsonObject.class);
  }

  private static Reader reader(String resource) {
    InputStream stream = SampleCommunitiesTest.class.getResourceAsStream(resource);
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
