package eu.cities4cities.academy.quiz.bank.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.quiz.bank.BankEntry;
import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.SomeQuestions;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.InvalidInputException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuestionFormTest {
  @Provide
  Arbitrary<QuestionContent> questions() {
    return SomeQuestions.any();
  }

  @Property(tries = 500)
  void aQuestionOfAnyKindComesBackAsItWas(@ForAll("questions") QuestionContent content) {
    var entry = new BankEntry(content, "Назва", 7L, Set.of("листи", "B1"));
    assertThat(new QuestionForm(entry).entry()).isEqualTo(entry);
  }

  @Test
  void emptyRowsAreNoChoices() {
    var form = new QuestionForm(QuestionKind.SINGLE);
    form.getText().setUk("Питання");
    List<ChoicesForm.Row> rows = form.getChoices().getChoices().getList();
    rows.get(0).getText().setUk("Так");
    rows.get(0).setRight(true);
    rows.get(3).getText().setEn("No");
    QuestionContent content = form.entry().content();
    assertThat(((Choices) content.interaction()).choices())
        .extracting(Choice::id)
        .containsExactly(1, 2);
    assertThat(content.problems()).isEmpty();
  }

  @Test
  void thereIsRoomForTwelveChoices() {
    var choices = new QuestionForm(QuestionKind.MULTIPLE).getChoices().getChoices();
    for (int i = 0; i < 20; i++) {
      choices.more();
    }
    assertThat(choices.getList()).hasSize(Interaction.MOST_PARTS);
    assertThat(choices.isRoomForMore()).isFalse();
  }

  @Test
  void whatIsLeftKeepsItsNumberWhenAChoiceIsTakenAway() {
    var before =
        Choices.single(
            List.of(
                Choice.of(1, new Words("а", ""), false),
                Choice.of(2, new Words("б", ""), false),
                Choice.of(3, new Words("в", ""), true)));
    var form = new QuestionForm(entry(before));
    ChoicesForm.Row second = form.getChoices().getChoices().getList().get(1);
    form.getChoices().getChoices().remove(second);
    form.getChoices().getChoices().more();
    form.getChoices().getChoices().getList().get(2).getText().setUk("г");
    assertThat(((Choices) form.entry().content().interaction()).choices())
        .extracting(Choice::id)
        .containsExactly(1, 3, 4);
  }

  @Test
  void aMendedPairStaysThatPair() {
    var before =
        Matching.of(
            List.of(new Words("Київ", ""), new Words("Варшава", "")),
            List.of(new Words("Укрїна", ""), new Words("Польща", "")));
    var form = new QuestionForm(entry(before));
    form.getMatching().getPairs().getList().get(0).getRight().setUk("Україна");
    Matching after = (Matching) form.entry().content().interaction();
    assertThat(after.key()).isEqualTo(before.key());
    assertThat(after.options())
        .extracting(Matching.Option::text)
        .contains(new Words("Україна", ""));
  }

  @Test
  void whatIsMovedInAnOrderKeepsItsNumber() {
    var before =
        Ordering.of(
            List.of(new Words("раз", ""), new Words("два", ""), new Words("три", "")), false);
    var form = new QuestionForm(entry(before));
    var items = form.getOrdering().getItems();
    items.move(items.getList().get(2), -1);
    Ordering after = (Ordering) form.entry().content().interaction();
    assertThat(after.items()).isEqualTo(before.items());
    assertThat(after.inOrder()).extracting(Words::uk).containsExactly("раз", "три", "два");
  }

  @Test
  void gapsAreTypedAsLines() {
    var form = new QuestionForm(QuestionKind.CLOZE);
    form.getCloze().getPassage().setUk("{{1}} – столиця, {{2}} річок");
    var gaps = form.getCloze().getGaps().getList();
    gaps.get(0).setKind(QuestionKind.SINGLE);
    gaps.get(0).setLines("=Київ | Kyiv # Так\nЛьвів | Lviv\n%50%Місто \\# 1");
    gaps.get(1).setKind(QuestionKind.NUMERICAL);
    gaps.get(1).setLines("3,5 : 0,5");
    QuestionContent content = form.entry().content();
    assertThat(content.problems()).isEmpty();
    Choices first = (Choices) ((Cloze) content.interaction()).gaps().get(0).field();
    assertThat(first.choices().get(0).text()).isEqualTo(new Words("Київ", "Kyiv"));
    assertThat(first.choices().get(0).feedback()).isEqualTo(new Words("Так", ""));
    assertThat(first.choices().get(2).text().uk()).isEqualTo("Місто # 1");
    assertThat(first.choices()).extracting(Choice::weight).containsExactly(100_000, 0, 50_000);
  }

  @Test
  void whatIsNoNumberIsSaid() {
    var form = new QuestionForm(QuestionKind.NUMERICAL);
    form.getNumerical().getAccepted().getList().get(0).setValue("багато");
    assertThatThrownBy(form::entry).isInstanceOf(InvalidInputException.class);
  }

  private static BankEntry entry(Interaction interaction) {
    return BankEntry.of(QuestionContent.of(new Words("Що?", ""), 1, interaction));
  }
}
