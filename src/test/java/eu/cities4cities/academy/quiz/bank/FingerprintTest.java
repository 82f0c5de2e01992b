package eu.cities4cities.academy.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Description;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void caseBlanksAndPunctuationDoNotTellQuestionsApart() {
    assertThat(of("Столиця  України —  Київ?")).isEqualTo(of("столиця україни: київ"));
    assertThat(of("Столиця України?")).isNotEqualTo(of("Столиця Польщі?"));
  }

  @Test
  void lettersThatLookAlikeDoNotTellThemApart() {
    // The second one has the Latin C and o.
    assertThat(of("Столиця України")).isEqualTo(of("Cтoлиця України"));
    assertThat(of("імʼя")).isEqualTo(of("iм'я"));
  }

  @Test
  void theKindAndTheAnswersDoNotMatter() {
    var statement =
        QuestionContent.of(
            new Words("Київ – столиця", ""), 1, new TrueFalse(true, Words.NONE, Words.NONE));
    var essay =
        QuestionContent.of(new Words("Київ – столиця", ""), 5, new Essay(0, 0, Rubric.NONE));
    assertThat(Fingerprint.of(statement)).isEqualTo(Fingerprint.of(essay));
  }

  @Test
  void theEnglishTextCountsWhereThereIsNoOther() {
    var english = QuestionContent.of(new Words("", "Kyiv"), 0, Description.INSTANCE);
    assertThat(Fingerprint.of(english)).isEqualTo(of("Kyiv"));
  }

  @Test
  void ofATextWithGapsThePassageCounts() {
    var one = QuestionContent.of(Words.NONE, 1, new Cloze(new Words("Раз {{1}}", ""), List.of()));
    var two = QuestionContent.of(Words.NONE, 1, new Cloze(new Words("Два {{1}}", ""), List.of()));
    assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(two));
  }

  private static String of(String text) {
    return Fingerprint.of(QuestionContent.of(new Words(text, ""), 0, Description.INSTANCE));
  }
}
