package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommunityNameTest {
  @ParameterizedTest
  @CsvSource({
    "Решетилівська міська територіальна громада, Решетилівська, URBAN,"
        + " Reshetylivska urban community, Reshetylivska",
    "Славська селищна територіальна громада, Славська, SETTLEMENT,"
        + " Slavska settlement community, Slavska",
    "Синевирська сільська територіальна громада, Синевирська, RURAL,"
        + " Synevyrska rural community, Synevyrska",
    "Камʼянець-Подільська міська територіальна громада, Камʼянець-Подільська, URBAN,"
        + " Kamianets-Podilska urban community, Kamianets-Podilska",
    "місто Севастополь, Севастополь, SPECIAL_CITY, Sevastopol, Sevastopol"
  })
  void officialNameTellsTheShortOneTheKindAndTheEnglishOnes(
      String nameUk, String shortUk, CommunityKind kind, String nameEn, String shortEn) {
    assertThat(CommunityName.shortUk(nameUk)).isEqualTo(shortUk);
    assertThat(CommunityName.kind(nameUk)).isEqualTo(kind);
    assertThat(CommunityName.toEnglish(nameUk)).isEqualTo(nameEn);
    assertThat(CommunityName.shortEn(nameEn)).isEqualTo(shortEn);
  }

  @Test
  void namesStandInTheOrderOfTheUkrainianAlphabet() {
    assertThat(UkrainianOrder.compare("Ірпінська", "Їжакевич")).isNegative();
    assertThat(UkrainianOrder.compare("Гадяцька", "Ґалаганська")).isNegative();
    assertThat(UkrainianOrder.compare("Ґалаганська", "Дубенська")).isNegative();
    assertThat(UkrainianOrder.compare("Житомирська", "Єланецька")).isPositive();
    assertThat(UkrainianOrder.compare("Юнаківська", "Ямпільська")).isNegative();
  }

  @Test
  void fewerThanFiveGraduatesAreNoNumber() {
    assertThat(PublicGraduates.counted(4)).isNull();
    assertThat(PublicGraduates.counted(5)).isEqualTo(5);
  }

  @Test
  void badgeEscapesWhatItShows() {
    String svg = CommunityBadge.svg("<b>&", "ok", Language.EN);
    assertThat(svg).contains("&lt;b&gt;&amp;").doesNotContain("<b>").doesNotContain("<script");
  }
}
