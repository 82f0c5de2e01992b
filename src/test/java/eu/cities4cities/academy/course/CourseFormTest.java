package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.InvalidInputException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseFormTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 9, 10);

  private static CourseForm usual() {
    CourseForm form = CourseForm.usual(CourseKind.LIVE_WEEK, THURSDAY);
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
    assertThat(CourseForm.usual(CourseKind.LIVE_WEEK, LocalDate.of(2026, 9, 14)).getFirstDay())
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
  void aRuleThatIsThereStaysAsItIs() {
    Course course = written(usual());
    AwardRule other = new AwardRule.AnyOf(List.of(new AwardRule.Sessions(15)));
    course.setAwardRule(other);
    CourseForm.of(course).writeTo(course);
    assertThat(course.getAwardRule()).isEqualTo(other);
  }

  @Test
  void whatCountsAsPresentIsKeptAsItIsWritten() {
    CourseForm form = usual();
    form.setMinimumMinutes(50);
    form.setLateIsPartial(true);
    form.setMostExcusedPercent(40);
    AttendancePolicy policy = written(form).getAttendancePolicy();
    assertThat(policy.minimumMinutes()).isEqualTo(50);
    assertThat(policy.lateIsPartial()).isTrue();
    assertThat(policy.mostExcusedPercent()).isEqualTo(40);
    assertThat(CourseForm.of(written(form)).getMostExcusedPercent()).isEqualTo(40);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindBeginsWithWhatIsUsualForIt(CourseKind kind) {
    CourseForm form = CourseForm.usual(kind, THURSDAY);
    form.setTitleUk("Курс");
    form.setTitleEn("Course");
    form.setSummaryUk("Про що.");
    form.setSummaryEn("About.");
    Course course = written(form);
    assertThat(course.getKind()).isEqualTo(kind);
    assertThat(course.getAwardRule()).isEqualTo(kind.usualRule());
    assertThat(course.getParticipationRule()).isNotNull();
    assertThat(CourseKind.of(kind.value())).contains(kind);
  }

  @Test
  void theCodeIsKeptAsItIsComparedAndOnlyWhereItOpensTheCourse() {
    CourseForm form = usual();
    form.setEnrollmentWay(EnrollmentWay.CODE);
    form.setEnrollmentCode("verkhno-buzka 26");
    Course course = written(form);
    assertThat(course.getEnrollmentCode()).isEqualTo("VERKHNOBUZKA26");
    assertThat(course.opensWith(" verkhnobuzka-26 ")).isTrue();
    assertThat(course.opensWith("")).isFalse();
    form.setEnrollmentWay(EnrollmentWay.OPEN);
    assertThat(written(form).getEnrollmentCode()).isNull();
  }

  @Test
  void emptyRowsOfSignaturesAreLeftOut() {
    CourseForm form = usual();
    SignatoryForm second = form.getSignatories().get(1);
    second.setNameUk("Марта Гнатів");
    assertThatThrownBy(form::check).hasMessage("course.form.signatories");
    second.setNameEn("Marta Hnativ");
    second.setOfficeUk("директорка");
    second.setOfficeEn("Director");
    assertThat(written(form).getSignatories())
        .extracting(Signatory::getNameEn)
        .containsExactly("Marta Hnativ");
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
    assertRefused(
        "course.form.enrollmentOrder",
        form -> form.setEnrollmentOpensOn(form.getEnrollmentEndsOn().plusDays(1)));
    assertRefused("course.form.quota", form -> form.setCommunityQuota(0));
    assertRefused("course.form.code", form -> form.setEnrollmentWay(EnrollmentWay.CODE));
    assertRefused("course.form.contact", form -> form.setContactEmail("kurs@"));
    assertRefused("course.form.capacity", form -> form.setCapacity(0));
    assertRefused("course.form.hours", form -> form.setHours(-1));
    assertRefused("course.form.ects", form -> form.setEcts("1,25"));
    assertRefused("course.form.ects", form -> form.setEcts("99"));
    assertRefused("course.form.minimumPercent", form -> form.setMinimumPercent(0));
    assertRefused("course.form.minimumMinutes", form -> form.setMinimumMinutes(0));
    assertRefused("course.form.codeWords", form -> form.setCodeWordsNeeded(-1));
    assertRefused("course.form.partialFrom", form -> form.setPartialFromMinutes(0));
    assertRefused("course.form.lateAfter", form -> form.setLateAfterMinutes(-1));
    assertRefused("course.form.mostExcused", form -> form.setMostExcusedPercent(101));
    assertRefused("course.form.mostExcused", form -> form.setMostExcusedPercent(null));
  }
}
