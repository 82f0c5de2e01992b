package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.shared.Language;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is public of a community is what is named, and nothing of people and places if shielded. */
class PublicProfileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

  private static final PublicGraduates GRADUATES =
      new PublicGraduates(
          12,
          List.of(new PublicGraduates.Named("Особа", "Person", "Курс", "Course", 2026)),
          List.of(ProfileTheme.ENERGY));

  @Test
  void nobodyIsOfferedToWriteToACommunityThatWasAbolished() {
    Community community =
        new Community(null, "vyhadana", "Вигадана громада", "Vyhadana", "46", CommunityKind.URBAN);
    assertThat(bare(community).writable()).isTrue();
    community.endAs(CommunityStatus.ABOLISHED, LocalDate.of(2026, 3, 2), null, null);
    assertThat(bare(community).writable()).isFalse();
  }

  private static PublicProfile bare(Community community) {
    return PublicProfile.of(
        community, ProfileContent.EMPTY, PublicGraduates.NONE, null, Language.UK);
  }

  @Test
  void openCommunityTellsEveryField() {
    List<String> all = new ArrayList<>(SentinelProfile.OPEN);
    all.addAll(SentinelProfile.SHIELDED);
    assertThat(SentinelProfile.in(view(community()).toString()))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(SentinelProfile.in(json(community()))).containsAll(SentinelProfile.OPEN);
    assertThat(view(community()).uk().graduates()).isEqualTo(GRADUATES);
    assertThat(view(community()).uk().writable()).isTrue();
  }

  @Test
  void shieldedCommunityTellsNoNamesContactsAndExactPlaces() {
    Community occupied = community();
    occupied.setOccupied(true);
    Community guarded = community();
    guarded.setGuarded(true);
    for (Community shielded : List.of(occupied, guarded)) {
      assertThat(SentinelProfile.in(view(shielded).toString()))
          .containsExactlyInAnyOrderElementsOf(SentinelProfile.OPEN);
      assertThat(SentinelProfile.in(json(shielded)))
          .containsExactlyInAnyOrderElementsOf(SentinelProfile.OPEN);
      assertThat(view(shielded).uk().graduates()).isEqualTo(PublicGraduates.NONE);
      assertThat(view(shielded).uk().writable()).isFalse();
      assertThat(view(shielded).toString()).doesNotContain("Селищенко");
    }
  }

  /** An entity could hand out whatever is added to it later. */
  @Test
  void publicProfileHoldsNoEntity() {
    for (Class<?> record : PublicProfile.class.getDeclaredClasses()) {
      for (RecordComponent part : record.getRecordComponents()) {
        assertThat(part.getType()).isNotIn(Community.class, CommunityProfile.class);
        assertThat(part.getGenericType().getTypeName()).doesNotContain("ProfileContent");
      }
    }
  }

  @Test
  void textThatIsMissingStandsInTheOtherLanguageAndSaysSo() {
    ProfileContent told = ProfileJson.read("{\"promise\":{\"uk\":\"Річка\",\"en\":\"\"}}");
    CommunityView view = view(community(), told);
    assertThat(view.en().promise().text()).isEqualTo("Річка");
    assertThat(view.en().promise().lang()).isEqualTo("uk");
    assertThat(PublicProfileJson.write(view, "").getJsonObject("promise").toString())
        .isEqualTo("{\"uk\":\"Річка\",\"en\":\"\"}");
  }

  @Test
  void namesComeInTheirLanguage() {
    CommunityView view = view(community());
    assertThat(view.uk().identity().name()).isEqualTo("Вигадана");
    assertThat(view.en().identity().name()).isEqualTo("Vyhadana");
    assertThat(view.en().identity().officialUk()).startsWith("Вигадана міська");
  }

  @Test
  void eventsAreToldUntilTheyAreOver() {
    PublicProfile profile = view(community()).uk();
    assertThat(profile.eventsFrom(TODAY.plusDays(6))).hasSize(1);
    assertThat(profile.eventsFrom(TODAY.plusDays(7))).isEmpty();
  }

  @Test
  void paragraphsAreDividedByAnEmptyLine() {
    ProfileContent told = ProfileJson.read("{\"why\":{\"uk\":\"Перший.\\n \\nДругий.\"}}");
    assertThat(view(community(), told).uk().whyParagraphs()).containsExactly("Перший.", "Другий.");
    assertThat(view(community(), ProfileContent.EMPTY).uk().whyParagraphs()).isEmpty();
    assertThat(view(community(), ProfileContent.EMPTY).uk().promise())
        .isEqualTo(PublicProfile.said(Text.NONE, Language.UK));
  }

  private static String json(Community community) {
    return PublicProfileJson.write(view(community), "https://academy.example").toString();
  }

  private static CommunityView view(Community community) {
    return view(community, SentinelProfile.content(TODAY));
  }

  private static CommunityView view(Community community, ProfileContent told) {
    return new CommunityView(
        1,
        PublicProfile.of(community, told, GRADUATES, NOW, Language.UK),
        PublicProfile.of(community, told, GRADUATES, NOW, Language.EN));
  }

  private static Community community() {
    Community community =
        new Community(
            null,
            "vyhadana",
            "Вигадана міська територіальна громада",
            CommunityName.toEnglish("Вигадана міська територіальна громада"),
            "46",
            CommunityKind.URBAN);
    community.setCentreUk("Селищенко");
    community.setPortalUrl("https://cities4cities.eu/7731portal1377");
    return community;
  }
}
