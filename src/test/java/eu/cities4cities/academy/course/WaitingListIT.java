package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Waiting for a seat, asking for one, and the seats of communities. */
@ExtendWith(ArquillianExtension.class)
class WaitingListIT {
  private static final int AT_ONCE = 50;

  @Inject private EnrollmentService enrollments;
  @Inject private CourseRequestService requests;
  @Inject private CourseService courses;
  @Inject private QuotaService quotas;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Instance<RequestContextController> contexts;

  @Resource private ManagedExecutorService executor;

  private long courseWithQueue(int seats) {
    long course = data.courseAhead(seats);
    data.insert("UPDATE course SET waiting_list = TRUE WHERE id = ?", course);
    return course;
  }

  private Admission enroll(long course, long person) {
    acting.as(person, Role.PARTICIPANT);
    return enrollments.enroll(data.slugOf(course), Wish.seat(false));
  }

  private long seated(long course) {
    return data.number(
        "SELECT COUNT(*) FROM enrollment WHERE course_id = ? AND left_at IS NULL", course);
  }

  private long waiting(long course) {
    return data.number(
        "SELECT COUNT(*) FROM course_request WHERE course_id = ? AND status = 'WAITING'", course);
  }

  private long letters(String template, long course) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE letter_key LIKE ?",
        template + ":" + course + ":%");
  }

  @Test
  void ofFiftyWhoAskAtOnceAsManyAreSeatedAsThereAreSeatsAndTheOthersWaitInOneOrder()
      throws Exception {
    long course = courseWithQueue(3);
    String slug = data.slugOf(course);
    List<Callable<Admission>> calls = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      long person = data.person();
      calls.add(() -> as(person, () -> enrollments.enroll(slug, Wish.seat(false))));
    }
    List<Admission> answers = atOnce(calls);
    assertThat(answers).filteredOn(Admission.SEATED::equals).hasSize(3);
    assertThat(answers).filteredOn(Admission.QUEUED::equals).hasSize(AT_ONCE - 3);
    assertThat(seated(course)).isEqualTo(3);
    assertThat(waiting(course)).isEqualTo(AT_ONCE - 3);
    assertThat(letters("course.waiting", course)).isEqualTo(AT_ONCE - 3);
  }

  @Test
  void whileSeatsAreGivenUpAndAskedForAtOnceEachGoesToExactlyOneAndNoneIsLost() throws Exception {
    int seats = 10;
    long course = courseWithQueue(seats);
    String slug = data.slugOf(course);
    List<Callable<Admission>> calls = new ArrayList<>();
    for (int i = 0; i < seats; i++) {
      long leaving = data.person();
      data.enroll(course, leaving);
      calls.add(
          () ->
              as(
                  leaving,
                  () -> {
                    enrollments.leave(slug);
                    return null;
                  }));
    }
    for (int i = seats; i < AT_ONCE; i++) {
      long person = data.person();
      calls.add(() -> as(person, () -> enrollments.enroll(slug, Wish.seat(false))));
    }
    atOnce(calls);
    assertThat(seated(course)).isEqualTo(seats);
    assertThat(waiting(course)).isEqualTo(AT_ONCE - 2L * seats);
    assertThat(letters("course.promoted", course) + letters("course.enrolled", course))
        .as("everybody who came in was written to")
        .isEqualTo(seats);
  }

  /** Runs all of it at the same moment and waits for the answers. */
  private <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> answers = new ArrayList<>();
    for (Callable<T> call : calls) {
      answers.add(
          executor.submit(
              () -> {
                start.await();
                return call.call();
              }));
    }
    start.countDown();
    List<T> results = new ArrayList<>();
    for (Future<T> answer : answers) {
      results.add(answer.get());
    }
    return results;
  }

  private <T> T as(long person, Callable<T> call) throws Exception {
    RequestContextController context = contexts.get();
    context.activate();
    try {
      acting.as(person, Role.PARTICIPANT);
      return call.call();
    } finally {
      context.deactivate();
    }
  }

  @Test
  void aFreeSeatGoesToWhoWaitsFirstInTheSameMoment() {
    long course = courseWithQueue(1);
    long holder = data.person();
    long first = data.person();
    long second = data.person();
    assertThat(enroll(course, holder)).isEqualTo(Admission.SEATED);
    assertThat(enroll(course, first)).isEqualTo(Admission.QUEUED);
    assertThat(enroll(course, second)).isEqualTo(Admission.QUEUED);
    assertThat(enrollments.myRequest(data.slugOf(course)).orElseThrow().place()).isEqualTo(2);
    assertThatThrownBy(() -> enroll(course, second)).hasMessage("course.door.WAITING");
    acting.as(holder, Role.PARTICIPANT);
    enrollments.leave(data.slugOf(course));
    assertThat(enrollments.isEnrolled(course, first)).isTrue();
    assertThat(enrollments.isEnrolled(course, second)).isFalse();
    assertThat(letters("course.promoted", course)).isEqualTo(1);
    acting.as(second, Role.PARTICIPANT);
    assertThat(enrollments.listMyRequests()).singleElement().matches(mine -> mine.place() == 1);
    assertThat(enroll(course, holder))
        .as("who left waits like all others")
        .isEqualTo(Admission.QUEUED);
  }

  @Test
  void whoLeavesTheQueueMovesTheOthersUp() {
    long course = courseWithQueue(1);
    enroll(course, data.person());
    long first = data.person();
    long second = data.person();
    enroll(course, first);
    enroll(course, second);
    acting.as(first, Role.PARTICIPANT);
    enrollments.withdraw(data.slugOf(course));
    assertThat(enrollments.myRequest(data.slugOf(course))).isEmpty();
    acting.as(second, Role.PARTICIPANT);
    assertThat(enrollments.myRequest(data.slugOf(course)).orElseThrow().place()).isEqualTo(1);
  }

  @Test
  void moreSeatsAreGivenOutAsSoonAsTheyAreSaved() {
    long course = courseWithQueue(1);
    String slug = data.slugOf(course);
    for (int i = 0; i < 4; i++) {
      enroll(course, data.person());
    }
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    CourseForm form = courses.form(slug);
    form.setCapacity(3);
    courses.save(slug, form);
    assertThat(seated(course)).isEqualTo(3);
    assertThat(waiting(course)).isEqualTo(1);
    assertThat(letters("course.promoted", course)).isEqualTo(2);
  }

  @Test
  void aTakenOutPersonsSeatGoesToTheQueueToo() {
    long course = courseWithQueue(1);
    long holder = data.person();
    long first = data.person();
    enroll(course, holder);
    enroll(course, first);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    enrollments.remove(course, holder, "Записано двічі");
    assertThat(enrollments.isEnrolled(course, first)).isTrue();
  }

  @Test
  void aCommunityTakesNoMoreThanItsSeats() {
    long course = courseWithQueue(10);
    data.insert("UPDATE course SET community_quota = 2 WHERE id = ?", course);
    long community = data.community();
    enroll(course, data.personOf(community));
    enroll(course, data.personOf(community));
    long third = data.personOf(community);
    assertThatThrownBy(() -> enroll(course, third)).hasMessage("course.door.QUOTA");
    assertThat(enroll(course, data.person())).isEqualTo(Admission.SEATED);
    String slug = data.slugOf(course);
    String name = data.text("SELECT slug FROM community WHERE id = ?", community);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    quotas.set(slug, name, 3);
    assertThat(quotas.list(slug, 0, 10))
        .filteredOn(row -> row.communityId() == community)
        .singleElement()
        .matches(row -> row.seats() == 3 && row.taken() == 2);
    assertThat(quotas.count(slug)).isEqualTo(2);
    assertThat(enroll(course, third)).isEqualTo(Admission.SEATED);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    quotas.set(slug, name, null);
    assertThat(quotas.list(slug, 0, 10)).allMatch(row -> row.seats() == null);
    long homeless = data.person();
    data.insert("UPDATE person SET community_id = NULL WHERE id = ?", homeless);
    assertThatThrownBy(() -> enroll(course, homeless)).hasMessage("course.door.NO_COMMUNITY");
  }

  @Test
  void whoseCommunityIsFullIsPassedOverAndKeepsTheirPlace() {
    long course = courseWithQueue(2);
    long community = data.community();
    enroll(course, data.personOf(community));
    long holder = data.person();
    enroll(course, holder);
    long neighbour = data.personOf(community);
    long stranger = data.person();
    enroll(course, neighbour);
    enroll(course, stranger);
    data.insert("UPDATE course SET community_quota = 1 WHERE id = ?", course);
    acting.as(holder, Role.PARTICIPANT);
    enrollments.leave(data.slugOf(course));
    assertThat(enrollments.isEnrolled(course, stranger)).isTrue();
    acting.as(neighbour, Role.PARTICIPANT);
    assertThat(enrollments.myRequest(data.slugOf(course)).orElseThrow().place()).isEqualTo(1);
  }

  @Test
  void applicationsAreDecidedTogetherAndEverybodyIsWrittenTo() {
    long course = data.openCourse(1);
    String slug = data.slugOf(course);
    data.insert("UPDATE course SET enrollment_way = 'APPROVAL' WHERE id = ?", course);
    long first = data.person();
    long second = data.person();
    long third = data.person();
    for (long person : new long[] {first, second, third}) {
      acting.as(person, Role.PARTICIPANT);
      assertThat(enrollments.enroll(slug, new Wish(false, null, " Хочу вчитися ")))
          .isEqualTo(Admission.APPLIED);
    }
    assertThat(seated(course)).isZero();
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    List<RequestRow> rows = requests.list(slug, SeatRequestStatus.APPLIED, 0, 10);
    assertThat(rows).extracting(RequestRow::personId).containsExactly(first, second, third);
    assertThat(rows.get(0).note()).isEqualTo("Хочу вчитися");
    assertThat(requests.accept(slug, List.of(rows.get(1).id(), rows.get(0).id())))
        .isEqualTo(new CourseRequestService.Accepted(1, 1));
    assertThat(enrollments.isEnrolled(course, first)).as("who asked first is seated").isTrue();
    assertThatThrownBy(() -> requests.decline(slug, List.of(rows.get(2).id()), " "))
        .hasMessage("course.requests.reasonNeeded");
    assertThat(requests.decline(slug, List.of(rows.get(2).id()), "Немає місць")).isEqualTo(1);
    assertThat(letters("course.accepted", course)).isEqualTo(1);
    assertThat(letters("course.waiting", course)).isEqualTo(1);
    assertThat(letters("course.declined", course)).isEqualTo(1);
    assertThatThrownBy(() -> enroll(course, third)).hasMessage("course.door.DECLINED");
    assertThat(enrollments.myRequest(slug).orElseThrow().answer()).isEqualTo("Немає місць");
    acting.as(first, Role.PARTICIPANT);
    enrollments.leave(slug);
    assertThat(enrollments.isEnrolled(course, second)).isTrue();
  }

  @Test
  void theCodeOpensTheCourse() {
    long course = data.openCourse();
    String slug = data.slugOf(course);
    data.insert(
        "UPDATE course SET enrollment_way = 'CODE', enrollment_code = 'BUZKA26' WHERE id = ?",
        course);
    long person = data.person();
    assertThatThrownBy(() -> enroll(course, person)).hasMessage("course.door.CODE_NEEDED");
    assertThatThrownBy(() -> enrollments.enroll(slug, new Wish(false, "buzka27", "")))
        .hasMessage("course.door.CODE_WRONG");
    assertThat(enrollments.enroll(slug, new Wish(false, "buzka-26", "")))
        .isEqualTo(Admission.SEATED);
  }

  @Test
  void theQueueIsForTheStaffOfTheCourseOnly() {
    long own = data.openCourse();
    String other = data.slugOf(data.openCourse());
    acting.asTrainerOf(own, data.person(Role.TRAINER));
    assertThat(requests.count(data.slugOf(own))).isEmpty();
    assertThatThrownBy(() -> requests.count(other)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> requests.accept(other, List.of()))
        .isInstanceOf(AccessDeniedException.class);
    acting.as(data.person(), Role.PARTICIPANT);
    assertThatThrownBy(() -> requests.list(other, SeatRequestStatus.WAITING, 0, 10))
        .isInstanceOf(AccessDeniedException.class);
  }
}
