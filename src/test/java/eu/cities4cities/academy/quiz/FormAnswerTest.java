package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Questions;
import eu.cities4cities.academy.quiz.question.SomeQuestions;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a plain form brings is the answer that its page shows. */
class FormAnswerTest {
  private static final Words WORDS = new Words("Питання", "Question");

  @Property(tries = 300)
  void theFormOfAnAnsweredQuestionBringsTheSameAnswer(
      @ForAll("questions") QuestionContent question) {
    Answer answer = question.interaction().key();
    assertThat(read(asked(question, answer), fields(question, answer))).isEqualTo(answer);
  }

  @Property(tries = 100)
  void anEmptyFormAnswersNothing(@ForAll("questions") QuestionContent question) {
    assertThat(read(asked(question, Answer.NONE), Map.of())).isEqualTo(Answer.NONE);
  }

  @Test
  void aFormNamesTheAnswerThatItShowedAndNoneWhereItShowedNone() {
    AskedQuestion asked = asked(Questions.single(4, 2), Answer.of("2"));
    assertThat(FormAnswer.shown(asked, name -> List.of("3.12"))).contains(new AnswerKey(7, 3, 12));
    assertThat(FormAnswer.shown(asked, name -> List.of("0.0"))).isEmpty();
    assertThat(FormAnswer.shown(asked, name -> List.of("3.12.5"))).isEmpty();
    assertThat(FormAnswer.shown(asked, name -> List.of())).isEmpty();
  }

  @Test
  void thingsInOnePlaceStayAsShownAndThoseWithoutOneComeLast() {
    var ordering =
        new Ordering(
            List.of(
                new Ordering.Item(1, new Words("а", "a")),
                new Ordering.Item(2, new Words("б", "b")),
                new Ordering.Item(3, new Words("в", "c")),
                new Ordering.Item(4, new Words("г", "d"))),
            List.of(4, 3, 2, 1),
            true);
    AskedQuestion asked = asked(QuestionContent.of(WORDS, 1, ordering), Answer.NONE);
    Map<String, String> places = Map.of("q7.2", "2", "q7.3", "1", "q7.4", "2");
    assertThat(read(asked, places)).isEqualTo(Answer.of("3", "2", "4", "1"));
  }

  @Test
  void aUnitTypedBehindTheNumberNeedsNoOther() {
    var number =
        new Numerical(
            List.of(
                new Numerical.Accepted(BigDecimal.TEN, BigDecimal.ZERO, Weight.FULL, Words.NONE)),
            List.of(
                new Numerical.Unit("м", BigDecimal.ONE),
                new Numerical.Unit("км", BigDecimal.valueOf(1_000))),
            0);
    AskedQuestion asked = asked(QuestionContent.of(WORDS, 1, number), Answer.NONE);
    assertThat(read(asked, Map.of("q7", " 1,5 ", "q7.unit", "км"))).isEqualTo(Answer.of("1,5 км"));
    assertThat(read(asked, Map.of("q7", "10 м", "q7.unit", "км"))).isEqualTo(Answer.of("10 м"));
    assertThat(read(asked, Map.of("q7", "", "q7.unit", "км"))).isEqualTo(Answer.NONE);
  }

  @Test
  void whatIsNoPlaceOnThePictureCannotBeRead() {
    var hotspot = new Hotspot(new Picture(1, WORDS), List.of());
    AskedQuestion asked = asked(QuestionContent.of(WORDS, 1, hotspot), Answer.NONE);
    assertThat(read(asked, Map.of("q7.x", "12,34", "q7.y", "100")))
        .isEqualTo(Answer.of("123,1000"));
    List<String> unread = values(asked, Map.of("q7.x", "ліворуч", "q7.y", "5"));
    assertThat(hotspot.read(unread)).isEmpty();
  }

  @Provide
  Arbitrary<QuestionContent> questions() {
    return SomeQuestions.any();
  }

  private static AskedQuestion asked(QuestionContent question, Answer answer) {
    return new AskedQuestion(1, 1, false, 7, question, answer, 1, 1, null, null);
  }

  private static Answer read(AskedQuestion asked, Map<String, String> fields) {
    return asked.content().read(values(asked, fields)).orElseThrow();
  }

  private static List<String> values(AskedQuestion asked, Map<String, String> fields) {
    return FormAnswer.of(
        asked,
        name -> fields.containsKey(name) ? List.of(fields.get(name).split("\n")) : List.of());
  }

  /** The fields as the page fills them. */
  private static Map<String, String> fields(QuestionContent question, Answer answer) {
    Map<String, String> fields = new HashMap<>();
    AskedQuestion asked = asked(question, answer);
    if (asked.getInteraction() instanceof Matching matching) {
      matching.pairs().forEach(pair -> fields.put("q7." + pair.id(), asked.at(pair.id())));
    } else if (asked.getInteraction() instanceof Cloze cloze) {
      cloze.gaps().forEach(gap -> fields.put("q7." + gap.id(), asked.at(gap.id())));
    } else if (asked.getInteraction() instanceof Ordering ordering) {
      ordering
          .items()
          .forEach(item -> fields.put("q7." + item.id(), "" + asked.placeOf(item.value())));
    } else if (asked.getInteraction() instanceof Numerical numerical) {
      fields.put("q7", numerical.withoutUnit(answer));
      fields.put("q7.unit", numerical.unitOf(answer));
    } else if (asked.getInteraction() instanceof Hotspot) {
      fields.put("q7.x", asked.percent(0));
      fields.put("q7.y", asked.percent(1));
    } else if (!answer.isEmpty()) {
      fields.put("q7", String.join("\n", answer.values()));
    }
    return fields;
  }
}
