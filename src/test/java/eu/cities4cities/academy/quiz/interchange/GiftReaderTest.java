package eu.cities4cities.academy.quiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.FileText;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class GiftReaderTest {
  private static Reading read(String gift) {
    return GiftReader.read(new FileText(gift, "UTF-8", false));
  }

  private static QuestionContent one(String gift) {
    Reading reading = read(gift);
    assertThat(reading.remarks()).isEmpty();
    assertThat(reading.questions()).hasSize(1);
    QuestionContent content = reading.questions().get(0).content();
    assertThat(content.problems()).isEmpty();
    return content;
  }

  @Test
  void oneOfSeveralIsRightAndEachHasItsFeedback() {
    var question =
        one(
            """
            // question: 1  name: Grants tomb
            ::Grants tomb::Who is buried in Grant's tomb in New York City? {
            =Grant
            ~No one
            #Was true for 12 years, but Grant's remains were buried in the tomb in 1897
            ~%50%Napoleon
            #He was buried in France
            ####Everybody knows.
            }
            """);
    var choices = (Choices) question.interaction();
    assertThat(question.text().en()).isEqualTo("Who is buried in Grant's tomb in New York City?");
    assertThat(question.feedback().en()).isEqualTo("Everybody knows.");
    assertThat(choices.several()).isFalse();
    assertThat(choices.choices())
        .extracting(choice -> choice.text().en())
        .containsExactly("Grant", "No one", "Napoleon");
    assertThat(choices.choices().get(1).feedback().en()).startsWith("Was true for 12 years");
    assertThat(choices.choices().get(2).weight()).isEqualTo(50_000);
  }

  @Test
  void severalAreRightByTheirWeights() {
    var question =
        one(
            """
            What two people are entombed in Grant's tomb? {
              ~%-50%No one
              ~%50%Grant
              ~%50%Grant's wife
              ~%-50%Grant's father
            }""");
    var choices = (Choices) question.interaction();
    assertThat(question.kind()).isEqualTo(QuestionKind.MULTIPLE);
    assertThat(choices.marking()).isEqualTo(Marking.WEIGHTS);
    assertThat(choices.key()).isEqualTo(Answer.of("2", "3"));
  }

  @Test
  void aStatementIsTrueOrFalseWithBothFeedbacks() {
    var truth =
        (TrueFalse) one("Grant is buried in his tomb.{FALSE#No one is.#Right!}").interaction();
    assertThat(truth.right()).isFalse();
    assertThat(truth.feedbackTrue()).isEqualTo(new Words("", "No one is."));
    assertThat(truth.feedbackFalse()).isEqualTo(new Words("", "Right!"));
    assertThat(((TrueFalse) one("The sun rises in the East.{T}").interaction()).right()).isTrue();
  }

  @Test
  void severalFormsAreAccepted() {
    var words = (ShortAnswer) one("Two plus two is {=four =%50%4#as a word}").interaction();
    assertThat(words.accepted())
        .extracting(ShortAnswer.Accepted::text)
        .containsExactly("four", "4");
    assertThat(words.accepted().get(1).weight()).isEqualTo(50_000);
    assertThat(((ShortAnswer) one("Столиця України {Київ}").interaction()).key())
        .isEqualTo(Answer.of("Київ"));
  }

  @Test
  void numbersHaveTolerancesRangesAndWeights() {
    var simple = (Numerical) one("When was Grant born? {#1822:5}").interaction();
    assertThat(simple.accepted().get(0).tolerance()).isEqualByComparingTo("5");
    var range = (Numerical) one("Pi? {#3.141..3.142}").interaction();
    assertThat(range.accepted().get(0).value()).isEqualByComparingTo(new BigDecimal("3.1415"));
    var several = (Numerical) one("When? {#\n=1822:0\n=%50%1822:2#close\n}").interaction();
    assertThat(several.accepted()).hasSize(2);
    assertThat(several.accepted().get(1).feedback().en()).isEqualTo("close");
  }

  @Test
  void thingsAreMatchedAndSomeMatchNothing() {
    var matching =
        (Matching) one("Match. {\n=Canada -> Ottawa\n=Italy -> Rome\n= -> Oslo\n}").interaction();
    assertThat(matching.pairs()).hasSize(2);
    assertThat(matching.options()).hasSize(3);
  }

  @Test
  void aMissingWordIsAGap() {
    var gap = one("Mahatma's birthday is {~15th ~3rd =2nd} of October.");
    var cloze = (Cloze) gap.interaction();
    assertThat(cloze.passage().en()).isEqualTo("Mahatma's birthday is {{1}} of October.");
    assertThat(cloze.gaps().get(0).field().kind()).isEqualTo(QuestionKind.SINGLE);
  }

  @Test
  void thingsArePutIntoTheirOrder() {
    var ordering =
        (Ordering)
            one("Order. {>3 ALL VERTICAL ALL_OR_NOTHING SHOW\none\ntwo\nthree}").interaction();
    assertThat(ordering.inOrder()).extracting(Words::en).containsExactly("one", "two", "three");
    assertThat(ordering.partial()).isFalse();
  }

  @Test
  void emptyBracesAskForAnEssayAndNoBracesForNothing() {
    assertThat(one("Write an essay {}").kind()).isEqualTo(QuestionKind.ESSAY);
    assertThat(one("You can use your pencil.").kind()).isEqualTo(QuestionKind.DESCRIPTION);
  }

  @Test
  void escapedSignsAreOrdinarySigns() {
    var question = one("A \\{b\\} \\#1 \\: x\\=y \\~ \\\\z\\nnext {=a\\=b\\~c ~d}");
    assertThat(question.text().en()).isEqualTo("A {b} #1 : x=y ~ \\z\nnext");
    assertThat(((Choices) question.interaction()).choices().get(0).text().en()).isEqualTo("a=b~c");
  }

  @Test
  void bothLanguagesAreReadFromTheirMarks() {
    var question =
        one(
            "[html]<span lang\\=\"uk\" class\\=\"multilang\">Столиця?</span>"
                + "<span lang\\=\"en\" class\\=\"multilang\">Capital?</span>{=Київ =Kyiv}");
    assertThat(question.text()).isEqualTo(new Words("Столиця?", "Capital?"));
    var mlang = one("{mlang uk}Так{mlang}".replace("{", "\\{").replace("}", "\\}") + " {T}");
    assertThat(mlang.text().uk()).isEqualTo("Так");
  }

  @Test
  void categoriesAndTagsHoldForWhatFollows() {
    Reading reading =
        read("$CATEGORY: $course$/top/Право/Статути\n\n// [tag:легке]\nТак? {T}\n\nНі? {F}\n");
    assertThat(reading.questions().get(0).category()).containsExactly("Право", "Статути");
    assertThat(reading.questions().get(0).tags()).containsExactly("легке");
    assertThat(reading.questions().get(1).category()).containsExactly("Право", "Статути");
    assertThat(reading.questions().get(1).tags()).isEmpty();
  }

  @Test
  void whatCannotBeUnderstoodIsNamedAndTheRestIsRead() {
    Reading reading =
        read("::A::One {=a {b} ~c}\n\n::B::Two {=a ~b\n\n::C::Three {#many}\n\n::D::Four {T}\n");
    assertThat(reading.questions()).hasSize(1);
    assertThat(reading.remarks())
        .containsExactly(
            Remark.of(1, "A", Remark.Kind.BRACES, "1"),
            Remark.of(2, "B", Remark.Kind.BRACES, "3"),
            Remark.of(3, "C", Remark.Kind.NOT_UNDERSTOOD, "5"));
  }

  @Test
  void aLineOfTenMegabytesIsNamedAndLeftOut() {
    Reading reading = read("::A::" + "x".repeat(10_000_000) + "{T}\n\nFour {T}");
    assertThat(reading.questions()).hasSize(1);
    assertThat(reading.remarks().get(0).kind()).isEqualTo(Remark.Kind.TOO_LONG);
  }
}
