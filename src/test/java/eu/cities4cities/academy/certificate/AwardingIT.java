package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an organizer decides about single certificates, and what happens to those issued. */
@ExtendWith(ArquillianExtension.class)
class AwardingIT {
  private static final long PATIENCE_NANOS = 120_000_000_000L;
  private static final String NOBODY_COMPLETES = "{\"quiz\":60}";

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Clock clock;
  @Inject private CertificateRunService runs;
  @Inject private CertificateRunWorker worker;
  @Inject private EligibilityService eligibility;
  @Inject private NameConfirmationService names;
  @Inject private AwardByHandService byHand;
  @Inject private ValidityService validity;
  @Inject private ValidityWorker validities;
  @Inject private VerificationService verifications;
  @Inject private CertificateService certificates;
  @Inject private CertificateCaseService cases;
  @Inject private CaseReviewWorker nightly;
  @Inject private AttendanceService attendance;

  // ---- two kinds ----

  @Test
  void whoOnlyTookPartGetsTheLowerKindOnceTheCourseIsOverAndTheHigherOneWhenItIsEarned() {
    long course = course(NOBODY_COMPLETES);
    data.insert("UPDATE course SET participation_rule = '{\"all\":[]}' WHERE id = ?", course);
    long person = enrolled(course);
    confirm(course, person);
    organize();
    String slug = data.slugOf(course);
    RunOrder participation = RunOrder.of(CertificateKind.PARTICIPATION);
    data.insert("UPDATE course SET status = 'RUNNING' WHERE id = ?", course);
    assertThatThrownBy(() -> runs.start(slug, participation))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.key()).isEqualTo("certificate.run.courseGoesOn"));
    data.insert("UPDATE course SET status = 'FINISHED' WHERE id = ?", course);
    finish(course, runs.start(slug, participation));
    String first = numberOf(person, course);
    Verification lower = verifications.look(first, null).orElseThrow();
    assertThat(lower.kind()).isEqualTo(CertificateKind.PARTICIPATION);
    assertThat(lower.ruleUk()).doesNotContain("тест");
    assertThatThrownBy(() -> runs.start(slug, participation))
        .isInstanceOf(NobodyQualifiesException.class);
    data.insert("UPDATE course SET award_rule = '{\"all\":[]}' WHERE id = ?", course);
    finish(course, runs.start(slug, RunOrder.of(CertificateKind.COMPLETION)));
    Standing standing = eligibility.of(slug, person);
    assertThat(standing.held().kind()).isEqualTo(CertificateKind.COMPLETION);
    assertThat(standing.due()).isEmpty();
    assertThat(verifications.look(first, null).orElseThrow().state())
        .isEqualTo(CertificateState.VALID);
  }

  // ---- what is open ----

  @Test
  void openQuestionsAboutSessionsAreShownBeforeAnythingIsIssued() {
    long course = course("{\"all\":[]}");
    long person = enrolled(course);
    long calm = enrolled(course);
    long session = data.number("SELECT id FROM course_session WHERE course_id = ?", course);
    data.insert(
        "INSERT INTO appeal (session_id, person_id, text, asked_at, version)"
            + " VALUES (?, ?, 'Мене не зараховано', UTC_TIMESTAMP(3), 1)",
        session,
        person);
    organize();
    String slug = data.slugOf(course);
    assertThat(eligibility.of(slug).list(Eligibility.Filter.OPEN))
        .extracting(Standing::personId)
        .containsExactly(person);
    assertThat(eligibility.of(slug, person).matters().appealed()).isTrue();
    assertThat(eligibility.of(slug, calm).matters().isAttendanceOpen()).isFalse();
  }

  // ---- by hand ----

  @Test
  void oneIssuedByHandSaysSoInTheRegisterAndDoesNotClaimTheRule() {
    long course = course(NOBODY_COMPLETES);
    long person = enrolled(course);
    String slug = data.slugOf(course);
    organize();
    assertThatThrownBy(() -> byHand.award(slug, person, CertificateKind.COMPLETION, " ", true))
        .isInstanceOf(InvalidInputException.class);
    String number =
        byHand.award(slug, person, CertificateKind.COMPLETION, "Тест складено на папері", true);
    Verification issued = verifications.look(number, null).orElseThrow();
    assertThat(issued.state()).isEqualTo(CertificateState.VALID);
    assertThat(issued.ruleUk()).isEqualTo("за рішенням організатора");
    assertThat(issued.ruleEn()).isEqualTo("by the organizer’s decision");
    assertThat(issued.toString()).as("the reason is nobody's business").doesNotContain("папері");
    assertThat(certificates.awardReason(number)).contains("Тест складено на папері");
    assertThat(audits("certificate.byHand", number)).isEqualTo(1);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM outbox_letter WHERE letter_key = ?",
                "certificate.issued-" + number + "-1"))
        .isEqualTo(1);
    assertThatThrownBy(
            () -> byHand.award(slug, person, CertificateKind.PARTICIPATION, "Ще один", true))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.key()).isEqualTo("certificate.byHand.holds"));
    acting.as(data.person(Role.TRAINER), Role.TRAINER);
    assertThatThrownBy(() -> byHand.award(slug, person, CertificateKind.COMPLETION, "Прошу", true))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void byHandTooTheNameIsConfirmedOrSomebodyAnswersForIt() {
    long course = course("{\"all\":[]}");
    long person = enrolled(course);
    String slug = data.slugOf(course);
    organize();
    assertThatThrownBy(
            () -> byHand.award(slug, person, CertificateKind.COMPLETION, "Сьогодні", false))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.key()).isEqualTo("certificate.byHand.nameAwaited"));
    String number = byHand.award(slug, person, CertificateKind.COMPLETION, "Сьогодні", true);
    assertThat(
            data.text(
                "SELECT before_value FROM audit_entry WHERE action = 'certificate.byHand'"
                    + " AND object_id = ?",
                number))
        .isEqualTo("the rule is met, the name is not confirmed");
    long other = enrolled(course);
    confirm(course, other);
    organize();
    assertThat(byHand.award(slug, other, CertificateKind.COMPLETION, "Сьогодні", false))
        .isNotNull();
  }

  @Test
  void aRenewedCertificateOfTakingPartCountsBeforeTheExpiredOne() {
    long course = course(NOBODY_COMPLETES);
    data.insert("UPDATE course SET participation_rule = '{\"all\":[]}' WHERE id = ?", course);
    long person = enrolled(course);
    confirm(course, person);
    organize();
    String slug = data.slugOf(course);
    String first = byHand.award(slug, person, CertificateKind.PARTICIPATION, "Сьогодні", false);
    expires(first, KyivTime.today(clock).minusDays(1));
    validities.look();
    assertThat(eligibility.of(slug, person).held().expired()).isTrue();
    assertThat(eligibility.of(slug, person).due()).isEmpty();
    assertThat(eligibility.of(slug).list(Eligibility.Filter.STOPPED)).hasSize(1);
    String second = byHand.award(slug, person, CertificateKind.PARTICIPATION, "Знову", false);
    Standing standing = eligibility.of(slug, person);
    assertThat(standing.held())
        .isEqualTo(new Held(second, CertificateKind.PARTICIPATION, true, false));
    assertThat(standing.isSettled()).isTrue();
    assertThat(eligibility.of(slug).count(Eligibility.Filter.LACKING))
        .as("they have not completed it")
        .isEqualTo(1);
  }

  @Test
  void whoMeetsTheRuleGetsItOnPaperByHandToo() {
    long course = course("{\"approval\":true}");
    long person = enrolled(course);
    data.insert(
        "UPDATE enrollment SET award_approved_at = UTC_TIMESTAMP(3) WHERE course_id = ?", course);
    organize();
    String number =
        byHand.award(
            data.slugOf(course), person, CertificateKind.COMPLETION, "Потрібен сьогодні", true);
    assertThat(verifications.look(number, null).orElseThrow().ruleUk())
        .isNotEqualTo("за рішенням організатора");
  }

  // ---- validity ----

  @Test
  void aCertificateIsValidAsLongAsItsCourseSaysAndItsHolderIsToldBeforeItEnds() {
    long course = course("{\"all\":[]}");
    long person = enrolled(course);
    String slug = data.slugOf(course);
    organize();
    assertThatThrownBy(() -> validity.keep(slug, new ValidityService.Validity(0, null)))
        .isInstanceOf(InvalidInputException.class);
    validity.keep(slug, new ValidityService.Validity(24, null));
    assertThat(audits("certificate.validity", String.valueOf(course))).isEqualTo(1);
    String number =
        byHand.award(slug, person, CertificateKind.COMPLETION, "Потрібен сьогодні", true);
    LocalDate today = KyivTime.today(clock);
    assertThat(verifications.look(number, null).orElseThrow().expiresOn())
        .isEqualTo(today.plusMonths(24));
    expires(number, today.plusDays(29));
    validities.look();
    validities.look();
    assertThat(letters(person, "Сертифікат " + number + " діє до%")).isEqualTo(1);
    assertThat(live(number)).isTrue();
    expires(number, today);
    validities.look();
    assertThat(live(number)).as("the last day counts").isTrue();
    expires(number, today.minusDays(1));
    validities.look();
    assertThat(live(number)).isFalse();
    assertThat(letters(person, "Строк дії сертифіката " + number + " минув")).isEqualTo(1);
    assertThat(audits("certificate.expired", number)).isEqualTo(1);
    assertThat(verifications.look(number, null).orElseThrow().state())
        .isEqualTo(CertificateState.EXPIRED);
    confirm(course, person);
    organize();
    assertThatThrownBy(() -> runs.start(slug, RunOrder.of(CertificateKind.COMPLETION)))
        .as("a run renews nothing by itself")
        .isInstanceOf(NobodyQualifiesException.class);
    assertThat(byHand.award(slug, person, CertificateKind.COMPLETION, "Поновлено", true))
        .isNotEqualTo(number);
  }

  // ---- erratum ----

  @Test
  void aCorrectedTitleOfTheCourseGivesAllPapersTheirNextVersionInOneRun() {
    long course = course("{\"all\":[]}");
    long person = enrolled(course);
    long other = enrolled(course);
    confirm(course, person);
    confirm(course, other);
    organize();
    String slug = data.slugOf(course);
    finish(course, runs.start(slug, RunOrder.of(CertificateKind.COMPLETION)));
    String number = numberOf(person, course);
    String revoked = numberOf(other, course);
    certificates.revoke(revoked, "Видано помилково");
    assertThatThrownBy(() -> runs.startErratum(slug, "Описка"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.key()).isEqualTo("certificate.erratum.none"));
    String before = data.text("SELECT title_uk FROM course WHERE id = ?", course);
    data.insert(
        "UPDATE course SET title_uk = 'Виправлена назва', title_en = 'A corrected title'"
            + " WHERE id = ?",
        course);
    assertThat(runs.oldTitles(slug))
        .extracting(OldTitle::titleUk, OldTitle::papers)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(before, 1L));
    finish(course, runs.startErratum(slug, "Описка в назві"));
    Verification old = verifications.look(number, 1).orElseThrow();
    Verification now = verifications.look(number, null).orElseThrow();
    assertThat(old.state()).isEqualTo(CertificateState.SUPERSEDED);
    assertThat(old.courseUk()).isEqualTo(before);
    assertThat(old.mendedNext()).isEqualTo(Mended.TITLE);
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.courseUk()).isEqualTo("Виправлена назва");
    assertThat(now.courseEn()).isEqualTo("A corrected title");
    assertThat(now.nameUk()).isEqualTo(old.nameUk());
    assertThat(now.mended()).isEqualTo(Mended.TITLE);
    assertThat(certificates.history(revoked)).as("the revoked one stays as it is").hasSize(1);
    assertThat(letters(person, "Нова версія сертифіката " + number + ": виправлено назву курсу"))
        .isEqualTo(1);
    assertThat(audits("certificate.erratum", String.valueOf(course))).isEqualTo(1);
    assertThat(audits("certificate.correct", number)).isEqualTo(1);
    assertThat(runs.oldTitles(slug)).isEmpty();
    data.insert("UPDATE course SET title_uk = 'Виправлена Назва' WHERE id = ?", course);
    assertThat(runs.oldTitles(slug)).as("a letter's case is seen on paper too").hasSize(1);
  }

  // ---- grounds ----

  @Test
  void changedGroundsOpenACaseOnceAndRevokeNobody() {
    long course = course("{\"approval\":true}");
    long person = enrolled(course);
    long chosen = enrolled(course);
    approve(course, true);
    confirm(course, person);
    organize();
    String slug = data.slugOf(course);
    finish(course, runs.start(slug, RunOrder.of(CertificateKind.COMPLETION)));
    String number = numberOf(person, course);
    byHand.award(slug, chosen, CertificateKind.COMPLETION, "Так вирішено", true);
    assertThat(cases.review(slug)).isZero();
    approve(course, false);
    assertThat(cases.review(slug)).as("what was decided by hand stands").isEqualTo(1);
    assertThat(cases.review(slug)).as("no second case for one change").isZero();
    OpenCase open = cases.listOpen(slug, 0, 10).get(0);
    assertThat(open.number()).isEqualTo(number);
    assertThat(open.beforePercent()).isNull();
    assertThat(open.lackingUk()).isEqualTo("Бракує схвалення організатора");
    assertThat(open.lackingEn()).isEqualTo("The organizer’s approval is missing");
    assertThat(verifications.look(number, null).orElseThrow().state())
        .isEqualTo(CertificateState.VALID);
    cases.keep(open.id(), "Схвалення відкликано помилково");
    assertThat(letters(person, "Сертифікат " + number + " лишається чинним")).isEqualTo(1);
    assertThat(cases.review(slug)).as("what was let be stays so").isZero();
    data.insert("UPDATE course SET award_rule = '{\"quiz\":60}' WHERE id = ?", course);
    assertThat(cases.review(slug)).as("another ground is another case").isEqualTo(1);
    data.insert("UPDATE course SET award_rule = '{\"all\":[]}' WHERE id = ?", course);
    assertThat(cases.review(slug)).isZero();
    assertThat(cases.countOpen(slug)).as("met again: settled").isZero();
    assertThat(audits("certificate.caseOpened", number)).isEqualTo(2);
    assertThat(audits("certificate.caseDecided", number)).isEqualTo(2);
  }

  @Test
  void aSessionThatCountsNoMoreOpensACaseAtNightAndTheOrganizerIsTold() {
    long course = course("{\"all\":[{\"sessions\":1}]}");
    long session = data.number("SELECT id FROM course_session WHERE course_id = ?", course);
    long person = enrolled(course);
    organize();
    attendance.override(session, List.of(person), AttendanceStatus.PRESENT, "Був у залі");
    confirm(course, person);
    long organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
    String slug = data.slugOf(course);
    finish(course, runs.start(slug, RunOrder.of(CertificateKind.COMPLETION)));
    assertThat(letters(organizer, "Видачу сертифікатів завершено:%"))
        .as("the run has ended")
        .isEqualTo(1);
    String number = numberOf(person, course);
    attendance.override(session, List.of(person), AttendanceStatus.ABSENT, "Звіт це спростував");
    nightly.look();
    assertThat(cases.listOpen(slug, 0, 10))
        .extracting(OpenCase::number, OpenCase::lackingUk)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(number, "Бракує 1 заняття"));
    assertThat(letters(organizer, "Підстави сертифікатів змінилися:%")).isEqualTo(1);
    attendance.override(session, List.of(person), AttendanceStatus.PRESENT, "Звіт був не той");
    nightly.look();
    assertThat(cases.countOpen(slug)).as("settled by itself").isZero();
    assertThat(live(number)).isTrue();
  }

  // ---- data ----

  private void approve(long course, boolean approved) {
    data.insert(
        "UPDATE enrollment SET award_approved_at = IF(?, UTC_TIMESTAMP(3), NULL)"
            + " WHERE course_id = ?",
        approved,
        course);
  }

  private long course(String rule) {
    long course = data.course("FINISHED", LocalDate.of(2026, 3, 2), 2, null);
    data.insert("UPDATE course SET award_rule = ? WHERE id = ?", rule, course);
    data.session(course, LocalDate.of(2026, 3, 2).atTime(10, 0), 60);
    return course;
  }

  private long enrolled(long course) {
    long person = data.personOf(data.community());
    data.enroll(course, person);
    return person;
  }

  private void confirm(long course, long person) {
    String slug = data.slugOf(course);
    acting.as(person, Role.PARTICIPANT);
    NameConfirmationService.OwnNames shown = names.mine(slug);
    names.confirm(slug, shown.nameUk(), shown.nameLatin(), false);
  }

  private void organize() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
  }

  private void expires(String number, LocalDate day) {
    data.insert("UPDATE certificate SET expires_on = ? WHERE number = ?", day, number);
  }

  private boolean live(String number) {
    return data.number("SELECT COUNT(*) FROM certificate WHERE number = ? AND live = 1", number)
        == 1;
  }

  /** Helps the server's worker until the run is done. */
  private void finish(long course, long run) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (runs.progress(data.slugOf(course), run).isRunning()) {
      assertThat(System.nanoTime()).as("the run ends in time").isLessThan(deadline);
      worker.look();
    }
  }

  private String numberOf(long person, long course) {
    return data.text(
        "SELECT number FROM certificate WHERE person_id = ? AND course_id = ? AND live = 1",
        person,
        course);
  }

  private long letters(long person, String subject) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ? AND subject LIKE ?",
        data.emailOf(person),
        subject);
  }

  private long audits(String action, String object) {
    return data.number(
        "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND object_id = ?", action, object);
  }
}
