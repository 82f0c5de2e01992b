package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.KyivTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class QuizOptionsTest {
  private static final LocalDateTime OPENS = LocalDateTime.parse("2026-11-27T17:00");
  private static final LocalDateTime CLOSES = LocalDateTime.parse("2026-11-27T18:00");
  private static final Instant HALF = KyivTime.instant(OPENS.plusMinutes(30));
  private final QuizForm form = new QuizForm();

  @Test
  void aQuizIsOpenFromItsOpeningUntilBeforeItsClosing() {
    Quiz quiz = quiz();
    assertThat(quiz.isOpenAt(KyivTime.instant(OPENS).minusMillis(1))).isFalse();
    assertThat(quiz.isOpenAt(KyivTime.instant(OPENS))).isTrue();
    assertThat(quiz.isOpenAt(KyivTime.instant(CLOSES).minusMillis(1))).isTrue();
    assertThat(quiz.isOpenAt(KyivTime.instant(CLOSES))).isFalse();
  }

  @Test
  void aPauseMovesTheClosingByItsWholeMinutesRoundedUp() {
    Quiz quiz = quiz();
    assertThat(quiz.pause(HALF)).isTrue();
    assertThat(quiz.pause(HALF.plusSeconds(5))).isFalse();
    assertThat(quiz.isOpenAt(HALF.plus(Duration.ofHours(3)))).isTrue();
    quiz.resume(HALF.plusSeconds(3601));
    assertThat(quiz.isPaused()).isFalse();
    assertThat(quiz.getClosesAt()).isEqualTo(CLOSES.plusMinutes(61));
  }

  @Test
  void aPauseAfterTheClosingDoesNotOpenAgain() {
    Quiz quiz = quiz();
    Instant after = KyivTime.instant(CLOSES).plusSeconds(60);
    quiz.pause(after);
    assertThat(quiz.isOpenAt(after)).isFalse();
    quiz.resume(after.plusSeconds(600));
    assertThat(quiz.getClosesAt()).isEqualTo(CLOSES);
  }

  @Test
  void aPasswordIsReadWithoutItsCaseAndTheSpacesAroundIt() {
    form.setPassword("  Місток ");
    Quiz quiz = quiz();
    assertThat(quiz.asksPassword()).isTrue();
    assertThat(quiz.admits(" місток")).isTrue();
    assertThat(quiz.admits("місто")).isFalse();
    assertThat(quiz.admits(null)).isFalse();
    assertThat(quiz.summary()).doesNotContain("Місток");
  }

  @Test
  void withoutAPasswordEverybodyMayStart() {
    form.setPassword(" ");
    assertThat(quiz().admits(null)).isTrue();
    assertThat(quiz().asksPassword()).isFalse();
  }

  @Test
  void practiceNeverCountsAndShowsEverything() {
    form.setPractice(true);
    form.setShowKey(ShownFrom.NEVER);
    assertThat(quiz().isCounts()).isFalse();
    assertThat(quiz().disclosure()).isEqualTo(Disclosure.AT_ONCE);
  }

  @Test
  void noughtAttemptsMeanAsManyAsPeopleLike() {
    form.setAttemptsAllowed(0);
    assertThat(quiz().allowsAfter(1000)).isTrue();
    form.setAttemptsAllowed(2);
    assertThat(quiz().allowsAfter(1)).isTrue();
    assertThat(quiz().allowsAfter(2)).isFalse();
    assertThat(quiz().attemptsLeft(3)).isZero();
  }

  @Test
  void wrongPasswordsAreCountedByPersonAndMinute() {
    var misses = new PasswordMisses(Clock.fixed(HALF, ZoneOffset.UTC));
    for (int miss = 0; miss < PasswordMisses.MOST_A_MINUTE; miss++) {
      assertThat(misses.mayTry(1)).isTrue();
      misses.miss(1);
    }
    assertThat(misses.mayTry(1)).isFalse();
    assertThat(misses.mayTry(2)).isTrue();
  }

  private Quiz quiz() {
    form.setTitleUk("Тест");
    form.setOpensAt(OPENS);
    form.setClosesAt(CLOSES);
    form.setPublished(true);
    Quiz quiz = new Quiz(1);
    quiz.set(form);
    return quiz;
  }
}
