package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.TestData;
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
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class QuizRunIT {
  private static final String WHY = "Повітряна тривога";

  @Inject private QuizRunService runs;
  @Inject private QuizEntryService entries;
  @Inject private AttemptService attempts;
  @Inject private QuizService quizzes;
  @Inject private QuizResultService results;
  @Inject private AttemptCloser closer;
  @Inject private QuizCrowd crowd;
  @Resource private UserTransaction transaction;
  @Inject private TestData data;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private final QuizForm form = new QuizForm();
  private final ExecutorService others = Executors.newCachedThreadPool();
  private long course;
  private long quiz;
  private List<Long> questions;
  private long person;
  private long other;

  @BeforeEach
  void aQuizOfTwoQuestionsThatTwoPeopleOfTheCourseMayTake() {
    course = data.openCourse();
    form.setTitleUk("Підсумковий тест");
    form.setTitleEn("Final quiz");
    form.setOpensAt(KyivTime.now(clock).minusDays(1).truncatedTo(ChronoUnit.MINUTES));
    form.setClosesAt(KyivTime.now(clock).plusDays(1).truncatedTo(ChronoUnit.MINUTES));
    form.setPublished(true);
    write();
    person = data.person();
    data.enroll(course, person);
    other = data.person();
    data.enroll(course, other);
    become(person, Role.PARTICIPANT);
  }

  @AfterEach
  void nothingIsLeftRunning() throws SystemException {
    others.shutdown();
    if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      transaction.rollback();
    }
  }

  @Test
  void extraTimeReachesOnePersonAtOnceAndWhenTheyStartLater() {
    String mine = entries.start(quiz);
    Instant deadline = attempts.times(mine).deadline();
    become(other, Role.PARTICIPANT);
    String theirs = entries.start(quiz);
    Instant unmoved = attempts.times(theirs).deadline();

    become(data.person(), Role.ORGANIZER);
    assertThat(give(null, person, 10)).isEqualTo(1);

    become(other, Role.PARTICIPANT);
    assertThat(attempts.times(theirs).deadline()).isEqualTo(unmoved);
    become(person, Role.PARTICIPANT);
    AttemptTimes times = attempts.times(mine);
    assertThat(times.deadline()).isEqualTo(deadline.plusSeconds(600));
    assertThat(times.collectedAt()).isEqualTo(times.deadline().plusSeconds(900));
    assertThat(times.extraMinutes()).isEqualTo(10);
    attempts.submitForm(mine);
    AttemptView next = attempts.view(entries.start(quiz));
    assertThat(Duration.between(next.attempt().getStartedAt(), next.attempt().getDeadline()))
        .isEqualTo(Duration.ofMinutes(40));
    assertThat(letters("quiz.extraTime", person)).isEqualTo(1);
    assertThat(letters("quiz.extraTime", other)).isZero();
    assertThat(audited("quiz.extraTime")).isEqualTo("+10 min, person " + person);
  }

  @Test
  void extraTimeForARegionReachesItsPeopleAndThatForEverybodyAll() {
    data.insert(
        "UPDATE community SET region_code = '12' WHERE id ="
            + " (SELECT community_id FROM person WHERE id = ?)",
        other);
    String mine = entries.start(quiz);
    become(other, Role.PARTICIPANT);
    String theirs = entries.start(quiz);
    become(data.person(), Role.ORGANIZER);
    assertThat(give("12", null, 7)).isEqualTo(1);
    assertThat(give(null, null, 5)).isEqualTo(2);
    become(other, Role.PARTICIPANT);
    assertThat(attempts.times(theirs).extraMinutes()).isEqualTo(12);
    become(person, Role.PARTICIPANT);
    assertThat(attempts.times(mine).extraMinutes()).isEqualTo(5);
  }

  @Test
  void extraTimeOpensAnAttemptAgainWhoseAnswersAreBeingCollected() {
    String mine = entries.start(quiz);
    shift(mine, 31);
    assertThat(attempts.times(mine).status()).isEqualTo(AttemptStatus.COLLECTING);
    become(data.person(), Role.ORGANIZER);
    give(null, null, 10);
    become(person, Role.PARTICIPANT);
    assertThat(attempts.times(mine).status()).isEqualTo(AttemptStatus.OPEN);
    assertThat(save(mine, 0, 2).standing()).isEqualTo(AnswerStanding.IN_TIME);
  }

  @Test
  void takenBackExtraTimeEndsNobodysTimeBeforeNow() {
    String mine = entries.start(quiz);
    shift(mine, 29);
    Instant deadline = attempts.times(mine).deadline();
    become(data.person(), Role.ORGANIZER);
    give(null, null, 10);
    runs.withdraw(quiz, runs.extraTimes(quiz).get(0).id());
    become(person, Role.PARTICIPANT);
    assertThat(attempts.times(mine).deadline()).isEqualTo(deadline);

    become(data.person(), Role.ORGANIZER);
    give(null, null, 10);
    shift(mine, 5);
    Instant before = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long second = runs.extraTimes(quiz).get(0).id();
    runs.withdraw(quiz, second);
    assertThatThrownBy(() -> runs.withdraw(quiz, second))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("quiz.run.withdrawnAlready");
    assertThatThrownBy(() -> runs.withdraw(quiz, 0)).isInstanceOf(NotFoundException.class);
    become(person, Role.PARTICIPANT);
    assertThat(attempts.times(mine).deadline()).isAfterOrEqualTo(before);
    assertThat(attempts.times(mine).extraMinutes()).isZero();
  }

  @Test
  void extraTimeTakenBackInTwoTabsAtOnceIsTakenBackOnce() throws Exception {
    String mine = entries.start(quiz);
    long organizer = data.person();
    become(organizer, Role.ORGANIZER);
    give(null, null, 10);
    give(null, null, 10);
    long extra = runs.extraTimes(quiz).get(0).id();
    transaction.begin();
    runs.withdraw(quiz, extra);
    Future<Void> second =
        beside(
            organizer,
            Role.ORGANIZER,
            () -> {
              runs.withdraw(quiz, extra);
              return null;
            });
    awaitHeldUp(second);
    transaction.commit();
    assertThatThrownBy(second::get)
        .hasRootCauseInstanceOf(InvalidInputException.class)
        .hasRootCauseMessage("quiz.run.withdrawnAlready");
    become(person, Role.PARTICIPANT);
    assertThat(attempts.times(mine).extraMinutes()).isEqualTo(10);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND object_id = ?",
                "quiz.extraTime.withdraw",
                String.valueOf(quiz)))
        .isEqualTo(1);
  }

  @Test
  void extraTimeReachesAnAttemptThatStartsAtTheSameMoment() throws Exception {
    become(data.person(), Role.ORGANIZER);
    transaction.begin();
    give(null, null, 10);
    Future<String> started = beside(person, Role.PARTICIPANT, () -> entries.start(quiz));
    awaitHeldUp(started);
    transaction.commit();
    become(person, Role.PARTICIPANT);
    assertThat(attempts.times(started.get()).extraMinutes()).isEqualTo(10);

    become(other, Role.PARTICIPANT);
    transaction.begin();
    String theirs = entries.start(quiz);
    Future<Integer> given = beside(data.person(), Role.ORGANIZER, () -> give(null, other, 5));
    awaitHeldUp(given);
    transaction.commit();
    assertThat(given.get()).isEqualTo(1);
    assertThat(attempts.times(theirs).extraMinutes()).isEqualTo(15);
  }

  @Test
  void aPauseStopsTheClockForEverybodyAndGivesBackWhatWasLeft() {
    String mine = entries.start(quiz);
    shift(mine, 20);
    Duration left = attempts.times(mine).left();
    LocalDateTime closes = form.getClosesAt();
    become(data.person(), Role.ORGANIZER);
    assertThat(runs.pause(quiz, WHY)).isEqualTo(1);
    assertThatThrownBy(() -> runs.pause(quiz, WHY)).isInstanceOf(InvalidInputException.class);
    assertThat(runs.running(quiz).paused()).isTrue();

    become(other, Role.PARTICIPANT);
    assertThatThrownBy(() -> entries.start(quiz)).isInstanceOf(QuizPausedException.class);
    assertThat(entries.entry(quiz).state()).isEqualTo(QuizEntryState.PAUSED);

    // As if the alert had lasted for two hours.
    passTwoHours(mine);
    closer.closeDue();
    become(person, Role.PARTICIPANT);
    assertThat(attempts.times(mine).isPaused()).isTrue();
    assertThat(attempts.times(mine).status()).isEqualTo(AttemptStatus.OPEN);
    assertThat(attempts.times(mine).left()).isLessThanOrEqualTo(left).isPositive();
    assertThat(save(mine, 0, 2).standing()).isEqualTo(AnswerStanding.IN_TIME);

    become(data.person(), Role.ORGANIZER);
    assertThat(runs.resume(quiz)).isEqualTo(1);
    assertThatThrownBy(() -> runs.resume(quiz)).isInstanceOf(InvalidInputException.class);
    assertThat(runs.pauses(quiz).get(0).getEndedAt()).isNotNull();
    assertThat(quizzes.get(course, quiz).getClosesAt()).isAfter(closes.plusMinutes(119));
    become(person, Role.PARTICIPANT);
    AttemptTimes after = attempts.times(mine);
    assertThat(after.isPaused()).isFalse();
    assertThat(after.left()).isBetween(left.minusMinutes(1), left);
    assertThat(after.collectedAt()).isEqualTo(after.deadline().plusSeconds(900));
    assertThat(letters("quiz.resumed", person)).isEqualTo(1);
    assertThat(letters("quiz.resumed", other)).isZero();
    assertThat(audited("quiz.pause")).isEqualTo("1 attempts");
  }

  @Test
  void onlyThoseWhoRunTheCourseGiveTimeAndOnlyWithAReason() {
    assertThatThrownBy(() -> give(null, null, 10)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> runs.pause(quiz, WHY)).isInstanceOf(AccessDeniedException.class);
    become(data.person(), Set.of(Role.TRAINER), Set.of(data.openCourse()));
    assertThatThrownBy(() -> runs.running(quiz)).isInstanceOf(AccessDeniedException.class);
    become(data.person(), Set.of(Role.TRAINER), Set.of(course));
    assertThatThrownBy(() -> runs.pause(quiz, " ")).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> give(null, null, 0)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> give("99", null, 5)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> give(null, data.person(), 5))
        .isInstanceOf(InvalidInputException.class);
    assertThat(runs.extraTimes(quiz)).isEmpty();
  }

  @Test
  void whoAnswersIsListedWithHowFarTheyAre() {
    String mine = entries.start(quiz);
    save(mine, 0, 2);
    become(data.person(), Role.ORGANIZER);
    assertThat(runs.running(quiz).answering()).isEqualTo(1);
    RunningAttempt row = runs.attempts(quiz, 0, 10).get(0);
    assertThat(row.personId()).isEqualTo(person);
    assertThat(row.answered()).isEqualTo(1);
    assertThat(row.asked()).isEqualTo(2);
    assertThat(runs.people(quiz, row.name())).containsKey(person);
  }

  @Test
  void aPasswordIsAskedForAtTheStart() {
    form.setPassword("Місток");
    write();
    assertThatThrownBy(() -> entries.start(quiz)).isInstanceOf(WrongQuizPasswordException.class);
    assertThatThrownBy(() -> entries.start(quiz, "Міст"))
        .isInstanceOf(WrongQuizPasswordException.class);
    assertThat(entries.start(quiz, " місток")).isEqualTo(entries.start(quiz));
  }

  @Test
  void practiceIsCheckedAtOnceAsOftenAsOneLikesAndNeverCounts() {
    form.setPractice(true);
    form.setAttemptsAllowed(0);
    write();
    String mine = entries.start(quiz);
    assertThatThrownBy(() -> attempts.check(mine, questions.get(0)))
        .isInstanceOf(InvalidInputException.class);
    save(mine, 0, 4);
    assertThat(attempts.check(mine, questions.get(0)).score().got()).isZero();
    save(mine, 0, 2);
    assertThat(attempts.check(mine, questions.get(0)).score().isFull()).isTrue();
    attempts.submitForm(mine);
    AttemptResult result = attempts.result(mine).orElseThrow();
    assertThat(result.shown().key()).isTrue();
    assertThat(result.attemptsLeft()).isEqualTo(Integer.MAX_VALUE);
    assertThat(results.scores(course)).isEmpty();
    assertThat(entries.start(quiz)).isNotEqualTo(mine);
  }

  @Test
  void whatHasBeenCheckedInAnExamIsFinal() {
    form.setShowMarks(ShownFrom.DURING);
    write();
    String mine = entries.start(quiz);
    save(mine, 0, 4);
    attempts.check(mine, questions.get(0));
    assertThat(save(mine, 0, 2).standing()).isEqualTo(AnswerStanding.AFTER_CHECK);
    AskedQuestion asked =
        attempts.view(mine).questions().stream()
            .filter(each -> each.question() == questions.get(0))
            .findFirst()
            .orElseThrow();
    assertThat(asked.checked()).isTrue();
    assertThat(asked.answer()).isEqualTo(Answer.of("4"));
    attempts.submitForm(mine);
    assertThat(attempts.result(mine).orElseThrow().afterCheck()).isEqualTo(1);
  }

  @Test
  void theLastOrTheAverageOfTheAttemptsCountsAsTheQuizSays() {
    for (AttemptCounting counting : AttemptCounting.values()) {
      form.setCounting(counting);
      write();
      String first = entries.start(quiz);
      save(first, 0, 2);
      save(first, 1, 3);
      attempts.submitForm(first);
      attempts.submitForm(entries.start(quiz));
      int expected =
          switch (counting) {
            case BEST -> 100;
            case LAST -> 0;
            case AVERAGE -> 50;
          };
      assertThat(entries.entry(quiz).countedPercent()).isEqualTo(expected);
      data.insert("UPDATE quiz SET counts = (id = ?) WHERE course_id = ?", quiz, course);
      assertThat(results.percent(course, person)).contains(expected);
    }
  }

  @Test
  void whatIsShownAfterTheQuizWaitsUntilNobodyAnswersAnyMore() {
    form.setShowScore(ShownFrom.CLOSED);
    form.setShowMarks(ShownFrom.NEVER);
    write();
    String mine = entries.start(quiz);
    attempts.submitForm(mine);
    become(other, Role.PARTICIPANT);
    String theirs = entries.start(quiz);
    data.insert("UPDATE quiz SET closes_at = ? WHERE id = ?", KyivTime.now(clock), quiz);
    become(person, Role.PARTICIPANT);
    assertThat(attempts.result(mine).orElseThrow().shown().score()).isFalse();
    become(other, Role.PARTICIPANT);
    attempts.submitForm(theirs);
    become(person, Role.PARTICIPANT);
    Disclosure.Shown shown = attempts.result(mine).orElseThrow().shown();
    assertThat(shown.score()).isTrue();
    assertThat(shown.marks()).isFalse();
  }

  /** A quiz with the form's settings. */
  private void write() {
    quiz = quizzes.create(course, form, List.of(Questions.single(4, 2), Questions.single(4, 3)));
    questions = new ArrayList<>(quizzes.contents(quiz).keySet());
  }

  @Test
  void whoeverStartsWhileThePauseEndsHasAsLongAsEverybody() throws Exception {
    form.setClosesAt(KyivTime.now(clock).plusMinutes(10).truncatedTo(ChronoUnit.MINUTES));
    write();
    become(data.person(), Role.ORGANIZER);
    runs.pause(quiz, WHY);
    data.insert("UPDATE quiz SET paused_at = paused_at - INTERVAL 1 HOUR WHERE id = ?", quiz);
    transaction.begin();
    runs.resume(quiz);
    Future<String> started = beside(person, Role.PARTICIPANT, () -> entries.start(quiz));
    awaitHeldUp(started);
    transaction.commit();

    become(person, Role.PARTICIPANT);
    QuizAttempt attempt = attempts.view(started.get()).attempt();
    assertThat(Duration.between(attempt.getStartedAt(), attempt.getDeadline()))
        .isEqualTo(Duration.ofMinutes(30));
  }

  /** Does something as somebody in another request, while this one goes on. */
  private <T> Future<T> beside(long who, Role role, Callable<T> action) {
    return others.submit(() -> crowd.as(facts(who, Set.of(role), Set.of()), action));
  }

  /** Waits until it is done or the database lets it wait for somebody. */
  private void awaitHeldUp(Future<?> action) {
    while (!action.isDone()
        && data.number(
                "SELECT variable_value FROM information_schema.global_status"
                    + " WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'")
            == 0) {
      Thread.onSpinWait();
    }
  }

  private int give(String region, Long who, int minutes) {
    return runs.give(quiz, new ExtraTimeForm(region, who, minutes, "Відключення світла"));
  }

  private SavedAnswer save(String attempt, int question, int choice) {
    int writer = attempts.takeWriter(attempt);
    return attempts.save(
        attempt,
        new AnswerKey(questions.get(question), writer, 1),
        List.of(String.valueOf(choice)),
        null);
  }

  private long letters(String template, long reader) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE letter_key LIKE ?", template + ":%:" + reader);
  }

  private String audited(String action) {
    return data.text(
        "SELECT after_value FROM audit_entry WHERE action = ? AND object_id = ?",
        action,
        String.valueOf(quiz));
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

  private void passTwoHours(String attempt) {
    shift(attempt, 120);
    data.insert(
        "UPDATE quiz_attempt SET paused_at = paused_at - INTERVAL 2 HOUR WHERE public_id = ?",
        attempt);
    data.insert("UPDATE quiz SET paused_at = paused_at - INTERVAL 2 HOUR WHERE id = ?", quiz);
  }

  private void become(long who, Role role) {
    become(who, Set.of(role), Set.of());
  }

  private void become(long who, Set<Role> roles, Set<Long> courses) {
    caller.become(facts(who, roles, courses));
  }

  private static CallerFacts facts(long who, Set<Role> roles, Set<Long> courses) {
    return new CallerFacts(who, null, "Тест", Language.UK, null, roles, courses, Set.of());
  }
}
