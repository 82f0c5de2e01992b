package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Questions;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionFormTest {
  @Test
  void emptyRowsAreNoChoices() {
    var form = new QuestionForm();
    form.setTextUk("Питання");
    form.getChoices().get(0).setTextUk("Так");
    form.getChoices().get(0).setRight(true);
    form.getChoices().get(3).setTextEn("No");
    assertThat(((Choices) form.content().interaction()).choices())
        .extracting(Choice::id)
        .containsExactly(1, 2);
    assertThat(form.content().problems()).isEmpty();
  }

  @Test
  void aQuestionComesBackAsItWas() {
    var content = Questions.multiple(3, 50, 5, Set.of(2, 4));
    assertThat(new QuestionForm(content).content()).isEqualTo(content);
  }

  @Test
  void thereIsRoomForTwelveChoices() {
    var form = new QuestionForm();
    form.addRows(20);
    assertThat(form.getChoices()).hasSize(Interaction.MOST_PARTS);
    assertThat(form.isRoomForMore()).isFalse();
  }
}
