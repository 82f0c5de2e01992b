package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.bank.CurrentVersion;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SlotDrawTest {
  private static final Quiz QUIZ = new Quiz(1);

  @Test
  void drawsAsManyAsAskedAndNeverWhatStandsElsewhere() {
    var places =
        List.of(drawn(2, 1, 2, 3, 4), new QuizContents.Place(QuizSlot.of(QUIZ, 2, 1, 3), items(3)));
    for (long seed = 0; seed < 50; seed++) {
      List<AttemptPlan.Item> asked = SlotDraw.of(places, seed);
      assertThat(asked).hasSize(3).doesNotHaveDuplicates();
      assertThat(asked.get(2).question()).isEqualTo(3);
    }
  }

  @Test
  void theSameSeedDrawsTheSame() {
    var places = List.of(drawn(3, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    assertThat(SlotDraw.of(places, 7)).isEqualTo(SlotDraw.of(places, 7));
    assertThat(LongStream.range(0, 20).mapToObj(seed -> SlotDraw.of(places, seed)).distinct())
        .hasSizeGreaterThan(10);
  }

  private static QuizContents.Place drawn(int draws, long... questions) {
    return new QuizContents.Place(
        QuizSlot.drawing(QUIZ, 1, 1, draws, null, null), items(questions));
  }

  private static List<CurrentVersion> items(long... questions) {
    return LongStream.of(questions)
        .mapToObj(question -> new CurrentVersion(question, 10 * question, QuestionKind.SINGLE, 1))
        .toList();
  }
}
