package eu.cities4cities.academy.course.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.community.ProfileAnswers;
import eu.cities4cities.academy.course.CourseworkService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import eu.cities4cities.academy.shared.file.FileRefusedException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.Samples;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class TaskServiceIT {
  @Inject private TaskService tasks;
  @Inject private TaskEditing editing;
  @Inject private TaskReview review;
  @Inject private TaskReminders reminders;
  @Inject private TaskPersonalData personal;
  @Inject private CourseworkService coursework;
  @Inject private FileService files;
  @Inject private ProfileAnswers profiles;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Clock clock;
  @Inject private Instance<RequestContextController> contexts;
  @Resource private ManagedExecutorService executor;
  @Resource private UserTransaction transaction;

  private long course;
  private long community;
  private long trainer;
  private long olena;
  private long petro;

  @BeforeEach
  void aCourseWithTwoOfOneCommunity() {
    course = data.openCourse();
    community = data.community();
    trainer = data.person(Role.TRAINER);
    olena = data.personOf(community);
    petro = data.personOf(community);
    data.enroll(course, olena);
    data.enroll(course, petro);
    acting.asTrainerOf(course, trainer);
  }

  private long task(TaskKind kind, LocalDateTime due, boolean lateAccepted, boolean together) {
    acting.asTrainerOf(course, trainer);
    long id = editing.add(data.slugOf(course), kind, "Лист до міста", "A letter to a city");
    TaskForm form = editing.open(id).form();
    if (due != null) {
      form.setDueDay(due.toLocalDate());
      form.setDueTime(due.toLocalTime().withNano(0));
    }
    form.setLateAccepted(lateAccepted);
    form.setByCommunity(together);
    form.setShown(true);
    if (kind == TaskKind.FORM) {
      form.addField();
      form.getFields().get(0).setLabelUk("Кому");
      form.getFields().get(0).setLabelEn("To whom");
    }
    editing.save(id, form);
    return id;
  }

  @Test
  void answersOfACommunityFillItsProfileDraftAndNothingTypedThereIsLost() {
    long task = task(TaskKind.FORM, null, true, true);
    TaskForm form = editing.open(task).form();
    form.getFields().get(0).setProfile("promiseUk");
    editing.save(task, form);
    as(olena);
    tasks.handIn(task, 0, new SubmissionContent("", Map.of("f1", "Місто біля річки"), List.of()));
    assertThat(profiles.written(community).promise().uk()).isEqualTo("Місто біля річки");
    long other = task(TaskKind.FORM, null, true, true);
    TaskForm otherForm = editing.open(other).form();
    otherForm.getFields().get(0).setProfile("promiseUk");
    editing.save(other, otherForm);
    as(olena);
    tasks.handIn(other, 0, new SubmissionContent("", Map.of("f1", "Місто в лісі"), List.of()));
    assertThat(profiles.written(community).promise().uk()).isEqualTo("Місто в лісі");
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM community_profile_version WHERE community_id = ?"
                    + " AND content LIKE '%біля річки%' AND state = 'SET_ASIDE'",
                community))
        .isEqualTo(1);
    assertThat(
            data.number("SELECT COUNT(*) FROM community_profile WHERE community_id = ?", community))
        .as("nothing of it is public")
        .isZero();
  }

  private long text() {
    return task(TaskKind.TEXT, null, true, false);
  }

  private static SubmissionContent words(String text) {
    return new SubmissionContent(text, Map.of(), List.of());
  }

  private void as(long person) {
    acting.as(person, Role.PARTICIPANT);
  }

  private long handedIn(long task, long person, String text) {
    as(person);
    tasks.handIn(task, tasks.visit(task).draft().version(), words(text));
    return data.number("SELECT MAX(id) FROM submission WHERE task_id = ?", task);
  }

  private long letters(long person, String template) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ? AND letter_key LIKE ?",
        data.emailOf(person),
        template + "%");
  }

  @Test
  void aDraftIsKeptAndWrittenOn() {
    long task = text();
    as(olena);
    Draft first = tasks.save(task, 0, words("Вітаємо"));
    Draft second = tasks.save(task, first.version(), words("Вітаємо з Поділля"));
    assertThat(second.version()).isGreaterThan(first.version());
    assertThat(tasks.visit(task).draft().content().text()).isEqualTo("Вітаємо з Поділля");
    assertThat(tasks.listMine(data.slugOf(course)).get(0).state()).isEqualTo("DRAFT");
  }

  @Test
  void whatAnotherDeviceHasWrittenIsNeverOverwrittenSilently() {
    long task = text();
    as(olena);
    Draft phone = tasks.save(task, 0, words("З телефону"));
    tasks.save(task, phone.version(), words("З компʼютера"));
    assertThatThrownBy(() -> tasks.save(task, phone.version(), words("З телефону далі")))
        .isInstanceOfSatisfying(
            DraftConflictException.class,
            conflict -> assertThat(conflict.theirs().content().text()).isEqualTo("З компʼютера"));
    assertThat(tasks.visit(task).draft().content().text()).isEqualTo("З компʼютера");
    assertThat(tasks.save(task, phone.version(), words("З компʼютера")).content().text())
        .as("an equal repeat is no conflict")
        .isEqualTo("З компʼютера");
  }

  @Test
  void twoFirstSavesAtOnceMakeOneSubmissionAndOneConflict() throws Exception {
    long task = task(TaskKind.TEXT, null, true, true);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Boolean>> answers = new ArrayList<>();
    for (long person : List.of(olena, petro)) {
      answers.add(executor.submit(() -> saves(task, person, start)));
    }
    start.countDown();
    int kept = 0;
    for (Future<Boolean> answer : answers) {
      kept += answer.get() ? 1 : 0;
    }
    assertThat(kept).isEqualTo(1);
    assertThat(data.number("SELECT COUNT(*) FROM submission WHERE task_id = ?", task)).isEqualTo(1);
  }

  private boolean saves(long task, long person, CountDownLatch start) throws Exception {
    RequestContextController context = contexts.get();
    context.activate();
    try {
      start.await();
      as(person);
      tasks.save(task, 0, words("Пише " + person));
      return true;
    } catch (DraftConflictException conflict) {
      return false;
    } finally {
      context.deactivate();
    }
  }

  @Test
  void returnedWorkIsHandedInAgainAndItsVersionsStay() {
    long task = text();
    long submission = handedIn(task, olena, "Перша спроба");
    acting.asTrainerOf(course, trainer);
    assertThatThrownBy(() -> review.giveBack(submission, 1, " "))
        .isInstanceOf(InvalidInputException.class);
    review.giveBack(submission, 1, "Додайте одну дію");
    assertThat(letters(olena, "course.task:")).isEqualTo(1);
    handedIn(task, olena, "Друга спроба");
    acting.asTrainerOf(course, trainer);
    review.accept(submission, 2, null);
    as(olena);
    TaskVisit visit = tasks.visit(task);
    assertThat(visit.entry().status()).isEqualTo(SubmissionStatus.ACCEPTED);
    assertThat(visit.versions())
        .extracting(version -> version.getContent().text())
        .containsExactly("Друга спроба", "Перша спроба");
    assertThat(visit.versions().get(1).getComment()).isEqualTo("Додайте одну дію");
    assertThat(letters(olena, "course.task:")).isEqualTo(2);
    assertThat(coursework.of(course, olena).tasksAccepted()).isEqualTo(1);
    assertThat(coursework.of(course, petro).tasksAccepted()).isZero();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE object_type = 'Submission'"
                    + " AND object_id = ?",
                String.valueOf(submission)))
        .isEqualTo(2);
  }

  @Test
  void handedInWorkIsClosedToItsAuthorsUntilTheyTakeItBack() {
    long task = text();
    handedIn(task, olena, "Готово");
    assertThatThrownBy(() -> tasks.save(task, 99, words("Ще щось")))
        .isInstanceOf(TaskClosedException.class);
    tasks.takeBack(task);
    assertThat(tasks.visit(task).entry().status()).isEqualTo(SubmissionStatus.DRAFT);
    tasks.save(task, tasks.visit(task).draft().version(), words("Ще щось"));
    assertThat(tasks.visit(task).versions()).hasSize(1);
  }

  @Test
  void aDecisionIsAboutTheVersionThatTheTrainerSaw() {
    long task = text();
    long submission = handedIn(task, olena, "Перша");
    tasks.takeBack(task);
    acting.asTrainerOf(course, trainer);
    assertThatThrownBy(() -> review.accept(submission, 1, null)).isInstanceOf(StaleException.class);
    handedIn(task, olena, "Друга");
    acting.asTrainerOf(course, trainer);
    assertThatThrownBy(() -> review.accept(submission, 1, null)).isInstanceOf(StaleException.class);
    review.accept(submission, 2, "Добре");
    review.undo(submission);
    assertThat(coursework.of(course, olena).tasksAccepted()).isZero();
    assertThatThrownBy(() -> review.undo(submission)).isInstanceOf(StaleException.class);
  }

  @Test
  void lateWorkIsMarkedOrNotTaken() {
    LocalDateTime past = KyivTime.now(clock).minusHours(2);
    long lenient = task(TaskKind.TEXT, past, true, false);
    handedIn(lenient, olena, "Пізніше");
    assertThat(tasks.visit(lenient).versions().get(0).isLate()).isTrue();
    long strict = task(TaskKind.TEXT, past, false, false);
    as(olena);
    assertThatThrownBy(() -> tasks.handIn(strict, 0, words("Пізніше")))
        .isInstanceOf(TaskClosedException.class);
    assertThat(tasks.visit(strict).writable()).isFalse();
  }

  @Test
  void whatTheTaskAsksForHasToBeThere() {
    long text = text();
    long file = task(TaskKind.FILE, null, true, false);
    long form = task(TaskKind.FORM, null, true, false);
    long project = task(TaskKind.PRIORITY_PROJECT, null, true, true);
    as(olena);
    for (long task : List.of(text, file, form, project)) {
      assertThatThrownBy(() -> tasks.handIn(task, 0, words("")))
          .isInstanceOf(UnfinishedWorkException.class);
    }
    tasks.handIn(form, 0, new SubmissionContent("", Map.of("f1", "Ринґкебінґу"), List.of()));
    assertThat(tasks.visit(form).entry().status()).isEqualTo(SubmissionStatus.HANDED_IN);
    assertThat(tasks.visit(project).lacking()).contains("course.task.lacking.projectTitle");
  }

  @Test
  void aCommunityHandsInOneWorkThatCountsForAllItsAuthors() {
    long task = task(TaskKind.TEXT, null, true, true);
    as(olena);
    Draft draft = tasks.save(task, 0, words("Пишемо разом"));
    as(petro);
    assertThat(tasks.visit(task).draft().content().text()).isEqualTo("Пишемо разом");
    assertThat(tasks.visit(task).author()).isFalse();
    tasks.sign(task, true);
    assertThat(tasks.visit(task).authors()).hasSize(2);
    long submission = handedIn(task, petro, "Пишемо разом далі");
    assertThatThrownBy(() -> tasks.save(task, draft.version(), words("Окремо")))
        .isInstanceOf(TaskClosedException.class);
    acting.asTrainerOf(course, trainer);
    review.accept(submission, 1, null);
    assertThat(coursework.of(course, olena).tasksAccepted()).isEqualTo(1);
    assertThat(coursework.of(course, petro).tasksAccepted()).isEqualTo(1);
    assertThat(letters(olena, "course.task:")).isEqualTo(1);
    assertThat(letters(petro, "course.task:")).isEqualTo(1);
    long stranger = data.person();
    data.enroll(course, stranger);
    as(stranger);
    assertThat(tasks.visit(task).draft()).isEqualTo(Draft.NONE);
  }

  @Test
  void handedInFilesAreForTheirAuthorsAndTheStaff() {
    long task = task(TaskKind.FILE, null, true, false);
    as(olena);
    StoredFile file =
        tasks.attach(
            task,
            0,
            words(""),
            new FileService.Upload("Лист.pdf", new ByteArrayInputStream(Samples.pdf())));
    assertThatThrownBy(
            () ->
                tasks.attach(
                    task,
                    tasks.visit(task).draft().version(),
                    words(""),
                    new FileService.Upload(
                        "рахунок.pdf", new ByteArrayInputStream(Samples.program()))))
        .isInstanceOf(FileRefusedException.class);
    handedIn(task, olena, "");
    assertThat(files.open(file.getToken()).name()).isEqualTo("Лист.pdf");
    as(petro);
    assertThatThrownBy(() -> files.open(file.getToken())).isInstanceOf(NotFoundException.class);
    acting.asTrainerOf(course, trainer);
    assertThat(files.open(file.getToken()).name()).isEqualTo("Лист.pdf");
    acting.asTrainerOf(data.openCourse(), data.person(Role.TRAINER));
    assertThatThrownBy(() -> files.open(file.getToken())).isInstanceOf(NotFoundException.class);
  }

  /** A task that nobody is reminded of yet, by the server's own worker either. */
  private long later() {
    return task(TaskKind.TEXT, KyivTime.now(clock).plusHours(30), true, false);
  }

  /** As if ten hours had gone by since the task was made. */
  private void becomesDue(long task) {
    data.insert("UPDATE task SET due_at = due_at - INTERVAL 10 HOUR WHERE id = ?", task);
  }

  @Test
  void whoHasNotHandedInIsRemindedOnceADayBefore() {
    long soon = later();
    long later = later();
    handedIn(soon, olena, "Готово");
    becomesDue(soon);
    assertThat(reminders.listDue()).contains(soon).doesNotContain(later);
    reminders.remind(soon);
    reminders.remind(soon);
    assertThat(letters(petro, "course.taskDue:")).isEqualTo(1);
    assertThat(letters(olena, "course.taskDue:")).isZero();
    assertThat(reminders.listDue()).doesNotContain(soon);
  }

  @Test
  void whoWantsNoRemindersGetsNone() {
    long soon = later();
    data.insert(
        "INSERT INTO letter_refusal (person_id, topic, refused_at)"
            + " VALUES (?, 'REMINDER', '2026-01-01')",
        petro);
    becomesDue(soon);
    reminders.remind(soon);
    assertThat(letters(petro, "course.taskDue:")).isZero();
    assertThat(letters(olena, "course.taskDue:")).isEqualTo(1);
  }

  @Test
  void theQueueShowsWhatIsAskedForAndToTheCoursesStaffAlone() {
    long task = text();
    long submission = handedIn(task, olena, "Готово");
    as(petro);
    tasks.save(task, 0, words("Ще пишу"));
    acting.asTrainerOf(course, trainer);
    QueueQuery waiting = new QueueQuery(course, null, SubmissionStatus.HANDED_IN, "");
    assertThat(review.list(waiting, 0, 10))
        .extracting(SubmissionRow::id)
        .containsExactly(submission);
    assertThat(review.count(new QueueQuery(course, task, null, "коваленко"))).isEqualTo(1);
    assertThat(review.count(new QueueQuery(course, task, null, "немає такого"))).isZero();
    acting.asTrainerOf(data.openCourse(), data.person(Role.TRAINER));
    assertThatThrownBy(() -> review.list(waiting, 0, 10)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> review.open(submission)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aTaskThatPeopleWorkOnIsNeitherRemovedNorGivenToOthers() {
    long task = text();
    as(olena);
    tasks.save(task, 0, words("Пишу"));
    acting.asTrainerOf(course, trainer);
    assertThatThrownBy(() -> editing.remove(task)).isInstanceOf(TaskClosedException.class);
    TaskForm form = editing.open(task).form();
    form.setByCommunity(true);
    assertThatThrownBy(() -> editing.save(task, form)).isInstanceOf(TaskClosedException.class);
    assertThat(editing.open(task).form().isByCommunity()).isFalse();
  }

  @Test
  void anErasedPersonsOwnWorkGoesAndTheCommunitysStaysWithoutThem() throws Exception {
    long own = text();
    long together = task(TaskKind.TEXT, null, true, true);
    handedIn(own, olena, "Моє");
    handedIn(together, olena, "Наше");
    DataSubject subject = new DataSubject(olena, "", "", "", "", "");
    assertThat(personal.export(subject).get(0).rows()).hasSize(2);
    assertThat(personal.keeps(subject)).hasSize(1);
    transaction.begin();
    personal.erase(subject);
    transaction.commit();
    assertThat(data.number("SELECT COUNT(*) FROM submission WHERE task_id = ?", own)).isZero();
    as(petro);
    assertThat(tasks.visit(together).versions().get(0).getContent().text()).isEqualTo("Наше");
    assertThat(tasks.visit(together).versions().get(0).getHandedInBy()).isNull();
    assertThat(tasks.visit(together).authors()).isEmpty();
  }
}
