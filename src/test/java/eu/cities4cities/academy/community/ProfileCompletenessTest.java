package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProfileCompletenessTest {
  @Test
  void emptyProfileIsNoPercentAndEveryStepIsOpen() {
    ProfileCompleteness empty = ProfileCompleteness.of(ProfileContent.EMPTY);
    assertThat(empty.percent()).isZero();
    assertThat(empty.steps()).hasSize(9).noneMatch(ProfileCompleteness.Step::done);
  }

  @Test
  void aTextInOneLanguageDoesNotCount() {
    assertThat(told("{\"promise\":{\"uk\":\"Річка\",\"en\":\"\"}}").percent()).isZero();
    assertThat(told("{\"promise\":{\"uk\":\"Річка\",\"en\":\"River\"}}").percent()).isPositive();
  }

  @Test
  void everythingToldIsHundredPercentButStrengthsNeedThree() {
    ProfileContent sentinel = SentinelProfile.content(LocalDate.of(2026, 11, 29));
    ProfileCompleteness nearly = ProfileCompleteness.of(sentinel);
    assertThat(nearly.steps())
        .filteredOn(step -> !step.done())
        .extracting(ProfileCompleteness.Step::name)
        .containsExactly("strengths");
    assertThat(nearly.percent()).isLessThan(100);
    String strength =
        "{\"title\":{\"uk\":\"а\",\"en\":\"a\"},\"text\":{\"uk\":\"б\",\"en\":\"b\"}}";
    assertThat(told("{\"strengths\":[" + strength + "," + strength + "," + strength + "]}").steps())
        .filteredOn(ProfileCompleteness.Step::done)
        .extracting(ProfileCompleteness.Step::name)
        .containsExactly("strengths");
  }

  private static ProfileCompleteness told(String json) {
    return ProfileCompleteness.of(ProfileJson.read(json));
  }
}
