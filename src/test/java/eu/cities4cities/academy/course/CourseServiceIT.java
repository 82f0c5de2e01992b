package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CourseServiceIT {
  @Inject private CourseService courses;
  @Inject private TestData data;
  @Inject private Acting acting;

  @BeforeEach
  void actAsOrganizer() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
  }

  private static CourseForm form(String title) {
    CourseForm form = CourseForm.usual(LocalDate.of(2030, 5, 2));
    form.setTitleUk(title);
    form.setTitleEn("Course");
    form.setSummaryUk("Про що.");
    form.setSummaryEn("About.");
    return form;
  }

  @Test
  void aNewCourseHasFiveDaysOfFourSessionsAndAReadableAddress() {
    String title = "Щастя громади " + UUID.randomUUID().toString().substring(0, 8);
    String slug = courses.create(form(title));
    assertThat(slug).startsWith("shchastia-hromady-");
    CourseRow row = courses.getRow(slug);
    assertThat(row.status()).isEqualTo(CourseStatus.DRAFT);
    assertThat(row.days()).hasSize(5);
    assertThat(row.sessions()).isEqualTo(20);
    assertThat(row.days().get(0).from()).hasToString("10:00");
    assertThat(row.days().get(0).to()).hasToString("16:45");
    assertThat(courses.create(form(title))).isEqualTo(slug + "-2");
  }

  @Test
  void whoeverSavesAfterSomebodyElseIsToldAndChangesNothing() {
    String slug = courses.create(form("Курс " + UUID.randomUUID()));
    CourseForm mine = courses.form(slug);
    CourseForm theirs = courses.form(slug);
    theirs.setTitleUk("Їхня назва");
    courses.save(slug, theirs);
    mine.setTitleUk("Моя назва");
    assertThatThrownBy(() -> courses.save(slug, mine)).isInstanceOf(StaleException.class);
    assertThat(courses.getRow(slug).titleUk()).isEqualTo("Їхня назва");
  }

  @Test
  void plannedSessionsMoveWithACourseThatHasNotBegun() {
    String slug = courses.create(form("Курс " + UUID.randomUUID()));
    CourseForm form = courses.form(slug);
    form.setFirstDay(form.getFirstDay().plusDays(7));
    form.setLastDay(form.getLastDay().plusDays(7));
    courses.save(slug, form);
    assertThat(courses.getRow(slug).days().get(0).day()).isEqualTo(form.getFirstDay());
  }

  @Test
  void aDraftExistsForItsStaffOnly() {
    String slug = courses.create(form("Курс " + UUID.randomUUID()));
    acting.asNobody();
    assertThatThrownBy(() -> courses.getRow(slug)).isInstanceOf(NotFoundException.class);
    actAsOrganizer();
    courses.become(slug, CourseStatus.OPEN, null);
    acting.asNobody();
    assertThat(courses.getRow(slug).enrollmentOpen()).isTrue();
  }

  @Test
  void aCourseThatPeopleJoinedIsNotHiddenAgain() {
    long course = data.openCourse();
    data.enroll(course, data.person());
    assertThatThrownBy(() -> courses.become(data.slugOf(course), CourseStatus.DRAFT, null))
        .hasMessage("course.step.people");
  }

  @Test
  void onlyOrganizersChangeCourses() {
    long course = data.openCourse();
    String slug = data.slugOf(course);
    acting.asTrainerOf(course, data.person(Role.TRAINER));
    CourseForm form = courses.form(slug);
    assertThatThrownBy(() -> courses.save(slug, form)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> courses.create(form)).isInstanceOf(AccessDeniedException.class);
    assertThat(courses.listForStaff("", null)).extracting(CourseRow::id).containsExactly(course);
    long other = data.openCourse();
    assertThatThrownBy(() -> courses.form(data.slugOf(other)))
        .isInstanceOf(AccessDeniedException.class);
    acting.as(data.person(), Role.PARTICIPANT);
    assertThatThrownBy(() -> courses.form(slug)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void trainersAreNamedByTheirAddressAndTakenBack() {
    long course = data.openCourse();
    String slug = data.slugOf(course);
    long trainer = data.person();
    courses.addTrainer(slug, data.emailOf(trainer));
    courses.addTrainer(slug, data.emailOf(trainer));
    assertThat(courses.listTrainers(slug)).hasSize(1);
    courses.removeTrainer(slug, trainer);
    assertThat(courses.listTrainers(slug)).isEmpty();
    assertThatThrownBy(() -> courses.addTrainer(slug, "nobody@example.org"))
        .isInstanceOf(NobodyAtAddressException.class);
  }

  @Test
  void theCalendarStartsAndFinishesCourses() {
    LocalDate today = LocalDate.now(KyivTime.ZONE);
    long due = data.course("OPEN", today, 3, null);
    long over = data.course("RUNNING", today.minusDays(5), 5, null);
    long ahead = data.course("OPEN", today.plusDays(1), 5, null);
    courses.followCalendar();
    assertThat(status(due)).isEqualTo("RUNNING");
    assertThat(status(over)).isEqualTo("FINISHED");
    assertThat(status(ahead)).isEqualTo("OPEN");
  }

  private String status(long course) {
    return data.text("SELECT status FROM course WHERE id = ?", course);
  }
}
