package eu.cities4cities.academy.quiz.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SameErrorsTest {
  @Test
  void sixEqualErrorsAndFewDifferencesAreAFact() {
    var one = answered(1, "bbbbbbaaaa");
    var other = answered(2, "bbbbbbaaac");
    assertThat(among(List.of(one, other))).containsExactly(new SameErrors.Pair(1, 2, 6, 1));
  }

  @Test
  void fewerErrorsOrMoreDifferencesAreNone() {
    assertThat(among(List.of(answered(1, "bbbbbaaaaa"), answered(2, "bbbbbaaaaa")))).isEmpty();
    assertThat(among(List.of(answered(1, "bbbbbbaaaaaaa"), answered(2, "bbbbbbccccccc"))))
        .isEmpty();
  }

  @Test
  void rightAnswersInCommonSayNothing() {
    assertThat(among(List.of(answered(1, "aaaaaaaaaa"), answered(2, "aaaaaaaaaa")))).isEmpty();
  }

  @Property
  void whoComesFirstDoesNotMatter(
      @ForAll @Size(12) List<@IntRange(max = 2) Integer> one,
      @ForAll @Size(12) List<@IntRange(max = 2) Integer> other) {
    var first = answered(1, text(one));
    var second = answered(2, text(other));
    List<SameErrors.Pair> pairs = among(List.of(first, second));
    List<SameErrors.Pair> turned = among(List.of(second, first));
    assertThat(turned).hasSameSizeAs(pairs);
    for (SameErrors.Pair pair : pairs) {
      assertThat(turned.get(0).same()).isEqualTo(pair.same());
      assertThat(turned.get(0).different()).isEqualTo(pair.different());
      assertThat(pair.same()).isGreaterThanOrEqualTo(SameErrors.FEWEST);
      assertThat(pair.same() + pair.different()).isLessThanOrEqualTo(12);
    }
  }

  @Test
  void ofTwoPeopleTheAttemptsMostAlikeAreShownAndOfAllThePairsTheMostAlike() {
    var first = answered(1, "bbbbbbaaaaac");
    var again = answered(2, 1, "bbbbbbbaaaaa");
    var other = answered(3, "bbbbbbbaaaaa");
    var third = answered(4, "bbbbbbcccccc");
    List<SameErrors.Answered> attempts = List.of(first, again, other, third);
    assertThat(SameErrors.among(attempts, 10))
        .containsExactly(
            new SameErrors.Pair(2, 3, 7, 0),
            new SameErrors.Pair(1, 4, 7, 5),
            new SameErrors.Pair(3, 4, 6, 6));
    assertThat(SameErrors.among(attempts, 1)).containsExactly(new SameErrors.Pair(2, 3, 7, 0));
  }

  private static List<SameErrors.Pair> among(List<SameErrors.Answered> attempts) {
    return SameErrors.among(attempts, 100);
  }

  private static String text(List<Integer> letters) {
    StringBuilder text = new StringBuilder();
    letters.forEach(letter -> text.append((char) ('a' + letter)));
    return text.toString();
  }

  /** One letter for each question; an "a" is right. */
  private static SameErrors.Answered answered(long id, String letters) {
    return answered(id, id, letters);
  }

  private static SameErrors.Answered answered(long id, long person, String letters) {
    Map<Long, Answer> answers = new HashMap<>();
    Map<Long, Answer> wrong = new HashMap<>();
    for (int i = 0; i < letters.length(); i++) {
      Answer answer = Answer.of(letters.substring(i, i + 1));
      answers.put((long) i, answer);
      if (letters.charAt(i) != 'a') {
        wrong.put((long) i, answer);
      }
    }
    return new SameErrors.Answered(id, person, answers, wrong);
  }
}
