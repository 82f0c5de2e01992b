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
import java.util.List;
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
    CourseForm form = CourseForm.usual(CourseKind.LIVE_WEEK, LocalDate.of(2030, 5, 2));
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
    long course = data.courseAhead();
    data.enroll(course, data.person());
    assertThatThrownBy(() -> courses.become(data.slugOf(course), CourseStatus.DRAFT, null))
        .hasMessage("course.step.obstacle.PEOPLE");
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

  @Test
  void aCopyHasAllThePartsOnItsOwnDatesAndNoneOfThePeople() {
    String slug = courses.create(form("Курс " + UUID.randomUUID()));
    long from = courses.getBySlug(slug).getId();
    data.enroll(from, data.person());
    long trainer = data.person();
    courses.addTrainer(slug, data.emailOf(trainer));
    data.insert("UPDATE course_session SET status = 'CANCELLED' WHERE course_id = ? LIMIT 1", from);
    long question = quizOf(from);
    long first =
        data.number(
            "SELECT MIN(id) FROM course_session WHERE course_id = ? AND status = 'SCHEDULED'",
            from);
    data.insert(
        "INSERT INTO session_material (session_id, position, kind, title_uk, title_en, url)"
            + " VALUES (?, 0, 'LINK', 'Приклади', 'Examples', 'https://example.org')",
        first);
    data.insert(
        "UPDATE course_session SET recording_url = 'https://example.org/film' WHERE id = ?", first);
    data.insert(
        "INSERT INTO session_meeting (session_id, service, name) VALUES (?, 'JITSI', ?)",
        first,
        "c4c-" + UUID.randomUUID());
    String copy = courses.copy(slug, LocalDate.of(2031, 3, 3));
    CourseRow row = courses.getRow(copy);
    long to = row.id();
    assertThat(row.status()).isEqualTo(CourseStatus.DRAFT);
    assertThat(row.firstDay()).isEqualTo(LocalDate.of(2031, 3, 3));
    assertThat(row.sessions()).isEqualTo(19);
    assertThat(row.days().get(0).day()).isEqualTo(row.firstDay());
    assertThat(row.enrolled()).isZero();
    assertThat(courses.listTrainers(copy)).hasSize(1);
    assertThat(data.text("SELECT CAST(opens_at AS CHAR) FROM quiz WHERE course_id = ?", to))
        .startsWith("2031-03-07 14:00");
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM question q JOIN question_version v"
                    + " ON v.id = q.current_version JOIN quiz_slot s ON s.question_id = q.id"
                    + " JOIN quiz z ON z.id = s.quiz_id"
                    + " WHERE z.course_id = ? AND v.content LIKE '%Answer 2%'",
                to))
        .isEqualTo(1);
    assertThat(data.number("SELECT course_id FROM question WHERE id = ?", question))
        .isEqualTo(from);
    assertThat(
            data.text(
                "SELECT GROUP_CONCAT(m.title_uk, ' ', m.url) FROM session_material m"
                    + " JOIN course_session s ON s.id = m.session_id WHERE s.course_id = ?",
                to))
        .isEqualTo("Приклади https://example.org");
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM course_session"
                    + " WHERE course_id = ? AND recording_url IS NOT NULL",
                to))
        .isZero();
    assertThat(
            data.text(
                "SELECT GROUP_CONCAT(m.service, ' ', m.name <> o.name) FROM session_meeting m"
                    + " JOIN course_session s ON s.id = m.session_id"
                    + " JOIN session_meeting o ON o.session_id = ? WHERE s.course_id = ?",
                first,
                to))
        .as("the same service, another room")
        .isEqualTo("JITSI 1");
    assertThat(courses.listEditions(copy)).extracting(CourseRow::id).containsExactly(from);
    String third = courses.copy(copy, LocalDate.of(2032, 3, 1));
    assertThat(courses.listEditions(third)).extracting(CourseRow::id).containsExactly(to, from);
    acting.asNobody();
    assertThatThrownBy(() -> courses.listEditions(copy)).isInstanceOf(NotFoundException.class);
  }

  private long quizOf(long course) {
    long quiz =
        data.insert(
            "INSERT INTO quiz (course_id, title_uk, title_en, opens_at, closes_at,"
                + " attempts_allowed, pass_percent, grace_minutes, shuffle_questions,"
                + " shuffle_choices, counts, published, version) VALUES (?, 'Тест', 'Quiz',"
                + " '2030-05-10 14:00:00', '2030-05-12 23:59:59', 2, 60, 15, TRUE, TRUE, TRUE,"
                + " TRUE, 1)",
            course);
    long question =
        data.insert("INSERT INTO question (course_id, retired) VALUES (?, FALSE)", course);
    data.insert(
        "INSERT INTO quiz_slot (quiz_id, position, page, question_id, draws)"
            + " VALUES (?, 1, 1, ?, 1)",
        quiz,
        question);
    long version =
        data.insert(
            "INSERT INTO question_version (question_id, number, content, created_at) VALUES"
                + " (?, 1, ?, UTC_TIMESTAMP(3))",
            question,
            """
            {"kind": "SINGLE", "text": {"uk": "Питання", "en": "Question"}, "points": 1,
             "feedback": {}, "pictures": [], "interaction": {"marking": "ALL_OR_NOTHING",
             "penaltyPercent": 0, "choices": [
             {"id": 1, "text": {"en": "Answer 1"}, "weight": 100000, "feedback": {}},
             {"id": 2, "text": {"en": "Answer 2"}, "weight": 0, "feedback": {}}]}}""");
    data.insert("UPDATE question SET current_version = ? WHERE id = ?", version, question);
    return question;
  }

  @Test
  void aFinishedCourseIsReopenedAtEverybodysOwnPaceWithARuleOfItsOwn() {
    long finished = data.course("FINISHED", LocalDate.of(2026, 3, 2), 5, 40);
    String slug = data.slugOf(finished);
    data.enroll(finished, data.person());
    data.session(finished, LocalDate.of(2026, 3, 2).atTime(10, 0), 75);
    quizOf(finished);
    String edition = courses.reopenSelfPaced(slug);
    CourseRow row = courses.getRow(edition);
    assertThat(row.kind()).isEqualTo(CourseKind.SELF_PACED);
    assertThat(row.sessions()).isZero();
    assertThat(row.capacity()).isNull();
    assertThat(row.awardRule())
        .as("there are no lessons to ask for")
        .isEqualTo(new AwardRule.AllOf(List.of(new AwardRule.Quiz(60))));
    assertThat(courses.getRow(slug).awardRule()).isEqualTo(AwardRule.usual(2, 1, 60));
    assertThat(courses.getRow(slug).enrolled()).isEqualTo(1);
    assertThat(data.text("SELECT CAST(closes_at AS CHAR) FROM quiz WHERE course_id = ?", row.id()))
        .startsWith(row.lastDay() + " 23:59:59");
    courses.become(edition, CourseStatus.OPEN, null);
    acting.asNobody();
    assertThat(courses.listEditions(slug)).extracting(CourseRow::slug).containsExactly(edition);
    actAsOrganizer();
    assertThatThrownBy(() -> courses.reopenSelfPaced(edition))
        .hasMessage("course.selfPaced.notOver");
  }

  @Test
  void nothingToTakePartInIsNotPublished() {
    long empty = data.course("DRAFT", LocalDate.of(2031, 1, 6), 5, null);
    String slug = data.slugOf(empty);
    assertThatThrownBy(() -> courses.become(slug, CourseStatus.OPEN, null))
        .hasMessage("course.step.obstacle.EMPTY");
    assertThat(courses.steps(slug))
        .filteredOn(step -> step.to() == CourseStatus.OPEN)
        .singleElement()
        .satisfies(step -> assertThat(step.obstacles()).containsExactly(StepObstacle.EMPTY));
    data.session(empty, LocalDate.of(2031, 1, 6).atTime(10, 0), 75);
    courses.become(slug, CourseStatus.OPEN, null);
    assertThat(status(empty)).isEqualTo("OPEN");
  }

  @Test
  void theCatalogueIsNarrowedByKindAndKeepsTheArchiveApart() {
    long webinar = data.course("OPEN", LocalDate.of(2031, 1, 6), 1, null);
    data.insert("UPDATE course SET kind = 'WEBINAR' WHERE id = ?", webinar);
    long old = data.course("ARCHIVED", LocalDate.of(2025, 1, 6), 5, null);
    assertThat(courses.listPublic(CourseFilter.ALL, CourseKind.WEBINAR, 0, 100))
        .extracting(CourseRow::id)
        .contains(webinar)
        .doesNotContain(old);
    assertThat(courses.listPublic(CourseFilter.ARCHIVED, null, 0, 100))
        .extracting(CourseRow::id)
        .contains(old)
        .doesNotContain(webinar);
    assertThat(courses.countPublic(CourseFilter.OPEN, CourseKind.WEBINAR)).isPositive();
    assertThat(courses.countPublicByKind(CourseFilter.OPEN)).containsKey(CourseKind.WEBINAR);
    assertThat(courses.countPublic(CourseKind.WEBINAR).get(CourseFilter.OPEN)).isPositive();
    data.insert("UPDATE course SET enrollment_opens_at = '2030-12-01' WHERE id = ?", webinar);
    assertThat(courses.listPublic(CourseFilter.OPEN, CourseKind.WEBINAR, 0, 100))
        .extracting(CourseRow::id)
        .doesNotContain(webinar);
  }
}
