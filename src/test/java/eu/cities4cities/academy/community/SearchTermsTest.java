package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {
  @ParameterizedTest
  @CsvSource({
    "Миколаїв, Mykolaiv", "Миколаїв, Mykolayiv", "Миколаїв, Mikolaiv", "Одеса, Odessa",
    "Камʼянець, Kamianets", "Кам'янець, Kamyanets", "Чернігів, Chernigiv", "Чернігів, Chernihiv",
    "Запоріжжя, Zaporizhzhya", "Вінниця, Vinnytsia", "Вінниця, Vinnitsya", "Ґалаґани, Galahany",
    "Львів, Lwiw", "Згурівка, Zghurivka", "Житомир, ЖИТОМИР", "Бжозувка, Bżhożuvka"
  })
  void spellingsOfOneNameMeet(String one, String other) {
    assertThat(SearchTerms.of(one)).isEqualTo(SearchTerms.of(other));
  }

  @Test
  void eachWordIsATermOnce() {
    assertThat(SearchTerms.of("Камʼянець-Подільська міська, міська"))
        .containsExactly("kamianets", "podilska", "miska");
    assertThat(SearchTerms.of(" – ")).isEmpty();
  }

  @Test
  void codeKeepsItsRepeatedDigits() {
    assertThat(SearchTerms.of("UA80000000000093317")).containsExactly("ua80000000000093317");
  }

  @Property
  void beginningOfAWordFindsTheWord(@ForAll("words") String word) {
    String term = String.join("", SearchTerms.of(word));
    for (int end = 1; end <= word.length(); end++) {
      assertThat(term).startsWith(String.join("", SearchTerms.of(word.substring(0, end))));
    }
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> ukrainian =
        Arbitraries.strings().withChars("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя").ofMaxLength(14);
    Arbitrary<String> latin = Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(14);
    return Arbitraries.oneOf(ukrainian, latin);
  }
}
