package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleWarningTest {
  private static final Texts TEXTS = new Texts();
  private static final CourseOutline FOUR_DAYS = outline(4, 0, 1, true);

  private static CourseOutline outline(int days, int lessons, int tasks, boolean quiz) {
    return new CourseOutline(
        IntStream.range(0, days)
            .mapToObj(
                n ->
                    new CourseDay(
                        LocalDate.of(2026, 9, 14 + n), 2, LocalTime.of(10, 0), LocalTime.of(13, 0)))
            .toList(),
        lessons,
        tasks,
        quiz);
  }

  private static List<String> warnings(AwardRule rule, CourseOutline outline, Language language) {
    return RuleWarning.of(rule, outline).stream()
        .map(warning -> TEXTS.get(language, warning.key(), warning.asked(), warning.there()))
        .toList();
  }

  @Test
  void aRuleThatFitsTheCourseIsNotWarnedAbout() {
    assertThat(RuleWarning.of(AwardRule.usual(3, 2, 60), FOUR_DAYS)).isEmpty();
  }

  @Test
  void fiveDaysOfFourAreToldInBothLanguages() {
    AwardRule rule = AwardRule.usual(5, 3, 60);
    assertThat(warnings(rule, FOUR_DAYS, Language.UK))
        .containsExactly(
            "Потрібно 5 днів, а в курсі їх 4. Рахуватимемо всі 4.",
            "Щоб день зараховано, потрібно 3 заняття, а найбільше за день їх 2."
                + " Рахуватимемо всі.");
    assertThat(warnings(rule, FOUR_DAYS, Language.EN))
        .first()
        .isEqualTo("5 days are asked for, and the course has 4. We will count all 4.");
  }

  @Test
  void whatTheCourseDoesNotHaveCannotBeMet() {
    AwardRule rule =
        new AwardRule.AllOf(
            List.of(
                new AwardRule.Sessions(1),
                new AwardRule.Minutes(80),
                new AwardRule.AnyOf(
                    List.of(
                        new AwardRule.Lessons(100), new AwardRule.Tasks(1), new AwardRule.Quiz(1))),
                new AwardRule.Approval()));
    CourseOutline nothing = outline(0, 0, 0, false);
    assertThat(RuleWarning.of(rule, nothing))
        .extracting(RuleWarning::key)
        .containsExactly(
            "course.rule.warn.no.sessions",
            "course.rule.warn.no.minutes",
            "course.rule.warn.no.lessons",
            "course.rule.warn.no.tasks",
            "course.rule.warn.no.quiz");
    assertThat(warnings(rule, nothing, Language.UK)).noneMatch(text -> text.startsWith("course."));
  }

  @Test
  void emptyGroupsAndRepeatedConditionsAreTold() {
    AwardRule rule =
        new AwardRule.AllOf(
            List.of(
                new AwardRule.Quiz(60), new AwardRule.Quiz(60), new AwardRule.AnyOf(List.of())));
    assertThat(RuleWarning.of(rule, FOUR_DAYS))
        .extracting(RuleWarning::key)
        .containsExactly("course.rule.warn.twice", "course.rule.warn.empty");
  }
}
