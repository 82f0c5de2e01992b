package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayerTextsTest {
  private final PlayerTexts texts = new PlayerTexts(new Texts());

  @Test
  void aPluralComesOnceForEachCategoryOfTheLanguage() {
    Map<String, String> uk = texts.in(Language.UK);
    assertThat(uk.get("left.one")).isEqualTo("Лишилася # хвилина");
    assertThat(uk.get("left.few")).isEqualTo("Лишилося # хвилини");
    assertThat(uk.get("left.many")).isEqualTo("Лишилося # хвилин");
    assertThat(texts.in(Language.EN)).containsKeys("left.one", "left.other");
  }

  @Test
  void numbersStandAsSigns() {
    assertThat(texts.in(Language.EN).get("position")).isEqualTo("Question # of @");
    assertThat(texts.in(Language.UK).get("saved")).contains("@").doesNotContain("{");
  }

  @Test
  void noTextIsMissing() {
    for (Language language : Language.values()) {
      assertThat(texts.in(language).values()).noneMatch(text -> text.startsWith("["));
    }
  }
}
