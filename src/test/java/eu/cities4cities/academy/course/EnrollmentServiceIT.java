package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.NotSignedInException;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class EnrollmentServiceIT {
  private static final int AT_ONCE = 50;

  @Inject private EnrollmentService enrollments;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Instance<RequestContextController> contexts;

  @Resource private ManagedExecutorService executor;

  @Test
  void ofManyWhoAskAtOnceExactlyOneGetsTheLastSeat() throws Exception {
    long course = data.openCourse(2);
    data.enroll(course, data.person());
    String slug = data.slugOf(course);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Boolean>> answers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      long person = data.person();
      answers.add(executor.submit(() -> enrolls(slug, person, start)));
    }
    start.countDown();
    int seated = 0;
    for (Future<Boolean> answer : answers) {
      seated += answer.get() ? 1 : 0;
    }
    assertThat(seated).isEqualTo(1);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM enrollment WHERE course_id = ? AND left_at IS NULL", course))
        .isEqualTo(2);
  }

  /** True if the person got a seat; any other refusal than a full course fails the test. */
  private boolean enrolls(String slug, long person, CountDownLatch start) throws Exception {
    RequestContextController context = contexts.get();
    context.activate();
    try {
      start.await();
      acting.as(person, Role.PARTICIPANT);
      enrollments.enroll(slug, Wish.seat(false));
      return true;
    } catch (DoorClosedException closed) {
      assertThat(closed.door()).isEqualTo(ClosedDoor.FULL);
      return false;
    } finally {
      context.deactivate();
    }
  }

  @Test
  void aParticipantIsFoundByPartsOfDifferentNames() {
    long course = data.openCourse(5);
    long person = data.person();
    data.enroll(course, person);
    data.enroll(course, data.person());
    String surname = data.text("SELECT surname FROM person WHERE id = ?", person);
    acting.as(data.person(), Role.ORGANIZER);
    for (String found : List.of(surname + " Олена", "  Іванівна   " + surname, surname)) {
      assertThat(enrollments.list(course, found, ParticipantOrder.NAME, false, 0, 10))
          .extracting(ParticipantRow::personId)
          .containsExactly(person);
      assertThat(enrollments.count(course, found)).isEqualTo(1);
    }
    assertThat(enrollments.count(course, surname + " Тарас")).isZero();
    assertThat(enrollments.count(course, " ")).isEqualTo(2);
    assertThat(enrollments.count(course, "%")).isZero();
  }

  @Test
  void enrollingTwiceTakesOneSeatAndSendsOneLetter() {
    long course = data.openCourse(5);
    long person = data.person();
    acting.as(person, Role.PARTICIPANT);
    enrollments.enroll(data.slugOf(course), Wish.seat(true));
    enrollments.enroll(data.slugOf(course), Wish.seat(false));
    assertThat(data.number("SELECT COUNT(*) FROM enrollment WHERE course_id = ?", course))
        .isEqualTo(1);
    assertThat(enrollments.mine(data.slugOf(course)).orElseThrow().graduateNameConsent()).isTrue();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM outbox_letter WHERE letter_key LIKE ?",
                "course.enrolled:" + course + ":" + person + ":%"))
        .isEqualTo(1);
  }

  @Test
  void whoLeftMayEnrollAgainWithTheCommunityOfNow() {
    long course = data.openCourse();
    long person = data.person();
    String slug = data.slugOf(course);
    acting.as(person, Role.PARTICIPANT);
    enrollments.enroll(slug, Wish.seat(false));
    enrollments.leave(slug);
    assertThat(enrollments.mine(slug)).isEmpty();
    long community = data.community();
    data.insert("UPDATE person SET community_id = ? WHERE id = ?", community, person);
    enrollments.enroll(slug, Wish.seat(false));
    assertThat(enrollments.mine(slug)).isPresent();
    assertThat(data.number("SELECT community_id FROM enrollment WHERE course_id = ?", course))
        .isEqualTo(community);
  }

  @Test
  void nobodyEnrollsInWhatIsOverOrLeavesIt() {
    long course = data.course("FINISHED", LocalDate.of(2026, 3, 2), 5, null);
    long person = data.person();
    acting.as(person, Role.PARTICIPANT);
    assertThatThrownBy(() -> enrollments.enroll(data.slugOf(course), Wish.seat(false)))
        .hasMessage("course.door.OVER");
    data.enroll(course, person);
    assertThatThrownBy(() -> enrollments.leave(data.slugOf(course)))
        .isInstanceOf(CourseOverException.class);
  }

  @Test
  void aTrainerSeesTheParticipantsOfTheirOwnCoursesOnly() {
    long own = data.openCourse();
    long other = data.openCourse();
    data.enroll(own, data.person());
    acting.asTrainerOf(own, data.person(Role.TRAINER));
    assertThat(enrollments.list(own, "Коваленко", ParticipantOrder.NAME, false, 0, 10)).hasSize(1);
    assertThat(enrollments.list(own, "100%", ParticipantOrder.ENROLLED, true, 0, 10)).isEmpty();
    assertThatThrownBy(() -> enrollments.count(other, ""))
        .isInstanceOf(AccessDeniedException.class);
    acting.asNobody();
    assertThatThrownBy(() -> enrollments.count(own, "")).isInstanceOf(NotSignedInException.class);
  }

  @Test
  void staffAddPeopleAndLearnWhatBecameOfEachLine() {
    long course = data.openCourse(2);
    String slug = data.slugOf(course);
    long already = data.person();
    long added = data.person();
    long late = data.person();
    data.enroll(course, already);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    String pasted =
        String.join(
            "\n",
            data.emailOf(already),
            "Олена <" + data.emailOf(added).toUpperCase() + ">;",
            data.emailOf(added),
            "nobody@example.org",
            "Прізвище, імʼя",
            data.emailOf(late));
    assertThat(enrollments.add(slug, pasted))
        .extracting(AddedLine::outcome)
        .containsExactly(
            AddedLine.Outcome.ALREADY,
            AddedLine.Outcome.ADDED,
            AddedLine.Outcome.REPEATED,
            AddedLine.Outcome.UNKNOWN,
            AddedLine.Outcome.NOT_AN_ADDRESS,
            AddedLine.Outcome.FULL);
    data.insert("UPDATE course SET waiting_list = TRUE WHERE id = ?", course);
    assertThat(enrollments.add(slug, data.emailOf(late)))
        .extracting(AddedLine::outcome)
        .containsExactly(AddedLine.Outcome.WAITING);
    assertThat(enrollments.add(slug, data.emailOf(late)))
        .extracting(AddedLine::outcome)
        .containsExactly(AddedLine.Outcome.ALREADY);
  }

  @Test
  void whoIsTakenOutLeavesAReasonInTheAuditTrail() {
    long course = data.openCourse();
    long person = data.person();
    long enrollment = data.enroll(course, person);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThatThrownBy(() -> enrollments.remove(course, person, " "))
        .hasMessage("course.participants.reasonNeeded");
    enrollments.remove(course, person, "Записано двічі");
    assertThat(enrollments.isEnrolled(course, person)).isFalse();
    assertThat(
            data.text(
                "SELECT reason FROM audit_entry"
                    + " WHERE action = 'enrollment.remove' AND object_id = ?",
                Long.toString(enrollment)))
        .isEqualTo("Записано двічі");
  }
}
