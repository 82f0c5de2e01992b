package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.InvalidInputException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CourseFormTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 9, 10);

  private static CourseForm usual() {
    CourseForm form = CourseForm.usual(THURSDAY);
    form.setTitleUk("Міжнародна співпраця");
    form.setTitleEn("International co-operation");
    form.setSummaryUk("Про листи.");
    form.setSummaryEn("About letters.");
    return form;
  }

  private static Course written(CourseForm form) {
    form.check();
    Course course = new Course("course");
    form.writeTo(course);
    return course;
  }

  private static void assertRefused(String key, Consumer<CourseForm> change) {
    CourseForm form = usual();
    change.accept(form);
    assertThatThrownBy(form::check)
        .isInstanceOfSatisfying(
            InvalidInputException.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  @Test
  void theUsualCourseIsFiveDaysFromNextMonday() {
    Course course = written(usual());
    assertThat(course.getFirstDay()).isEqualTo(LocalDate.of(2026, 9, 14));
    assertThat(course.getLastDay()).isEqualTo(LocalDate.of(2026, 9, 18));
    assertThat(course.getAwardRule()).isEqualTo(AwardRule.usual(4, 3, 60));
    assertThat(course.getEctsTenths()).isEqualTo(10);
  }

  @Test
  void onAMondayTheNextMondayIsAWeekLater() {
    assertThat(CourseForm.usual(LocalDate.of(2026, 9, 14)).getFirstDay())
        .isEqualTo(LocalDate.of(2026, 9, 21));
  }

  @Test
  void aDeadlineWithoutATimeIsTheLastSecondOfTheDay() {
    CourseForm form = usual();
    form.setEnrollmentEndsOn(LocalDate.of(2026, 9, 12));
    assertThat(written(form).getEnrollmentEndsAt())
        .isEqualTo(LocalDateTime.of(2026, 9, 12, 23, 59, 59));
  }

  @Test
  void anHourThatWasSetOtherwiseSurvivesWhileTheDayDoes() {
    Course course = written(usual());
    course.setEnrollmentEndsAt(LocalDateTime.of(2026, 9, 12, 18, 0));
    CourseForm.of(course).writeTo(course);
    assertThat(course.getEnrollmentEndsAt()).isEqualTo(LocalDateTime.of(2026, 9, 12, 18, 0));
  }

  @Test
  void anEmptyThresholdMeansThatNoQuizIsNeeded() {
    CourseForm form = usual();
    form.setQuizPercent(null);
    Course course = written(form);
    assertThat(course.getAwardRule())
        .isEqualTo(new AwardRule.AllOf(List.of(new AwardRule.Days(4, 3))));
    assertThat(CourseForm.of(course).getQuizPercent()).isNull();
    assertThat(CourseForm.of(course).isUsualRule()).isTrue();
  }

  @Test
  void aRuleOfAnotherShapeStaysAsItIs() {
    Course course = written(usual());
    AwardRule other = new AwardRule.AnyOf(List.of(new AwardRule.Sessions(15)));
    course.setAwardRule(other);
    CourseForm form = CourseForm.of(course);
    assertThat(form.isUsualRule()).isFalse();
    form.check();
    form.writeTo(course);
    assertThat(course.getAwardRule()).isEqualTo(other);
  }

  @Test
  void creditsAreReadWithACommaOrAPoint() {
    CourseForm form = usual();
    form.setEcts("0,5");
    assertThat(written(form).getEctsTenths()).isEqualTo(5);
    form.setEcts("1.5");
    assertThat(written(form).getEctsTenths()).isEqualTo(15);
    assertThat(CourseForm.of(written(form)).getEcts()).isEqualTo("1.5");
  }

  @Test
  void whatCannotBeACourseIsRefusedWithItsReason() {
    assertRefused("course.form.titles", form -> form.setTitleEn(" "));
    assertRefused("course.form.summaries", form -> form.setSummaryUk(""));
    assertRefused("course.form.dates", form -> form.setLastDay(null));
    assertRefused("course.form.datesOrder", form -> form.setLastDay(THURSDAY));
    assertRefused("course.form.tooLong", form -> form.setLastDay(THURSDAY.plusYears(1)));
    assertRefused(
        "course.form.enrollmentAfterEnd",
        form -> form.setEnrollmentEndsOn(LocalDate.of(2026, 9, 19)));
    assertRefused("course.form.capacity", form -> form.setCapacity(0));
    assertRefused("course.form.hours", form -> form.setHours(-1));
    assertRefused("course.form.ects", form -> form.setEcts("1,25"));
    assertRefused("course.form.ects", form -> form.setEcts("99"));
    assertRefused("course.form.days", form -> form.setDays(6));
    assertRefused("course.form.sessionsPerDay", form -> form.setSessionsPerDay(0));
    assertRefused("course.form.quizPercent", form -> form.setQuizPercent(101));
    assertRefused("course.form.minimumPercent", form -> form.setMinimumPercent(0));
    assertRefused("course.form.codeWords", form -> form.setCodeWordsNeeded(0));
  }
}
