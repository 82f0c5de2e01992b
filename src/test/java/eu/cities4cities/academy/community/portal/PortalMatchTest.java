package eu.cities4cities.academy.community.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.portal.PortalMatch.Doubt;
import eu.cities4cities.academy.community.portal.PortalMatch.Known;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortalMatchTest {
  private static final String LINK = "https://cities4cities.eu/a";
  private static final Known LVIV =
      known(1, "UA46040070000011111", "Городоцька міська", Region.LVIV, null);
  private static final Known KHMELNYTSKYI =
      known(2, null, "Городоцька міська", Region.KHMELNYTSKYI, null);
  private static final Known RIVNE = known(3, null, "Городоцька сільська", Region.RIVNE, null);
  private static final Known LINKED =
      known(4, null, "Решетилівська міська", Region.POLTAVA, "https://cities4cities.eu/b");
  private static final List<Known> REGISTER = List.of(LVIV, KHMELNYTSKYI, RIVNE, LINKED);

  private static Known known(long id, String code, String name, Region region, String link) {
    String uk = name + " територіальна громада";
    String en = eu.cities4cities.academy.community.CommunityName.toEnglish(uk);
    return new Known(id, code, uk, en, region, link);
  }

  private static PortalMatch match(String code, String name, String region) {
    return PortalMatch.of(
        new PortalEntry(1, code, name, region, LINK, Map.of()), new PortalRegister(REGISTER));
  }

  @Test
  void theCodeDecidesUnlessTheNameSaysOtherwise() {
    assertThat(match("UA46040070000011111", "", "").sure()).isEqualTo(LVIV);
    assertThat(match(" UА46 040070000011111", "Horodotska", "").sure())
        .as("with a Cyrillic letter and a space")
        .isEqualTo(LVIV);
    PortalMatch differs = match("UA46040070000011111", "Решетилівська громада", "");
    assertThat(differs.doubt()).isEqualTo(Doubt.NAME_DIFFERS);
    assertThat(differs.candidates()).containsExactly(LVIV, LINKED);
    assertThat(match("UA99990000000000000", "Городоцька", "").doubt())
        .isEqualTo(Doubt.CODE_UNKNOWN);
    assertThat(match("UA99990000000000000", "", "").doubt()).isEqualTo(Doubt.UNKNOWN);
  }

  @Test
  void nameAndRegionInEitherLanguageDecideWithoutACode() {
    for (String region :
        new String[] {"Хмельницька область", "Хмельницька", "Khmelnytskyi oblast", "68"}) {
      assertThat(match("", "Городоцька міська територіальна громада", region).sure())
          .as(region)
          .isEqualTo(KHMELNYTSKYI);
    }
    assertThat(match("", "Horodotska community", "Rivne oblast").sure()).isEqualTo(RIVNE);
  }

  @Test
  void whatIsNotCertainIsAskedWithThoseItMayBe() {
    assertThat(match("", "Городоцька", ""))
        .isEqualTo(new PortalMatch(null, Doubt.NO_REGION, List.of(LVIV, KHMELNYTSKYI, RIVNE)));
    assertThat(match("", "Городоцька", "Одеська область").doubt()).isEqualTo(Doubt.OTHER_REGION);
    assertThat(match("", "Небувала", "Одеська область"))
        .isEqualTo(new PortalMatch(null, Doubt.UNKNOWN, List.of()));
    Known twin = known(5, null, "Городоцька сільська", Region.LVIV, null);
    assertThat(
            PortalMatch.of(
                    new PortalEntry(1, "", "Городоцька", "Львівська область", LINK, Map.of()),
                    new PortalRegister(List.of(LVIV, twin)))
                .doubt())
        .isEqualTo(Doubt.SEVERAL);
  }

  @Test
  void aLinkThatIsThereIsNeverReplacedUnasked() {
    PortalMatch other = match("", "Решетилівська", "Полтавська область");
    assertThat(other.doubt()).isEqualTo(Doubt.OTHER_LINK);
    assertThat(other.candidates()).containsExactly(LINKED);
  }

  @Test
  void kyivTheCityIsNotItsRegion() {
    assertThat(PortalRegister.region("місто Київ")).contains(Region.KYIV);
    assertThat(PortalRegister.region("Київ")).contains(Region.KYIV);
    assertThat(PortalRegister.region("Київська область")).contains(Region.KYIV_OBLAST);
    assertThat(PortalRegister.region("Kyiv oblast")).contains(Region.KYIV_OBLAST);
    assertThat(PortalRegister.region("Crimea")).contains(Region.CRIMEA);
    assertThat(PortalRegister.region("Атлантида")).isEmpty();
  }
}
