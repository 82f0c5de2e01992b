package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.PersonNames.Problem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Марчук",
        "Нечуй-Левицький",
        "Лукʼяненко",
        "Ґонґадзе",
        "Їжакевич",
        "Ле Гуїн",
        "Müller",
        "Šimůnek",
        "Nguyễn",
        "де ла Крус",
        "Ó Briain",
        "Кириличний Latin"
      })
  void usualNamesAreTaken(String typed) {
    assertThat(PersonNames.problemOf(PersonNames.clean(typed))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Марчук1",
        "😀",
        "Марчук😀",
        "<b>Марчук</b>",
        "Марчук\u202E",
        "\u200BМарчук",
        "Марчук_",
        "мэр@rada",
        "محمد",
        "王",
        "Марчук;",
        "-",
        "ʼ",
        "\u0301Марчук",
        "Ｍａｒ",
        "b\u0301\u0302\u0303\u0304",
        "𝐌𝐚𝐫𝐲",
        "Ⅷ"
      })
  void signsThatStandInNoNameAreRefused(String typed) {
    assertThat(PersonNames.problemOf(PersonNames.clean(typed))).contains(Problem.FOREIGN_SIGN);
  }

  @Test
  void aNameMayBeLongButNotEndless() {
    assertThat(PersonNames.problemOf("ї".repeat(120))).isEmpty();
    assertThat(PersonNames.problemOf("ї".repeat(121))).contains(Problem.LONG);
    assertThat(PersonNames.problemOf(PersonNames.clean(" \u00A0 "))).contains(Problem.EMPTY);
    assertThat(PersonNames.problemOf(PersonNames.clean(null))).contains(Problem.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Лук'яненко", "Лук’яненко", "Лук`яненко", "Лукʼяненко", "Лук´яненко"})
  void everyApostropheBecomesOne(String typed) {
    assertThat(PersonNames.clean(typed)).isEqualTo("Лукʼяненко");
  }

  @Test
  void spacesAndHyphensBecomeOne() {
    assertThat(PersonNames.clean("  Нечуй –  Левицький ")).isEqualTo("Нечуй-Левицький");
    assertThat(PersonNames.clean("Іван\u00A0\tПетрович")).isEqualTo("Іван Петрович");
  }

  @Test
  void aDecomposedLetterIsComposed() {
    assertThat(PersonNames.clean("Сергіи\u0306")).isEqualTo("Сергій");
    assertThat(PersonNames.clean("Маріі\u0308")).isEqualTo("Марії");
  }

  @Test
  void theAcuteThatHasNoComposedCyrillicLetterStays() {
    assertThat(PersonNames.problemOf(PersonNames.clean("За\u0301мок"))).isEmpty();
  }

  @Test
  void aWordOfTwoAlphabetsIsFound() {
    assertThat(PersonNames.mixedWord("Марiя")).contains("Марiя");
    assertThat(PersonNames.mixedWord("Анна-Maria Коваль")).isEmpty();
    assertThat(PersonNames.mixedWord("Olena Марчyк")).contains("Марчyк");
  }

  @Test
  void aLatinNameHasNoCyrillicLetter() {
    assertThat(PersonNames.problemOfLatin(PersonNames.cleanLatin("Olena O'Marchuk"))).isEmpty();
    assertThat(PersonNames.cleanLatin("Olena O'Marchuk")).isEqualTo("Olena O’Marchuk");
    assertThat(PersonNames.problemOfLatin("Olеna")).contains(Problem.NOT_LATIN);
  }

  @ParameterizedTest
  @CsvSource({
    "Олена,Марчук,Olena Marchuk",
    "Юрій,Лук'яненко,Yurii Lukianenko",
    "Ганна-Марія,Згурська,Hanna-Mariia Zghurska",
    "Єлизавета,Щербань,Yelyzaveta Shcherban"
  })
  void theLatinSpellingIsProposed(String given, String surname, String latin) {
    assertThat(PersonNames.proposeLatin(given, surname)).isEqualTo(latin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "olena@rada.gov.ua",
        "o.m+a@example.co.uk",
        " OLENA@Rada.Gov.UA ",
        "olena@громада.укр"
      })
  void addressesThatTakeLetters(String typed) {
    assertThat(PersonNames.isEmail(PersonNames.email(typed))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "olena",
        "olena@rada",
        "olena@@rada.ua",
        "олена@rada.ua",
        "o lena@rada.ua",
        "a@b.c",
        "a@-b.ua",
        "olena@rada.ua>",
        "olena@rada..ua",
        "a@b.ua\r\nBcc: c@d.ua",
        ".a@b.ua",
        "a@b.ua,c@d.ua"
      })
  void addressesThatTakeNone(String typed) {
    assertThat(PersonNames.isEmail(PersonNames.email(typed))).isFalse();
  }

  @Property
  void cleaningTwiceIsCleaningOnce(@ForAll("texts") String typed) {
    String once = PersonNames.clean(typed);
    assertThat(PersonNames.clean(once)).isEqualTo(once);
  }

  @Property
  void aTakenNameHoldsNothingButLettersMarksAndJoiners(@ForAll("texts") String typed) {
    String name = PersonNames.clean(typed);
    if (PersonNames.problemOf(name).isEmpty()) {
      assertThat(name).matches("[\\p{IsCyrillic}\\p{IsLatin}\\p{Mn}ʼ’ -]{1,120}");
    }
  }

  @Property
  void theProposedLatinNameOfAUkrainianNameIsTaken(
      @ForAll("ukrainian") String given, @ForAll("ukrainian") String surname) {
    assertThat(PersonNames.problemOfLatin(PersonNames.proposeLatin(given, surname))).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("абїіґєйияСТ abcZéñ-–'’ʼ` \u0301\u0308\u00A0\t1<\u202Eم")
        .ofMaxLength(40)
        .edgeCases(edges -> edges.add(""));
  }

  @Provide
  Arbitrary<String> ukrainian() {
    return Arbitraries.strings()
        .withChars("абвгґдеєжзиіїйклмнопрстуфхцчшщюя")
        .ofMinLength(2)
        .ofMaxLength(20);
  }
}
