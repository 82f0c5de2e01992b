package eu.cities4cities.academy.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.certificate.CertificateCaseService;
import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.AnswerKey;
import eu.cities4cities.academy.quiz.AttemptResult;
import eu.cities4cities.academy.quiz.AttemptService;
import eu.cities4cities.academy.quiz.LateAnswerService;
import eu.cities4cities.academy.quiz.QuizEntryService;
import eu.cities4cities.academy.quiz.QuizForm;
import eu.cities4cities.academy.quiz.QuizService;
import eu.cities4cities.academy.quiz.Ruling;
import eu.cities4cities.academy.quiz.ScoresChanged;
import eu.cities4cities.academy.quiz.analysis.QuizAnalysisService;
import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Questions;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class GradingIT {
  private static final Rubric RUBRIC =
      new Rubric(
          List.of(
              new Rubric.Criterion(1, new Words("Думка", "Thought"), 4),
              new Rubric.Criterion(2, new Words("Мова", "Language"), 2)));

  @Inject private QuizEntryService entries;
  @Inject private LateAnswerService lateAnswers;
  @Inject private AttemptService attempts;
  @Inject private QuizService quizzes;
  @Inject private QuestionBank bank;
  @Inject private GradingService grading;
  @Inject private KeyService keys;
  @Inject private QuizAnalysisService analysis;
  @Inject private CourseService courses;
  @Inject private CertificateCaseService cases;
  @Inject private ScoresCrowd crowd;
  @Inject private TestData data;
  @Inject private Caller caller;
  @Inject private Clock clock;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  private long course;
  private long quiz;
  private long choice;
  private long essay;
  private long person;
  private String attempt;

  @BeforeEach
  void aSubmittedAttemptWithAnEssayAndAChoiceThatTheKeyCallsWrong() {
    course = data.openCourse();
    quiz =
        quizzes.create(
            course,
            settings(),
            List.of(
                Questions.single(4, 2),
                QuestionContent.of(new Words("Чому?", "Why?"), 6, new Essay(0, 0, RUBRIC))));
    List<Long> questions = new ArrayList<>(quizzes.contents(quiz).keySet());
    choice = questions.get(0);
    essay = questions.get(1);
    person = data.person();
    data.enroll(course, person);
    become(person, Role.PARTICIPANT);
    attempt = entries.start(quiz);
    attempts.saveForm(attempt, Map.of(choice, List.of("3"), essay, List.of("Бо так")), Map.of());
    attempts.submitForm(attempt);
  }

  @Test
  void anEssayEarnsWhatItsGraderGivesAndThePersonReadsTheWords() {
    assertThat(result().awaiting()).isEqualTo(1);
    become(data.person(), Role.ORGANIZER);
    assertThat(grading.count(quiz, GradingQueue.MINE)).isEqualTo(1);
    assertThatThrownBy(() -> grade(attempt, List.of(500, 100), ""))
        .isInstanceOf(GradeOutOfRangeException.class);
    assertThat(grade(attempt, List.of(350, 100), "Гарна думка"))
        .isEqualTo(GradingRule.Stage.DECIDED);
    assertThat(grading.count(quiz, GradingQueue.MINE)).isZero();
    assertThat(grading.list(quiz, GradingQueue.DECIDED, 0, 10)).hasSize(1);
    AttemptResult graded = result();
    assertThat(graded.awaiting()).isZero();
    assertThat(graded.score().gotHundredths()).isEqualTo(450);
    assertThat(graded.questions().get(1).getGraderWords()).isEqualTo("Гарна думка");
    assertThat(graded.questions().get(1).getGradedCriteria())
        .extracting(criterion -> criterion.score().gotHundredths())
        .containsExactly(350L, 100L);
    assertThat(letters("quiz.graded")).isEqualTo(1);
  }

  @Test
  void twoGradersWhoDifferTooMuchLeaveTheDecisionToAThird() {
    long first = data.person();
    long second = data.person();
    become(first, Role.ORGANIZER);
    grading.setRule(quiz, new GradingRule(true, true, 20));
    assertThat(grading.open(attempt, essay).person()).isNull();
    assertThat(grading.names(quiz, grading.list(quiz, GradingQueue.MINE, 0, 10))).isEmpty();
    assertThat(grade(attempt, List.of(400, 200), "Так")).isEqualTo(GradingRule.Stage.SECOND);
    become(second, Role.ORGANIZER);
    // The second grader sees nothing of what the first one gave.
    assertThat(grading.open(attempt, essay).grades()).isEmpty();
    assertThat(grade(attempt, List.of(100, 100), "Ні")).isEqualTo(GradingRule.Stage.THIRD);
    assertThat(result().awaiting()).isEqualTo(1);
    become(data.person(), Role.ORGANIZER);
    assertThat(grading.open(attempt, essay).grades()).hasSize(2);
    assertThat(grade(attempt, List.of(300, 100), "Майже")).isEqualTo(GradingRule.Stage.DECIDED);
    assertThat(result().score().gotHundredths()).isEqualTo(400);
    become(data.person(), Role.ORGANIZER);
    assertThatThrownBy(() -> grade(attempt, List.of(0, 0), ""))
        .isInstanceOf(NotYourTurnException.class);
    assertThatThrownBy(() -> grading.setRule(quiz, GradingRule.USUAL))
        .isInstanceOf(GradingBegunException.class);
  }

  @Test
  void whoseTurnBecameTheThirdSeesBothGradesFirst() {
    long late = data.person();
    become(late, Role.ORGANIZER);
    grading.setRule(quiz, new GradingRule(false, true, 20));
    AnswerToGrade shown = grading.open(attempt, essay);
    become(data.person(), Role.ORGANIZER);
    grade(attempt, List.of(400, 200), "Так");
    become(data.person(), Role.ORGANIZER);
    grade(attempt, List.of(100, 100), "Ні");
    become(late, Role.ORGANIZER);
    assertThatThrownBy(() -> grade(shown, List.of(0, 0), "")).isInstanceOf(StaleException.class);
    assertThat(grade(attempt, List.of(300, 100), "Майже")).isEqualTo(GradingRule.Stage.DECIDED);
  }

  @Test
  void aMarkIsForTheAnswerThatWasGradedAndNotForALateOne() {
    become(data.person(), Role.ORGANIZER);
    grade(attempt, List.of(400, 200), "Чудово");
    become(person, Role.PARTICIPANT);
    int writer = attempts.takeWriter(attempt);
    attempts.save(attempt, new AnswerKey(essay, writer, 1), List.of("Інакше"), null);
    assertThat(result().score().gotHundredths()).isEqualTo(600);

    become(data.person(), Role.ORGANIZER);
    AnswerToGrade shown = grading.open(attempt, essay);
    lateAnswers.admit(attempt, new AnswerKey(essay, writer, 1), "Мережі не було");
    assertThatThrownBy(() -> grade(shown, List.of(400, 200), ""))
        .isInstanceOf(StaleException.class);
    assertThat(grading.count(quiz, GradingQueue.WAITING)).isEqualTo(1);
    assertThat(grading.count(quiz, GradingQueue.DECIDED)).isZero();
    assertThat(grading.open(attempt, essay).grades()).isEmpty();
    AttemptResult waiting = result();
    assertThat(waiting.score().gotHundredths()).isZero();
    assertThat(waiting.awaiting()).isEqualTo(1);
    assertThat(waiting.questions().get(1).getGraderWords()).isEmpty();
    assertThat(letters("quiz.rescored")).isEqualTo(1);

    become(data.person(), Role.ORGANIZER);
    assertThat(grade(attempt, List.of(100, 100), "")).isEqualTo(GradingRule.Stage.DECIDED);
    assertThat(result().score().gotHundredths()).isEqualTo(200);
  }

  @Test
  void theListTellsTheQuestionAsItWasAsked() {
    become(data.person(), Role.ORGANIZER);
    bank.revise(
        essay, QuestionContent.of(new Words("Навіщо?", "What for?"), 6, new Essay(0, 0, RUBRIC)));
    assertThat(grading.list(quiz, GradingQueue.MINE, 0, 10))
        .extracting(answer -> answer.text(Language.UK))
        .containsExactly("Чому?");
  }

  @Test
  void aCopiedCourseGradesAsItsOriginal() {
    become(data.person(), Role.ORGANIZER);
    GradingRule rule = new GradingRule(true, true, 15);
    grading.setRule(quiz, rule);
    String copy = courses.copy(data.slugOf(course), LocalDate.of(2031, 3, 3));
    long copied =
        data.number(
            "SELECT q.id FROM quiz q JOIN course c ON c.id = q.course_id WHERE c.slug = ?", copy);
    assertThat(grading.rule(copied)).isEqualTo(rule);
  }

  @Test
  void aQuestionWithoutARightAnswerIsGivenToEverybodyOrLeftOut() {
    become(data.person(), Role.ORGANIZER);
    AskedVersion asked = keys.candidates(quiz).get(0);
    assertThat(asked.remedies()).containsExactly(Ruling.Kind.FULL_MARKS, Ruling.Kind.LEFT_OUT);
    Ruling full = new Ruling(Ruling.Kind.FULL_MARKS, asked.version());
    assertThat(keys.preview(quiz, asked.version(), full)).hasSize(1);
    assertThat(keys.correct(quiz, asked.version(), full, "Правильної немає")).isEqualTo(1);
    assertThat(result().score().gotHundredths()).isEqualTo(100);
    assertThat(result().score().totalPoints()).isEqualTo(7);

    become(data.person(), Role.ORGANIZER);
    assertThat(keys.candidates(quiz).get(0).remedies()).containsExactly(Ruling.Kind.LEFT_OUT);
    Ruling out = new Ruling(Ruling.Kind.LEFT_OUT, asked.version());
    keys.correct(quiz, asked.version(), out, "Не про те");
    AttemptResult without = result();
    assertThat(without.score().totalPoints()).isEqualTo(6);
    assertThat(without.questions().get(0).isLeftOut()).isTrue();
  }

  @Test
  void aRulingIsMadeOnlyAsItWasPreviewed() {
    become(data.person(), Role.ORGANIZER);
    bank.revise(choice, Questions.single(4, 3));
    AskedVersion seen = keys.candidates(quiz).get(0);
    Ruling ruling = new Ruling(Ruling.Kind.NEW_KEY, seen.current());
    bank.revise(choice, Questions.single(4, 1));
    assertThatThrownBy(() -> keys.correct(quiz, seen.version(), ruling, "Хибний ключ"))
        .isInstanceOf(StaleException.class);
  }

  @Test
  void aCorrectedKeyIsPreviewedCountsForWhoAnsweredAndCanBeTakenBack() {
    become(data.person(), Role.ORGANIZER);
    bank.revise(choice, Questions.single(4, 3));
    AskedVersion asked = keys.candidates(quiz).get(0);
    Ruling ruling = new Ruling(Ruling.Kind.NEW_KEY, asked.current());
    assertThat(asked.remedies()).contains(Ruling.Kind.NEW_KEY);
    assertThat(keys.preview(quiz, asked.version(), ruling))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.attempt().before().gotHundredths()).isZero();
              assertThat(change.attempt().after().gotHundredths()).isEqualTo(100);
            });
    assertThat(result().score().gotHundredths()).isZero();

    become(data.person(), Role.ORGANIZER);
    assertThat(keys.correct(quiz, asked.version(), ruling, "Хибний ключ")).isEqualTo(1);
    assertThat(letters("quiz.rescored")).isEqualTo(1);
    AttemptResult corrected = result();
    assertThat(corrected.score().gotHundredths()).isEqualTo(100);
    assertThat(corrected.questions().get(0).isCorrected()).isTrue();

    become(data.person(), Role.ORGANIZER);
    long made = keys.corrections(quiz).get(0).id();
    assertThatThrownBy(() -> keys.correct(quiz, asked.version(), ruling, "Хибний ключ"))
        .isInstanceOf(StaleException.class);
    assertThat(keys.retract(quiz, made, "Помилка")).isEqualTo(1);
    assertThatThrownBy(() -> keys.retract(quiz, made, "Помилка"))
        .isInstanceOf(StaleException.class);
    assertThat(result().score().gotHundredths()).isZero();
  }

  @Test
  void aCertificateWhoseHolderFallsBelowTheRuleGetsACaseAndStaysValid() {
    long certificate = certificate();
    become(data.person(), Role.ORGANIZER);
    bank.revise(choice, Questions.single(4, 3));
    AskedVersion asked = keys.candidates(quiz).get(0);
    Ruling ruling = new Ruling(Ruling.Kind.NEW_KEY, asked.current());
    keys.correct(quiz, asked.version(), ruling, "Хибний ключ");
    assertThat(openCases(certificate)).isZero();
    keys.retract(quiz, keys.corrections(quiz).get(0).id(), "Ключ був правильний");
    assertThat(openCases(certificate)).isEqualTo(1);
    assertThat(data.number("SELECT live FROM certificate WHERE id = ?", certificate)).isEqualTo(1);
    assertThat(cases.listOpen(data.slugOf(course), 0, 10)).hasSize(1);
    // Once it is revoked for another reason, nothing is left to decide.
    data.insert("UPDATE certificate SET live = NULL WHERE id = ?", certificate);
    assertThat(cases.listOpen(data.slugOf(course), 0, 10)).isEmpty();
  }

  @Test
  void aChangedScoreOfOnePersonIsJudgedWithoutReadingTheOthers() throws Exception {
    certificate();
    Runnable news =
        () ->
            crowd.tell(
                new ScoresChanged(
                    course, quiz, List.of(new ScoresChanged.Change(person, 60, 1)), "Хибний ключ"));
    long nothing = rowsReadBy(() -> {});
    rowsReadBy(news); // what is read once for all
    long alone = rowsReadBy(news);
    assertThat(alone).as("what the news reads is counted").isGreaterThan(nothing);
    int others = 100;
    for (int other = 0; other < others; other++) {
      data.enroll(course, data.person());
    }
    assertThat(rowsReadBy(news) - alone).isLessThan(others);
  }

  /** How many rows the database reads for it, counting what nobody else reads meanwhile. */
  private long rowsReadBy(Runnable work) throws Exception {
    transaction.begin();
    try {
      long before = rowsRead();
      work.run();
      return rowsRead() - before;
    } finally {
      transaction.rollback();
    }
  }

  /** Of the connection that the transaction holds. */
  private long rowsRead() {
    return data.number(
        "SELECT CAST(SUM(variable_value) AS UNSIGNED) FROM information_schema.session_status"
            + " WHERE variable_name LIKE 'HANDLER_READ%'");
  }

  @Test
  void changesThatComeTogetherOpenOneCase() throws Exception {
    long certificate = certificate();
    List<Callable<Void>> changes = new ArrayList<>();
    for (int after = 0; after < 8; after++) {
      ScoresChanged.Change change = new ScoresChanged.Change(person, 60, after);
      changes.add(
          () -> {
            crowd.tell(new ScoresChanged(course, quiz, List.of(change), "Хибний ключ"));
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<Void> change : threads.invokeAll(changes)) {
        change.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(openCases(certificate)).isEqualTo(1);
    become(data.person(), Role.ORGANIZER);
    assertThat(cases.countOpen(data.slugOf(course))).isEqualTo(1);
    cases.keep(cases.listOpen(data.slugOf(course), 0, 10).get(0).id(), "Помилка не його");
    assertThat(openCases(certificate)).isZero();
  }

  @Test
  void aGraderMaySkipAnAnswerAndComesBackToItAfterTheLast() {
    String second = answerOf("Бо інакше");
    String third = answerOf("Бо разом");
    become(data.person(), Role.ORGANIZER);
    for (boolean blind : List.of(false, true)) {
      grading.setRule(quiz, new GradingRule(blind, false, 20));
      List<String> order =
          grading.list(quiz, GradingQueue.MINE, 0, 10).stream()
              .map(WaitingAnswer::attempt)
              .toList();
      assertThat(order).containsExactlyInAnyOrder(attempt, second, third);
      assertThat(next(order.get(0))).isEqualTo(order.get(1));
      assertThat(next(order.get(1))).isEqualTo(order.get(2));
      assertThat(next(order.get(2))).isEqualTo(order.get(0));
    }
    grade(second, List.of(100, 100), "");
    grade(third, List.of(100, 100), "");
    assertThat(grading.after(attempt, essay)).isEmpty();
    assertThat(next(second)).isEqualTo(attempt);
  }

  /** Grades an answer as it is now. */
  private GradingRule.Stage grade(String publicId, List<Integer> points, String words) {
    return grade(grading.open(publicId, essay), points, words);
  }

  private GradingRule.Stage grade(AnswerToGrade shown, List<Integer> points, String words) {
    return grading.grade(shown.attempt(), shown.asked().key(), shown.stage(), points, words);
  }

  private String next(String after) {
    return grading.after(after, essay).orElseThrow().attempt();
  }

  /** Another person's attempt. */
  private String answerOf(String words) {
    long other = data.person();
    data.enroll(course, other);
    become(other, Role.PARTICIPANT);
    String made = entries.start(quiz);
    attempts.saveForm(made, Map.of(essay, List.of(words)), Map.of());
    attempts.submitForm(made);
    return made;
  }

  @Test
  void aLetterTellsPointsOnlyWhereTheQuizShowsThem() {
    become(data.person(), Role.ORGANIZER);
    grade(attempt, List.of(350, 100), "Гарна думка");
    assertThat(letter("quiz.graded")).contains("Результат  64");
    data.insert("UPDATE quiz SET show_score = 'CLOSED' WHERE id = ?", quiz);
    grade(attempt, List.of(100, 100), "Гарна думка");
    assertThat(letter("quiz.rescored")).doesNotContain("64").contains("показують пізніше");
    data.insert("UPDATE quiz SET show_score = 'SUBMITTED' WHERE id = ?", quiz);
    grade(attempt, List.of(400, 200), "Гарна думка");
    assertThat(letter("quiz.rescored")).contains("Спроба 1  було 28", "стало 85");
  }

  /** The latest letter of that kind to the person. */
  private String letter(String template) {
    return data.text(
        "SELECT text_body FROM outbox_letter WHERE letter_key LIKE ? AND recipient = ?"
            + " ORDER BY id DESC LIMIT 1",
        template + ":%",
        data.emailOf(person));
  }

  @Test
  void resultsAreListedByPersonAndCommunityAndQuestion() {
    become(data.person(), Role.ORGANIZER);
    assertThat(analysis.people(quiz, "", true, 0, 10)).hasSize(1);
    assertThat(analysis.countPeople(quiz, "немає такого")).isZero();
    assertThat(analysis.communities(quiz, 0, 10)).hasSize(1);
    assertThat(analysis.countCommunities(quiz)).isEqualTo(1);
    // The essay waits for a grader, so that it is no part of the analysis.
    assertThat(analysis.figures(quiz).questions()).hasSize(1);
    assertThat(analysis.sharedDevices(quiz)).isEmpty();
    assertThat(analysis.alike(quiz)).isEmpty();
    assertThat(analysis.forDownload(quiz, "results.csv").people()).hasSize(1);
  }

  @Test
  void practiceIsNoPartOfResultsAndAnalysis() {
    data.insert("UPDATE quiz_attempt SET practice = TRUE WHERE quiz_id = ?", quiz);
    become(data.person(), Role.ORGANIZER);
    assertThat(analysis.countPeople(quiz, "")).isZero();
    assertThat(analysis.countCommunities(quiz)).isZero();
    assertThat(analysis.figures(quiz).questions()).isEmpty();
  }

  private long certificate() {
    return data.insert(
        "INSERT INTO certificate (number, kind, person_id, course_id, live, current_version,"
            + " issued_at) VALUES (?, 'COMPLETION', ?, ?, 1, 1, '2026-03-02 10:00:00')",
        CertificateNumber.draw(2026, new SecureRandom()).toString(),
        person,
        course);
  }

  /** As the person sees it. */
  private AttemptResult result() {
    become(person, Role.PARTICIPANT);
    return attempts.result(attempt).orElseThrow();
  }

  private long openCases(long certificate) {
    return data.number(
        "SELECT COUNT(*) FROM certificate_case WHERE certificate_id = ? AND state = 'OPEN'",
        certificate);
  }

  private long letters(String template) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE letter_key LIKE ? AND recipient = ?",
        template + ":%",
        data.emailOf(person));
  }

  private QuizForm settings() {
    QuizForm form = new QuizForm();
    form.setTitleUk("Підсумковий тест");
    form.setTitleEn("Final quiz");
    form.setOpensAt(KyivTime.now(clock).minusDays(1));
    form.setClosesAt(KyivTime.now(clock).plusDays(1));
    form.setPublished(true);
    form.setShuffleQuestions(false);
    return form;
  }

  private void become(long who, Role role) {
    caller.become(
        new CallerFacts(who, null, "Тест", Language.UK, null, Set.of(role), Set.of(), Set.of()));
  }
}
