package eu.cities4cities.academy.course.task;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.ProfileContent;
import eu.cities4cities.academy.community.ProfileJson;
import java.util.List;
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
  void aCalendarNeedsThreeEventsToldInBothLanguages() {
    String event =
        "{\"from\":\"2026-09-18\",\"until\":\"2026-09-18\",\"title\":{\"uk\":\"Ярмарок\",\"en\":\"%s\"}}";
    String fair = event.formatted("A fair");
    assertThat(lackingEvents(fair, fair, event.formatted(""))).hasSize(1);
    assertThat(lackingEvents(fair, fair, fair)).isEmpty();
  }

  private static List<String> lackingEvents(String... events) {
    return ProfileCheck.lacking(
        TaskKind.EVENT_CALENDAR,
        ProfileJson.read("{\"events\":[" + String.join(",", events) + "]}"));
  }

  @Test
  void otherTasksAskNothingOfTheProfile() {
    assertThat(ProfileCheck.lacking(TaskKind.TEXT, ProfileContent.EMPTY)).isEmpty();
  }
}
