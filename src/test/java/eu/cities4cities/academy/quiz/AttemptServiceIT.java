package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Questions;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AttemptServiceIT {
  @Inject private QuizEntryService entries;
  @Inject private LateAnswerService lateAnswers;
  @Inject private AttemptService attempts;
  @Inject private QuizService quizzes;
  @Inject private QuizSlotService slots;
  @Inject private QuestionBank bank;
  @Inject private QuizResultService results;
  @Inject private AttemptCloser closer;
  @Inject private AnswerKeeper keeper;
  @Inject private QuizAttemptRepository held;
  @Inject private TestData data;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  private long course;
  private long quiz;
  private List<Long> questions;
  private long person;

  @BeforeEach
  void aQuizOfTwoQuestionsOnWhosePersonsBehalfTheTestsAsk() {
    course = data.openCourse();
    quiz =
        quizzes.create(course, settings(), List.of(Questions.single(4, 2), Questions.single(4, 3)));
    questions = new ArrayList<>(quizzes.contents(quiz).keySet());
    person = data.person();
    data.enroll(course, person);
    become(person, Role.PARTICIPANT);
  }

  @Test
  void anEqualRepeatIsAcknowledgedAndAnotherAnswerUnderItsKeyIsAConflict() {
    String attempt = entries.start(quiz);
    int writer = attempts.takeWriter(attempt);
    var key = new AnswerKey(questions.get(0), writer, 1);
    assertThat(attempts.save(attempt, key, List.of("2"), null).receipt())
        .isEqualTo(AnswerReceipt.SAVED);
    assertThat(attempts.save(attempt, key, List.of("2"), null).receipt())
        .isEqualTo(AnswerReceipt.REPEATED);
    assertThatThrownBy(() -> attempts.save(attempt, key, List.of("3"), null))
        .isInstanceOf(AnswerConflictException.class);
    assertThat(answer(attempt, 0)).isEqualTo(Answer.of("2"));
  }

  @Test
  void startingAgainLeadsBackToTheRunningAttempt() {
    assertThat(entries.start(quiz)).isEqualTo(entries.start(quiz));
  }

  @Test
  void submittingAsksForWhatHasNotArrivedAndScoresOnce() {
    String attempt = entries.start(quiz);
    int writer = attempts.takeWriter(attempt);
    save(attempt, 0, writer, 1, 2);
    var early = attempts.submit(attempt, writer, Map.of(questions.get(0), 1, questions.get(1), 1));
    assertThat(early.missing()).containsExactly(questions.get(1));
    save(attempt, 1, writer, 1, 3);
    var whole = attempts.submit(attempt, writer, Map.of(questions.get(0), 1, questions.get(1), 1));
    assertThat(whole.status()).isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(attempts.result(attempt).orElseThrow().score().isFull()).isTrue();
    assertThat(attempts.submit(attempt, writer, Map.of()).status())
        .isEqualTo(AttemptStatus.SUBMITTED);
    assertThat(results.percents(course)).containsExactly(Map.entry(person, 100));
  }

  @Test
  void anAnswerInTheGraceCountsAndTheResultIsProvisionalUntilCollectingEnds() {
    String attempt = entries.start(quiz);
    int writer = attempts.takeWriter(attempt);
    save(attempt, 0, writer, 1, 2);
    shift(attempt, 31);
    assertThat(save(attempt, 1, writer, 1, 3).standing()).isEqualTo(AnswerStanding.IN_GRACE);
    AttemptResult collecting = attempts.result(attempt).orElseThrow();
    assertThat(collecting.provisional()).isTrue();
    assertThat(collecting.score().percent()).isEqualTo(50);
    assertThat(results.percents(course)).isEmpty();
    closer.closeDue();
    assertThat(attempts.result(attempt).orElseThrow().provisional()).isTrue();

    shift(attempt, 15);
    closer.closeDue();
    AttemptResult collected = attempts.result(attempt).orElseThrow();
    assertThat(collected.provisional()).isFalse();
    assertThat(collected.score().percent()).isEqualTo(100);
    assertThat(collected.inGrace()).isEqualTo(1);
    assertThat(results.percents(course)).containsExactly(Map.entry(person, 100));
  }

  @Test
  void aSecondDeviceDoesNotEndTheGraceOfTheFirst() {
    String attempt = entries.start(quiz);
    int phone = attempts.takeWriter(attempt);
    int desk = attempts.takeWriter(attempt);
    save(attempt, 0, desk, 1, 2);
    shift(attempt, 31);
    assertThat(attempts.submit(attempt, desk, Map.of()).status())
        .isEqualTo(AttemptStatus.COLLECTING);
    assertThat(save(attempt, 1, phone, 1, 3).standing()).isEqualTo(AnswerStanding.IN_GRACE);
    shift(attempt, 15);
    closer.closeDue();
    assertThat(attempts.result(attempt).orElseThrow().score().percent()).isEqualTo(100);
  }

  @Test
  void anAnswerAfterTheGraceIsKeptAndDoesNotCount() {
    String attempt = entries.start(quiz);
    int writer = attempts.takeWriter(attempt);
    save(attempt, 0, writer, 1, 2);
    shift(attempt, 46);
    // Whether or not the attempt has been scored already.
    assertThat(save(attempt, 1, writer, 1, 3).standing()).isEqualTo(AnswerStanding.AFTER_CLOSE);
    closer.closeDue();
    assertThat(save(attempt, 1, writer, 2, 3).standing()).isEqualTo(AnswerStanding.AFTER_CLOSE);
    AttemptResult result = attempts.result(attempt).orElseThrow();
    assertThat(result.score().percent()).isEqualTo(50);
    assertThat(result.afterClose()).isEqualTo(2);
  }

  @Test
  void aLateAnswerCountsWhenStaffAdmitItWithAReason() {
    String attempt = entries.start(quiz);
    int writer = attempts.takeWriter(attempt);
    save(attempt, 0, writer, 1, 2);
    shift(attempt, 46);
    closer.closeDue();
    save(attempt, 1, writer, 1, 3);
    var key = new AnswerKey(questions.get(1), writer, 1);
    assertThatThrownBy(() -> lateAnswers.admit(attempt, key, "Відключення світла"))
        .isInstanceOf(AccessDeniedException.class);
    become(data.person(), Role.ORGANIZER);
    assertThat(lateAnswers.list(quiz, 0, 10))
        .extracting(LateAnswer::answer)
        .containsOnly(Answer.of("3"));
    assertThatThrownBy(() -> lateAnswers.admit(attempt, key, " "))
        .isInstanceOf(InvalidInputException.class);
    lateAnswers.admit(attempt, key, "Відключення світла");
    assertThat(lateAnswers.list(quiz, 0, 10)).isEmpty();
    assertThat(lateAnswers.count(quiz)).isZero();
    assertThat(results.percent(course, person)).contains(100);
    become(person, Role.PARTICIPANT);
    AttemptResult result = attempts.result(attempt).orElseThrow();
    assertThat(result.score().percent()).isEqualTo(100);
    assertThat(result.afterClose()).isZero();
  }

  @Test
  void lateAnswersAreListedAPartAtATime() {
    String attempt = entries.start(quiz);
    int writer = attempts.takeWriter(attempt);
    shift(attempt, 46);
    closer.closeDue();
    for (int sequence = 1; sequence <= 5; sequence++) {
      save(attempt, 1, writer, sequence, 3);
    }
    become(data.person(), Role.ORGANIZER);
    lateAnswers.admit(attempt, new AnswerKey(questions.get(1), writer, 2), "Відключення світла");
    assertThat(lateAnswers.count(quiz)).isEqualTo(4);
    List<Integer> listed = new ArrayList<>();
    for (int first = 0; first < 4; first += 2) {
      List<LateAnswer> part = lateAnswers.list(quiz, first, 2);
      assertThat(part).hasSize(2);
      part.forEach(late -> listed.add(late.sequence()));
    }
    assertThat(listed).containsExactlyInAnyOrder(1, 3, 4, 5);
    assertThat(lateAnswers.list(quiz, 4, 2)).isEmpty();
  }

  @Test
  void aSecondDeviceTakesOverAndTheFirstOnesLateAnswerIsKeptBeside() {
    String attempt = entries.start(quiz);
    int first = attempts.takeWriter(attempt);
    int second = attempts.takeWriter(attempt);
    save(attempt, 0, second, 1, 2);
    pause(attempt);
    SavedAnswer late = save(attempt, 0, first, 9, 4);
    assertThat(late.receipt()).isEqualTo(AnswerReceipt.SAVED);
    assertThat(late.writer()).isEqualTo(second);
    save(attempt, 1, first, 1, 3);
    assertThat(answer(attempt, 0)).isEqualTo(Answer.of("2"));
    assertThat(answer(attempt, 1)).isEqualTo(Answer.of("3"));
    assertThatThrownBy(() -> attempts.submit(attempt, first, Map.of()))
        .isInstanceOf(AttemptTakenOverException.class);
    attempts.submit(attempt, second, Map.of(questions.get(0), 1));
    AttemptResult result = attempts.result(attempt).orElseThrow();
    assertThat(result.score().percent()).isEqualTo(100);
    assertThat(result.beside()).isEqualTo(1);
  }

  @Test
  void aPlainFormTakesOverAndKeepsOnlyWhatChanged() {
    String attempt = entries.start(quiz);
    int script = attempts.takeWriter(attempt);
    save(attempt, 0, script, 1, 4);
    Map<Long, List<String>> form =
        Map.of(questions.get(0), List.of("2"), questions.get(1), List.of());
    assertThat(attempts.saveForm(attempt, form, Map.of())).isEqualTo(1);
    assertThat(attempts.saveForm(attempt, form, Map.of())).isZero();
    assertThat(answer(attempt, 0)).isEqualTo(Answer.of("2"));
    attempts.submitForm(attempt);
    assertThat(attempts.result(attempt).orElseThrow().score().percent()).isEqualTo(50);
  }

  @Test
  void aPlainFormLeavesAloneWhatAnotherTabHasAnsweredSinceItWasLoaded() {
    String attempt = entries.start(quiz);
    int script = attempts.takeWriter(attempt);
    save(attempt, 0, script, 1, 4);
    Map<Long, AnswerKey> shown =
        Map.of(questions.get(0), new AnswerKey(questions.get(0), script, 1));
    save(attempt, 0, script, 2, 2);
    save(attempt, 1, script, 1, 3);
    Map<Long, List<String>> form =
        Map.of(questions.get(0), List.of("4"), questions.get(1), List.of());
    assertThat(attempts.saveForm(attempt, form, shown)).isZero();
    assertThat(answer(attempt, 0)).isEqualTo(Answer.of("2"));
    assertThat(answer(attempt, 1)).isEqualTo(Answer.of("3"));
  }

  @Test
  void anotherPersonsAttemptDoesNotExist() {
    String attempt = entries.start(quiz);
    long other = data.person();
    data.enroll(course, other);
    become(other, Role.PARTICIPANT);
    assertThatThrownBy(() -> attempts.view(attempt)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> attempts.takeWriter(attempt)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> save(attempt, 0, 1, 1, 2)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> attempts.submit(attempt, 1, Map.of()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> attempts.result(attempt)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void whatIsBeingScoredStaysHeldUntilItsCommitAndTakesTheAnswerThen() throws Exception {
    String attempt = entries.start(quiz);
    var sent =
        new SentAnswer(
            attempt,
            person,
            new AnswerKey(questions.get(0), attempts.takeWriter(attempt), 1),
            List.of("2"),
            null);
    transaction.begin();
    try {
      assertThat(held.lockFree(Set.of(attempt))).containsOnlyKeys(attempt);
      // In a transaction of its own, as another request's.
      assertThat(keeper.keep(List.of(sent))).containsExactly(KeptAnswer.HELD_UP);
    } finally {
      transaction.commit();
    }
    assertThat(keeper.keep(List.of(sent)).get(0).orRefuse().receipt())
        .isEqualTo(AnswerReceipt.SAVED);
  }

  @Test
  void onlyEnrolledPeopleStartAndOnlyAsOftenAsTheQuizAllows() {
    for (int number = 1; number <= 2; number++) {
      attempts.submit(entries.start(quiz), 1, Map.of());
    }
    assertThatThrownBy(() -> entries.start(quiz)).isInstanceOf(NoAttemptLeftException.class);
    become(data.person(), Role.PARTICIPANT);
    assertThat(entries.entry(quiz).state()).isEqualTo(QuizEntryState.NOT_ENROLLED);
    assertThatThrownBy(() -> entries.start(quiz)).isInstanceOf(NotEnrolledException.class);
  }

  @Test
  void anUnpublishedQuizDoesNotExistForParticipants() {
    QuizForm hidden = settings();
    hidden.setPublished(false);
    long draft = quizzes.create(course, hidden, List.of(Questions.single(2, 1)));
    assertThatThrownBy(() -> entries.start(draft)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void whatWasAskedStaysWhatWasAskedWhenTheQuestionIsEdited() {
    String attempt = entries.start(quiz);
    int writer = attempts.takeWriter(attempt);
    save(attempt, 0, writer, 1, 2);
    become(data.person(), Role.ORGANIZER);
    bank.revise(questions.get(0), Questions.single(3, 1));
    slots.remove(quiz, slots.list(quiz).get(1).id());
    become(person, Role.PARTICIPANT);
    assertThat(attempts.view(attempt).questions()).hasSize(2);
    attempts.submit(attempt, writer, Map.of());
    assertThat(attempts.result(attempt).orElseThrow().score().percent()).isEqualTo(50);
    AttemptView next = attempts.view(entries.start(quiz));
    assertThat(next.questions()).hasSize(1);
    assertThat(next.questions().get(0).content().interaction().key()).isEqualTo(Answer.of("1"));
  }

  @Test
  void trainersPrepareTheQuizzesOfTheirCoursesOnly() {
    long trainer = data.person();
    become(trainer, Set.of(Role.TRAINER), Set.of(course));
    assertThat(slots.list(quiz)).hasSize(2);
    become(trainer, Set.of(Role.TRAINER), Set.of(data.openCourse()));
    assertThatThrownBy(() -> slots.list(quiz)).isInstanceOf(AccessDeniedException.class);
    become(person, Role.PARTICIPANT);
    assertThatThrownBy(() -> slots.list(quiz)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void anAttemptMadeElsewhereIsScoredAtOnce() {
    var started = clock.instant().minusSeconds(3600);
    attempts.enter(
        quiz, person, started, started.plusSeconds(900), Map.of(questions.get(0), Answer.of("2")));
    assertThat(results.percents(course)).containsExactly(Map.entry(person, 50));
  }

  private QuizForm settings() {
    QuizForm form = new QuizForm();
    form.setTitleUk("Підсумковий тест");
    form.setTitleEn("Final quiz");
    form.setOpensAt(KyivTime.now(clock).minusDays(1));
    form.setClosesAt(KyivTime.now(clock).plusDays(1));
    form.setPublished(true);
    return form;
  }

  private SavedAnswer save(String attempt, int question, int writer, int sequence, int choice) {
    return attempts.save(
        attempt,
        new AnswerKey(questions.get(question), writer, sequence),
        List.of(String.valueOf(choice)),
        null);
  }

  private Answer answer(String attempt, int question) {
    return attempts.view(attempt).questions().stream()
        .filter(asked -> asked.question() == questions.get(question))
        .findFirst()
        .orElseThrow()
        .answer();
  }

  /** Moves the attempt into the past, as if so many minutes had gone by. */
  private void shift(String attempt, int minutes) {
    data.insert(
        "UPDATE quiz_attempt SET started_at = started_at - INTERVAL ? MINUTE,"
            + " deadline = deadline - INTERVAL ? MINUTE,"
            + " collected_at = collected_at - INTERVAL ? MINUTE WHERE public_id = ?",
        minutes,
        minutes,
        minutes,
        attempt);
  }

  /** Moves what has arrived a second back, so that what follows arrives later. */
  private void pause(String attempt) {
    data.insert(
        "UPDATE attempt_answer SET received_at = received_at - INTERVAL 1 SECOND"
            + " WHERE attempt_id = (SELECT id FROM quiz_attempt WHERE public_id = ?)",
        attempt);
  }

  private void become(long who, Role role) {
    become(who, Set.of(role), Set.of());
  }

  private void become(long who, Set<Role> roles, Set<Long> courses) {
    caller.become(new CallerFacts(who, null, "Тест", Language.UK, null, roles, courses, Set.of()));
  }
}
