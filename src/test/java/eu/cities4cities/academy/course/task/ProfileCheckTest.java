package eu.cities4cities.academy.course.task;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.ProfileContent;
import eu.cities4cities.academy.community.ProfileJson;
import org.junit.jupiter.api.Test;

class ProfileCheckTest {
  private static final String PROJECT =
      "\"project\":{\"title\":{\"uk\":\"Міст\",\"en\":\"A bridge\"},\"goal\":{\"uk\":\"Мета\","
          + "\"en\":\"Goal\"}";

  @Test
  void anEmptyProfileLacksEverything() {
    assertThat(ProfileCheck.lacking(TaskKind.COMMUNITY_PROFILE, ProfileContent.EMPTY)).hasSize(8);
    assertThat(ProfileCheck.lacking(TaskKind.PRIORITY_PROJECT, ProfileContent.EMPTY)).hasSize(5);
  }

  @Test
  void aTextInOneLanguageIsNotEnough() {
    ProfileContent profile = ProfileJson.read("{\"promise\":{\"uk\":\"Річка й ліс\",\"en\":\"\"}}");
    assertThat(ProfileCheck.lacking(TaskKind.COMMUNITY_PROFILE, profile))
        .contains("course.task.lacking.promise");
  }

  @Test
  void aProjectWithAllItsFiguresIsDone() {
    ProfileContent profile =
        ProfileJson.read(
            "{"
                + PROJECT
                + ",\"budgetEur\":90000,\"ownSharePercent\":20,\"readyOn\":\"2027-03\"}}");
    assertThat(ProfileCheck.lacking(TaskKind.PRIORITY_PROJECT, profile)).isEmpty();
    assertThat(ProfileCheck.lacking(TaskKind.COMMUNITY_PROFILE, profile))
        .doesNotContain("course.task.lacking.projectTitle")
        .contains("course.task.lacking.strengths");
  }

  @Test
  void otherTasksAskNothingOfTheProfile() {
    assertThat(ProfileCheck.lacking(TaskKind.TEXT, ProfileContent.EMPTY)).isEmpty();
  }
}
