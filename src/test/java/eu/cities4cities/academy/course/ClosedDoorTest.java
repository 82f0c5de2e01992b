package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosedDoorTest {
  private final Texts texts = new Texts();

  @ParameterizedTest
  @EnumSource
  void everyReasonSaysWhyAndWhatToDoInBothLanguages(ClosedDoor door) {
    for (Language language : Language.values()) {
      String sentence = texts.get(language, door.key());
      assertThat(sentence).isNotEqualTo(door.key()).hasSizeGreaterThan(40);
      assertThat(sentence.split("[.:] |, і |, and ").length)
          .as("why, and what to do: " + sentence)
          .isGreaterThan(1);
    }
  }

  @Test
  void noTwoReasonsSayTheSame() {
    assertThat(Arrays.stream(ClosedDoor.values()).map(door -> texts.get(Language.UK, door.key())))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyObstacleOfAStepIsASentence(StepObstacle obstacle) {
    for (Language language : Language.values()) {
      assertThat(texts.get(language, obstacle.key())).endsWith(".").contains(" ");
    }
  }
}
