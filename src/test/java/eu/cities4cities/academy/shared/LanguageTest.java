package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Громада і Zoom,           UK
          A letter to Львів,        EN
          Їжакевич,                 UK
          Dnipro,                   EN
          12 345,                   UK
          '',                       UK
          """)
  void wordsAreInTheLanguageOfMostOfTheirLetters(String words, Language language) {
    assertThat(Language.ofText(words)).isEqualTo(language);
  }
}
