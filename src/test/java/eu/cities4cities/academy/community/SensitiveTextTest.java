package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.SensitiveText.Hint;
import eu.cities4cities.academy.community.SensitiveText.Kind;
import eu.cities4cities.academy.demo.SampleCommunities;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may give away critical infrastructure is pointed at, in both languages, and little else. */
class SensitiveTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Наша котельня: 49.2331, 28.4682.",
        "Шукайте нас: https://www.google.com/maps/place/x",
        "The plant is at 49.2331 N, 28.4682 E.",
      })
  void coordinatesAndMapsArePointedAt(String text) {
    assertThat(SensitiveText.hints(text)).extracting(Hint::kind).contains(Kind.COORDINATES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "У громаді стоїть військова частина.",
        "Поруч блокпост.",
        "Next to the military base.",
        "It has air defence.",
      })
  void defenceIsPointedAt(String text) {
    assertThat(SensitiveText.hints(text)).extracting(Hint::kind).containsExactly(Kind.DEFENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Підстанція на вул. Шевченка, 5.",
        "Водозабір за 3 км від міста.",
        "The pumping station in Mill Street.",
        "The substation is 2 km north of the town.",
      })
  void placesOfObjectsArePointedAt(String text) {
    assertThat(SensitiveText.hints(text)).extracting(Hint::kind).containsExactly(Kind.LOCATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Підстанція 110 кВ живить усе місто.",
        "Котельня потужністю 12 Гкал.",
        "Укриття школи вміщує 300 осіб.",
        "Our 35 kV substation feeds the hospital.",
        "A shelter for 250 people.",
      })
  void technicalDetailIsPointedAt(String text) {
    assertThat(SensitiveText.hints(text)).extracting(Hint::kind).containsExactly(Kind.DETAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Сонячний дах і теплові насоси для лікарні на 90 ліжок.",
        "38 км Південного Бугу, три причали для байдарок, 14 000 веслувальників на рік.",
        "Будинок культури на вул. Шевченка, 5.",
        "Шукаємо міста від 10 000 до 50 000 жителів.",
        "A partner of 12 cities over 3 years.",
        "Ми ремонтуємо котельні.",
      })
  void ordinarySentencesAreLeftAlone(String text) {
    assertThat(SensitiveText.hints(text)).isEmpty();
  }

  @Test
  void onlyTheSentenceIsShown() {
    assertThat(SensitiveText.hints("Ми біля річки. Підстанція 110 кВ живить місто! Приїздіть."))
        .containsExactly(new Hint(Kind.DETAIL, "Підстанція 110 кВ живить місто"));
    assertThat(SensitiveText.hints("Підстанція 110 кВ " + "а".repeat(500)).get(0).excerpt())
        .hasSize(160)
        .endsWith("…");
  }

  /** All that is shown to everybody; only a person's name is none of it. */
  @Test
  void everyFieldOfAProfileIsLookedThrough() {
    LocalDate day = LocalDate.of(2026, 11, 29);
    ReadingRules rules = new ReadingRules(day, new PortalAddresses(List.of()), null);
    ProfileContent told = SentinelProfile.content(day);
    assertThat(SensitiveText.hints(told)).isEmpty();
    List<String> fields =
        ProfileFields.names().stream()
            .filter(name -> name.matches(".*(Uk|En)") && !name.startsWith("contactName"))
            .toList();
    assertThat(fields)
        .allSatisfy(
            field -> {
              ProfileForm form = ProfileForm.of(ProfileDraft.NONE.with(told));
              form.getEvents().forEach(row -> row.setFrom(day.toString()));
              fillRowOf(field, form);
              ProfileFields.write(form, Map.of(field, "Підстанція 110 кВ"));
              assertThat(SensitiveText.hints(ProfileReading.of(form, rules).content()))
                  .as(field)
                  .isNotEmpty();
            });
  }

  /** What a row needs to be understood. */
  private static void fillRowOf(String field, ProfileForm form) {
    String row = field.replaceFirst("^(\\D+\\d+).*", "$1");
    Map<String, String> needed = new HashMap<>();
    for (String part : List.of("TitleUk", "TextUk", "CityUk", "ActivityUk")) {
      needed.put(row + part, "Місто");
    }
    needed.put(row + "Country", "PL");
    needed.put(row + "Url", row.startsWith("document") ? "https://example.org/plan" : "");
    needed.put(row + "File", "");
    needed.keySet().remove(field);
    ProfileFields.write(form, needed);
  }

  @Test
  void profilesOfTheSampleGiveNothingAway() {
    assertThat(
            SampleCommunities.read().stream()
                .filter(each -> each.profile() != null)
                .flatMap(each -> SensitiveText.hints(each.profile()).stream()))
        .isEmpty();
  }

  @Property(tries = 200)
  void anyTextIsLookedThrough(@ForAll String text) {
    List<Hint> hints = SensitiveText.hints(text);
    assertThat(hints).allMatch(hint -> hint.excerpt().length() <= 160);
  }
}
