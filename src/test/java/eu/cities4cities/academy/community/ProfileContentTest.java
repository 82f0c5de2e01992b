package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.ProfileContent.Contact;
import eu.cities4cities.academy.community.ProfileContent.Document;
import eu.cities4cities.academy.community.ProfileContent.Event;
import eu.cities4cities.academy.community.ProfileContent.Image;
import eu.cities4cities.academy.community.ProfileContent.PartnerCity;
import eu.cities4cities.academy.community.ProfileContent.Pictures;
import eu.cities4cities.academy.community.ProfileContent.Project;
import eu.cities4cities.academy.community.ProfileContent.Strength;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.community.ProfileContent.Wanted;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileContentTest {
  private static final Text RIVER = new Text("Річка", "River");

  private static final ProfileContent FULL =
      new ProfileContent(
          24300,
          512,
          1,
          23,
          List.of("uk", "en"),
          RIVER,
          new Text("Перший.\n\nДругий.", "First.\r\n \r\nSecond."),
          List.of(new Strength(RIVER, new Text("", "38 km"))),
          new Project(
              RIVER,
              RIVER,
              640000,
              15,
              YearMonth.of(2027, 3),
              List.of(new Document(RIVER, "https://x.example/plan.pdf"))),
          List.of(RIVER),
          new Wanted(List.of("PL"), 10000, null, RIVER, List.of(ProfileTheme.ENERGY)),
          List.of(new PartnerCity(RIVER, "PL", 2023, RIVER, true)),
          List.of(
              new Event(LocalDate.of(2026, 9, 18), LocalDate.of(2026, 9, 20), RIVER, RIVER),
              new Event(LocalDate.of(2026, 5, 9), LocalDate.of(2026, 5, 9), RIVER, Text.NONE)),
          new Contact(RIVER, RIVER, Text.NONE),
          "https://cities4cities.eu/x",
          LocalDate.of(2026, 9, 3),
          new Pictures(new Image("a", 72, 84, RIVER), new Image("b", 800, 450, Text.NONE)));

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    assertThat(ProfileJson.read(ProfileJson.write(FULL).toString())).isEqualTo(FULL);
    assertThat(ProfileJson.read(ProfileJson.write(ProfileContent.EMPTY).toString()))
        .isEqualTo(ProfileContent.EMPTY);
    assertThat(ProfileJson.read("{}")).isEqualTo(ProfileContent.EMPTY);
  }

  @Test
  void eventsComeInTheirOrder() {
    assertThat(FULL.events())
        .extracting(event -> event.from().getMonthValue())
        .containsExactly(5, 9);
  }

  @Test
  void missingTextComesInTheOtherLanguageWhichIsNamed() {
    Text onlyUkrainian = new Text(" Річка ", null);
    assertThat(onlyUkrainian.in("en")).isEqualTo("Річка");
    assertThat(onlyUkrainian.languageFor("en")).isEqualTo("uk");
    Text onlyEnglish = new Text("", "River");
    assertThat(onlyEnglish.in("uk")).isEqualTo("River");
    assertThat(onlyEnglish.languageFor("uk")).isEqualTo("en");
    assertThat(RIVER.languageFor("en")).isEqualTo("en");
    assertThat(RIVER.languageFor("uk")).isEqualTo("uk");
    assertThat(Text.NONE.languageFor("en")).isEqualTo("en");
  }

  @Test
  void bareRegisterEntryIsNoProfile() {
    assertThat(ProfileContent.EMPTY.given()).isFalse();
    assertThat(FULL.given()).isTrue();
  }
}
