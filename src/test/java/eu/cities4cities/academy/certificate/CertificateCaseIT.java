package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.AttemptService;
import eu.cities4cities.academy.quiz.QuizEntryService;
import eu.cities4cities.academy.quiz.QuizForm;
import eu.cities4cities.academy.quiz.QuizService;
import eu.cities4cities.academy.quiz.Ruling;
import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.quiz.grading.AskedVersion;
import eu.cities4cities.academy.quiz.grading.KeyService;
import eu.cities4cities.academy.quiz.question.Questions;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a wrong key, found after certificates were issued, to what their holders see. */
@ExtendWith(ArquillianExtension.class)
class CertificateCaseIT {
  private static final long PATIENCE_NANOS = 120_000_000_000L;
  private static final String WHY = "Правильною була інша відповідь";

  @Inject private QuizService quizzes;
  @Inject private QuizEntryService entries;
  @Inject private AttemptService attempts;
  @Inject private QuestionBank bank;
  @Inject private KeyService keys;
  @Inject private CertificateRunService runs;
  @Inject private CertificateRunWorker worker;
  @Inject private CertificateCaseService cases;
  @Inject private EligibilityService eligibility;
  @Inject private CertificateService certificates;
  @Inject private VerificationService verifications;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Clock clock;

  private long course;
  private String slug;
  private long quiz;
  private List<Long> questions;
  private long mistaken;
  private long alsoMistaken;
  private long right;

  @BeforeEach
  void threePeopleHoldCertificatesForHalfOfAQuiz() {
    course = data.openCourse();
    slug = data.slugOf(course);
    data.insert("UPDATE course SET award_rule = '{\"all\":[{\"quiz\":50}]}' WHERE id = ?", course);
    data.session(course, KyivTime.now(clock).minusDays(1), 60);
    QuizForm form = new QuizForm();
    form.setTitleUk("Підсумковий тест");
    form.setTitleEn("Final quiz");
    form.setOpensAt(KyivTime.now(clock).minusDays(1));
    form.setClosesAt(KyivTime.now(clock).plusDays(1));
    form.setPublished(true);
    quiz = quizzes.create(course, form, List.of(Questions.single(4, 2), Questions.single(4, 1)));
    questions = List.copyOf(quizzes.contents(quiz).keySet());
    mistaken = holder("2", "4");
    alsoMistaken = holder("2", "4");
    right = holder("3", "1");
    issue();
  }

  @Test
  void aCorrectedKeyLeavesTheDecisionToAnOrganizerAndTheHolderSeesIt() {
    String kept = numberOf(alsoMistaken);
    String revoked = numberOf(mistaken);
    correctTheKey();
    assertThat(cases.listOpen(slug, 0, 10))
        .extracting(OpenCase::number)
        .containsExactlyInAnyOrder(kept, revoked);
    assertThat(cases.listOpen(slug, 0, 10))
        .allSatisfy(
            open -> {
              assertThat(open.beforePercent()).isEqualTo(50);
              assertThat(open.afterPercent()).isZero();
              assertThat(open.reason()).isEqualTo(WHY);
            });
    assertThat(state(mistaken)).as("until it is decided").isEqualTo(CertificateState.VALID);

    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    cases.keep(caseOf(kept), "Помилка не його");
    long second = caseOf(revoked);
    cases.revoke(second, WHY);
    assertThat(cases.countOpen(slug)).isZero();
    assertThatThrownBy(() -> cases.keep(second, WHY)).isInstanceOf(StaleException.class);

    assertThat(state(mistaken)).isEqualTo(CertificateState.REVOKED);
    assertThat(state(alsoMistaken)).isEqualTo(CertificateState.VALID);
    assertThat(state(right)).isEqualTo(CertificateState.VALID);
    Verification outside = verifications.look(revoked, null).orElseThrow();
    assertThat(outside.state()).isEqualTo(CertificateState.REVOKED);
    assertThat(letters(mistaken, "certificate.revoked")).isEqualTo(1);
    assertThat(letters(alsoMistaken, "certificate.revoked")).isZero();
    assertThat(letters(right, "quiz.rescored")).isEqualTo(1);
  }

  @Test
  void aCorrectionTakenBackSettlesItsCases() {
    correctTheKey();
    keys.retract(quiz, keys.corrections(quiz).get(0).id(), "Ключ був правильний");
    assertThat(cases.countOpen(slug)).isZero();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM certificate_case k JOIN certificate c"
                    + " ON c.id = k.certificate_id WHERE c.course_id = ? AND k.state = 'SETTLED'",
                course))
        .isEqualTo(2);
    assertThat(state(mistaken)).isEqualTo(CertificateState.VALID);
  }

  @Test
  void whoHasAnAttemptLeftMayTryAgainUntilTheQuizCloses() {
    long late = data.person();
    data.enroll(course, late);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThat(eligibility.retries(slug))
        .as("two attempts each")
        .containsOnlyKeys(late, mistaken, alsoMistaken, right);
    data.insert("UPDATE quiz SET attempts_allowed = 1 WHERE id = ?", quiz);
    assertThat(eligibility.retries(slug)).containsOnlyKeys(late);
    assertThat(eligibility.retries(slug).get(late)).isAfter(KyivTime.now(clock));
    data.insert("UPDATE quiz SET closes_at = '2026-01-01' WHERE id = ?", quiz);
    assertThat(eligibility.retries(slug)).isEmpty();
  }

  /** The right answer to the first question is another one, found out by an organizer. */
  private void correctTheKey() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    bank.revise(questions.get(0), Questions.single(4, 3));
    AskedVersion asked =
        keys.candidates(quiz).stream()
            .filter(each -> each.question() == questions.get(0))
            .findFirst()
            .orElseThrow();
    keys.correct(quiz, asked.version(), new Ruling(Ruling.Kind.NEW_KEY, asked.current()), WHY);
  }

  /** Somebody who has answered the two questions so. */
  private long holder(String first, String second) {
    long person = data.person();
    data.enroll(course, person);
    acting.as(person, Role.PARTICIPANT);
    String attempt = entries.start(quiz);
    attempts.saveForm(
        attempt,
        Map.of(questions.get(0), List.of(first), questions.get(1), List.of(second)),
        Map.of());
    attempts.submitForm(attempt);
    return person;
  }

  private void issue() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    data.confirmNames(course);
    long run = runs.start(slug, RunOrder.of(CertificateKind.COMPLETION));
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (runs.progress(slug, run).isRunning()) {
      assertThat(System.nanoTime()).as("the run ends in time").isLessThan(deadline);
      worker.look();
    }
  }

  private long caseOf(String number) {
    return cases.listOpen(slug, 0, 10).stream()
        .filter(open -> open.number().equals(number))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** How their certificate stands on the page with their own certificates. */
  private CertificateState state(long person) {
    acting.as(person, Role.PARTICIPANT);
    List<Verification> own = certificates.listMine();
    assertThat(own).hasSize(1);
    return own.get(0).state();
  }

  private String numberOf(long person) {
    return data.text("SELECT number FROM certificate WHERE person_id = ?", person);
  }

  private long letters(long person, String template) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE letter_key LIKE ? AND recipient = ?",
        template + "%",
        data.emailOf(person));
  }
}
