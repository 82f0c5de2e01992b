package eu.cities4cities.academy.attendance.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeWordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "МІСТОК",
        "місток",
        " Місток ",
        "MICTOK",
        "mistok",
        "MISTOK",
        "«місток»",
        "МИСТОК",
        "МIСТ0К",
        "M І C T O K",
        "містоk"
      })
  void oneWordMayBeTypedOnEitherKeyboard(String typed) {
    assertThat(CodeWord.matches(typed, "МІСТОК")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "МІСТО", "МІСТОКК", "—"})
  void anotherWordOrNoneIsNotTheWord(String typed) {
    assertThat(CodeWord.matches(typed, "МІСТОК")).isFalse();
  }

  @Test
  void wordsAreShortAndOfLettersThatCannotBeMistaken() {
    assertThat(CodeWord.WORDS).allMatch(word -> word.matches("[АВДЕЗІКЛМНОРСТУ]{4,8}"));
    assertThat(CodeWord.WORDS).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void noTwoWordsFoldToOne() {
    assertThat(CodeWord.WORDS.stream().map(CodeWord::fold)).doesNotHaveDuplicates();
  }

  @Test
  void aDecomposedLetterIsTheLetter() {
    assertThat(CodeWord.fold("\u0406\u0308")).isEqualTo(CodeWord.fold("Ї"));
  }

  @Test
  void aWordIsNotShownTwiceInASession() {
    Set<String> used = new HashSet<>();
    Random random = new Random(1);
    for (int i = 0; i < CodeWord.WORDS.size(); i++) {
      assertThat(used.add(CodeWord.draw(random, used))).isTrue();
    }
    assertThatThrownBy(() -> CodeWord.draw(random, used)).isInstanceOf(IllegalStateException.class);
  }
}
