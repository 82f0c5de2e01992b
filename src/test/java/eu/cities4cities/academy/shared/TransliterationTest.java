package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransliterationTest {
  /** The examples printed in the resolution's own table, letter by letter. */
  @ParameterizedTest
  @CsvSource({
    "Алушта, Alushta",
    "Андрій, Andrii",
    "Борщагівка, Borshchahivka",
    "Борисенко, Borysenko",
    "Вінниця, Vinnytsia",
    "Володимир, Volodymyr",
    "Гадяч, Hadiach",
    "Богдан, Bohdan",
    "Згурський, Zghurskyi",
    "Ґалаґан, Galagan",
    "Ґорґани, Gorgany",
    "Донецьк, Donetsk",
    "Дмитро, Dmytro",
    "Рівне, Rivne",
    "Олег, Oleh",
    "Есмань, Esman",
    "Єнакієве, Yenakiieve",
    "Гаєвич, Haievych",
    "Короп'є, Koropie",
    "Житомир, Zhytomyr",
    "Жанна, Zhanna",
    "Жежелів, Zhezheliv",
    "Закарпаття, Zakarpattia",
    "Казимирчук, Kazymyrchuk",
    "Медвин, Medvyn",
    "Михайленко, Mykhailenko",
    "Іванків, Ivankiv",
    "Іващенко, Ivashchenko",
    "Їжакевич, Yizhakevych",
    "Кадиївка, Kadyivka",
    "Мар'їне, Marine",
    "Йосипівка, Yosypivka",
    "Стрий, Stryi",
    "Олексій, Oleksii",
    "Київ, Kyiv",
    "Коваленко, Kovalenko",
    "Лебедин, Lebedyn",
    "Леонід, Leonid",
    "Миколаїв, Mykolaiv",
    "Маринич, Marynych",
    "Ніжин, Nizhyn",
    "Наталія, Nataliia",
    "Одеса, Odesa",
    "Онищенко, Onyshchenko",
    "Полтава, Poltava",
    "Петро, Petro",
    "Решетилівка, Reshetylivka",
    "Рибчинський, Rybchynskyi",
    "Суми, Sumy",
    "Соломія, Solomiia",
    "Тернопіль, Ternopil",
    "Троць, Trots",
    "Ужгород, Uzhhorod",
    "Уляна, Uliana",
    "Фастів, Fastiv",
    "Філіпчук, Filipchuk",
    "Харків, Kharkiv",
    "Христина, Khrystyna",
    "Біла Церква, Bila Tserkva",
    "Стеценко, Stetsenko",
    "Чернівці, Chernivtsi",
    "Шевченко, Shevchenko",
    "Шостка, Shostka",
    "Кишеньки, Kyshenky",
    "Щербухи, Shcherbukhy",
    "Гоща, Hoshcha",
    "Гаращенко, Harashchenko",
    "Юрій, Yurii",
    "Корюківка, Koriukivka",
    "Яготин, Yahotyn",
    "Ярошенко, Yaroshenko",
    "Костянтин, Kostiantyn",
    "Знам'янка, Znamianka",
    "Феодосія, Feodosiia"
  })
  void examplesOfTheResolutionAreSpelledAsPrintedThere(String ukrainian, String latin) {
    assertThat(Transliteration.toLatin(ukrainian)).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource({
    "Згорани, Zghorany",
    "Розгон, Rozghon",
    "розгорнути, rozghornuty",
    "ЗГУРІВКА, ZGHURIVKA",
    "за горою, za horoiu",
    "з гори, z hory"
  })
  void zgheIsWrittenZgh(String ukrainian, String latin) {
    assertThat(Transliteration.toLatin(ukrainian)).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource({
    "ЩАСТЯ, SHCHASTIA",
    "Щастя, Shchastia",
    "ЯГОТИН, YAHOTYN",
    "Я, Ya",
    "АЯ, AIA",
    "ЮЩЕНКО Ю, YUSHCHENKO Yu",
    "ЗНАМ'ЯНКА, ZNAMIANKA",
    "КОЗАЧЩ, KOZACHSHCH",
    "ОЛЬЩ, OLSHCH"
  })
  void capitalsStayCapitals(String ukrainian, String latin) {
    assertThat(Transliteration.toLatin(ukrainian)).isEqualTo(latin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "ʼ", "’", "‘", "‛", "′", "´", "`", "ʹ", "＇"})
  void apostropheOfAnyKindIsDroppedAndTheLetterAfterItIsInsideTheWord(String apostrophe) {
    assertThat(Transliteration.toLatin("Кам" + apostrophe + "янець")).isEqualTo("Kamianets");
    assertThat(Transliteration.toLatin("Св" + apostrophe + "ятогірськ")).isEqualTo("Sviatohirsk");
  }

  @Test
  void aWordStartsAfterHyphenSpaceAndQuotationMark() {
    assertThat(Transliteration.toLatin("Нова-Яковлівка")).isEqualTo("Nova-Yakovlivka");
    assertThat(Transliteration.toLatin("село Юнаківка")).isEqualTo("selo Yunakivka");
    assertThat(Transliteration.toLatin("«Єдність»")).isEqualTo("«Yednist»");
    assertThat(Transliteration.toLatin("‘Єдність’")).isEqualTo("‘Yednist’");
  }

  @Test
  void decomposedLettersAreTheSameLetters() {
    assertThat(Transliteration.toLatin("Стрии\u0306")).isEqualTo("Stryi");
    assertThat(Transliteration.toLatin("Киі\u0308в")).isEqualTo("Kyiv");
  }

  @Test
  void whatIsNotUkrainianStays() {
    assertThat(Transliteration.toLatin("O'Brien, 42 % (ÖBB)")).isEqualTo("O'Brien, 42 % (ÖBB)");
  }

  @Property
  void beginningOfAWordIsSpelledAsBeginningOfItsSpelling(@ForAll("words") String word) {
    String latin = Transliteration.toLatin(word);
    for (int end = 0; end <= word.length(); end++) {
      assertThat(latin).startsWith(Transliteration.toLatin(word.substring(0, end)));
    }
  }

  @Property
  void ukrainianWordsBecomePlainLatinLetters(@ForAll("words") String word) {
    assertThat(Transliteration.toLatin(word)).matches("[a-z]*");
    assertThat(Transliteration.toLatin(word.toUpperCase(Locale.ROOT))).matches("[A-Za-z]*");
    assertThat(Transliteration.toLatin(word.toUpperCase(Locale.ROOT)).toLowerCase(Locale.ROOT))
        .isEqualTo(Transliteration.toLatin(word));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя").ofMaxLength(14);
  }
}
