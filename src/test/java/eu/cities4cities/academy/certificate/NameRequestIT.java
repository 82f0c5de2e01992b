package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is asked about the name for a certificate, and from when an organizer decides about it. */
@ExtendWith(ArquillianExtension.class)
class NameRequestIT {
  private static final long PATIENCE_NANOS = 120_000_000_000L;
  private static final RunOrder ALL = new RunOrder(CertificateKind.COMPLETION, true);
  private static final String ASKED = "Підтвердьте імʼя для сертифіката";
  private static final String REMINDED = "Нагадуємо: підтвердьте імʼя для сертифіката";

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Clock clock;
  @Inject private CertificateRunService runs;
  @Inject private CertificateRunWorker worker;
  @Inject private EligibilityService eligibility;
  @Inject private NameConfirmationService names;
  @Inject private NameRequestService requests;
  @Inject private NameReminderWorker reminders;
  @Inject private AwardByHandService byHand;

  @Test
  void aRunLeavesOutWhoHasNotConfirmedTheNameUntilTheOrganizerMayDecide() {
    long course = course("{\"all\":[]}");
    long ready = enrolled(course);
    long silent = enrolled(course);
    confirm(course, ready);
    organize();
    String slug = data.slugOf(course);
    assertThat(eligibility.of(slug).count(Eligibility.Filter.NAME)).isEqualTo(1);
    finish(course, runs.start(slug, RunOrder.of(CertificateKind.COMPLETION)));
    assertThat(numberOf(ready, course)).isNotNull();
    assertThat(numberOf(silent, course)).isNull();
    assertNamesAwaited(slug);
    requests.ask(slug, soon(48));
    assertNamesAwaited(slug);
    endTimeOf(silent);
    long run = runs.start(slug, ALL);
    finish(course, run);
    assertThat(
            data.text(
                "SELECT name_uk FROM certificate_version v JOIN certificate c"
                    + " ON c.id = v.certificate_id WHERE c.number = ?",
                numberOf(silent, course)))
        .as("the name as registered")
        .isEqualTo(
            data.text(
                "SELECT CONCAT_WS(' ', surname, given_name, patronymic) FROM person WHERE id = ?",
                silent));
    assertThat(audits("certificate.nameDecided", String.valueOf(silent))).isEqualTo(1);
    assertThat(audits("certificate.nameDecided", String.valueOf(ready))).isZero();
    assertThat(
            data.text(
                "SELECT after_value FROM audit_entry WHERE action = 'certificate.nameDecided'"
                    + " AND object_id = ?",
                String.valueOf(silent)))
        .isEqualTo("run " + run + ", the name as registered");
  }

  @Test
  void whoEarnsACertificateAfterTheOthersHasADayOfTheirOwn() {
    long course = course("{\"approval\":true}");
    long early = enrolled(course);
    long late = enrolled(course);
    approve(course, early);
    organize();
    String slug = data.slugOf(course);
    assertThat(requests.ask(slug, soon(48))).isEqualTo(1);
    endTimeOf(early);
    data.insert(
        "UPDATE award_setting SET names_until = '2026-01-01 10:00:00' WHERE course_id = ?", course);
    approve(course, late);
    assertThat(eligibility.of(slug, late).isNameUnasked()).isTrue();

    finish(course, runs.start(slug, ALL));

    assertThat(numberOf(early, course)).isNotNull();
    assertThat(numberOf(late, course)).as("asked first").isNull();
    assertThat(letters(late, ASKED)).isEqualTo(1);
    NameAsked asked = eligibility.of(slug, late).matters().asked();
    assertThat(Duration.between(asked.at(), asked.decidedFrom())).isEqualTo(Duration.ofHours(24));
    assertThat(
            data.text(
                "SELECT text_body FROM outbox_letter WHERE recipient = ?", data.emailOf(late)))
        .as("the letter names the day of its reader")
        .contains(DateWords.in(Language.UK).moment(asked.until()));
    assertNamesAwaited(slug);
    endTimeOf(late);
    finish(course, runs.start(slug, ALL));
    assertThat(numberOf(late, course)).isNotNull();
  }

  @Test
  void byHandTooTheDeadlineIsThePersonsOwn() {
    long course = course("{\"approval\":true}");
    long early = enrolled(course);
    long late = enrolled(course);
    approve(course, early);
    organize();
    String slug = data.slugOf(course);
    requests.ask(slug, soon(48));
    endTimeOf(early);
    approve(course, late);

    String number = byHand.award(slug, early, CertificateKind.COMPLETION, "Сьогодні", false);

    assertThat(
            data.text(
                "SELECT before_value FROM audit_entry WHERE action = 'certificate.byHand'"
                    + " AND object_id = ?",
                number))
        .isEqualTo("the rule is met, the name is not confirmed in time");
    assertThatThrownBy(
            () -> byHand.award(slug, late, CertificateKind.COMPLETION, "Сьогодні", false))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.key()).isEqualTo("certificate.byHand.nameAwaited"));
  }

  @Test
  void whoEarnsACertificateAfterTheOthersIsAskedByItselfAndOnce() {
    long course = course("{\"approval\":true}");
    long early = enrolled(course);
    long late = enrolled(course);
    approve(course, early);
    organize();
    String slug = data.slugOf(course);
    requests.ask(slug, soon(72));
    look(course);
    assertThat(letters(late, ASKED)).as("nothing is earned").isZero();
    approve(course, late);

    look(course);
    look(course);

    assertThat(letters(late, ASKED)).isEqualTo(1);
    assertThat(letters(early, ASKED)).isEqualTo(1);
    assertThat(eligibility.of(slug, late).matters().asked().decidedFrom())
        .as("not before the others")
        .isEqualTo(eligibility.of(slug, early).matters().asked().decidedFrom());
  }

  @Test
  void ofTwoNodesOneLooksForThemAndNobodyDoesBeforeAnyIsAsked() {
    long course = course("{\"all\":[]}");
    long person = enrolled(course);
    organize();
    assertThat(requests.listToAsk()).doesNotContain(course);
    requests.ask(data.slugOf(course), soon(72));
    data.insert("UPDATE award_setting SET names_looked_at = NULL WHERE course_id = ?", course);

    assertThat(requests.takeToAsk(course)).isTrue();
    assertThat(requests.takeToAsk(course)).isFalse();

    assertThat(requests.listToAsk()).doesNotContain(course);
    assertThat(letters(person, ASKED)).isEqualTo(1);
  }

  @Test
  void whoIsCalledOtherwiseSinceThenHasNotBeenAsked() {
    long course = course("{\"all\":[]}");
    long person = enrolled(course);
    organize();
    String slug = data.slugOf(course);
    requests.ask(slug, soon(72));
    endTimeOf(person);
    assertThat(eligibility.of(slug, person).isNameDecidable(clock.instant())).isTrue();
    data.insert("UPDATE person SET given_name = 'Олеся' WHERE id = ?", person);

    assertThat(eligibility.of(slug, person).isNameUnasked()).isTrue();
    assertNamesAwaited(slug);
    look(course);

    assertThat(letters(person, ASKED)).isEqualTo(2);
    assertThat(eligibility.of(slug, person).isNameDecidable(clock.instant())).isFalse();
  }

  @Test
  void aLaterDeadlineIsTakenAndAnEarlierOneTakesNothingAway() {
    long course = course("{\"all\":[]}");
    long silent = enrolled(course);
    confirm(course, enrolled(course));
    organize();
    String slug = data.slugOf(course);
    for (LocalDateTime tooSoon : new LocalDateTime[] {null, soon(-1), soon(23)}) {
      assertThatThrownBy(() -> requests.ask(slug, tooSoon))
          .isInstanceOf(InvalidInputException.class);
    }
    LocalDateTime until = soon(72);
    assertThat(requests.ask(slug, until)).as("one has confirmed").isEqualTo(1);
    assertThat(requests.ask(slug, until)).as("nobody twice for one deadline").isZero();
    assertThat(requests.ask(slug, soon(48))).isZero();
    assertThat(eligibility.of(slug, silent).matters().asked().until()).isEqualTo(until);
    assertThat(letters(silent, ASKED)).isEqualTo(1);
    assertThat(requests.ask(slug, soon(96))).isEqualTo(1);
    assertThat(letters(silent, ASKED)).isEqualTo(2);
    assertThat(audits("certificate.namesAsked", String.valueOf(course))).isEqualTo(4);
  }

  @Test
  void whoHasNotAnsweredIsRemindedOnceBeforeTheirOwnDeadline() {
    long course = course("{\"all\":[]}");
    long silent = enrolled(course);
    long answers = enrolled(course);
    organize();
    requests.ask(data.slugOf(course), soon(72));
    confirm(course, answers);
    reminders.look();
    assertThat(letters(silent, REMINDED)).isZero();
    data.insert(
        "UPDATE name_request r JOIN enrollment e ON e.id = r.enrollment_id"
            + " SET r.remind_at = UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE WHERE e.course_id = ?",
        course);

    reminders.look();
    reminders.look();

    assertThat(letters(silent, REMINDED)).isEqualTo(1);
    assertThat(letters(answers, REMINDED)).isZero();
  }

  @Test
  void thePersonReadsUntilWhenTheyMayAnswerAndThatTheyStillMay() {
    long course = course("{\"all\":[]}");
    long person = enrolled(course);
    String slug = data.slugOf(course);
    acting.as(person, Role.PARTICIPANT);
    assertThat(names.mine(slug).asked()).isNull();
    organize();
    LocalDateTime until = soon(72);
    requests.ask(slug, until);
    acting.as(person, Role.PARTICIPANT);
    assertThat(names.awaited())
        .extracting(NameConfirmationService.AwaitedName::courseSlug)
        .containsExactly(slug);
    assertThat(names.mine(slug).asked().until()).isEqualTo(until);
    assertThat(names.mine(slug).timeOver()).isFalse();
    endTimeOf(person);
    assertThat(names.mine(slug).timeOver()).isTrue();
    confirm(course, person);
    assertThat(names.mine(slug).confirmed()).isTrue();
    assertThat(names.awaited()).isEmpty();
  }

  @Test
  void nothingIsAwaitedOfWhoHasACertificateOrEarnsNoneAnyMore() {
    long course = course("{\"sessions\":9}");
    data.insert("UPDATE course SET participation_rule = '{\"all\":[]}' WHERE id = ?", course);
    long silent = enrolled(course);
    organize();
    String slug = data.slugOf(course);
    requests.ask(slug, soon(72));
    assertThat(awaitedOf(silent)).isEqualTo(1);
    endTimeOf(silent);
    organize();
    finish(course, runs.start(slug, new RunOrder(CertificateKind.PARTICIPATION, true)));
    assertThat(numberOf(silent, course)).isNotNull();
    assertThat(awaitedOf(silent)).as("printed as registered").isZero();

    long other = course("{\"approval\":true}");
    long declined = enrolled(other);
    approve(other, declined);
    organize();
    requests.ask(data.slugOf(other), soon(72));
    assertThat(awaitedOf(declined)).isEqualTo(1);
    data.insert("UPDATE enrollment SET award_approved_at = NULL WHERE course_id = ?", other);
    assertThat(awaitedOf(declined)).isZero();
  }

  private int awaitedOf(long person) {
    acting.as(person, Role.PARTICIPANT);
    return names.awaited().size();
  }

  private void assertNamesAwaited(String slug) {
    assertThatThrownBy(() -> runs.start(slug, ALL))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.key()).isEqualTo("certificate.run.namesAwaited"));
  }

  /** The worker's look an hour later. */
  private void look(long course) {
    data.insert("UPDATE award_setting SET names_looked_at = NULL WHERE course_id = ?", course);
    reminders.look();
  }

  private void approve(long course, long person) {
    data.insert(
        "UPDATE enrollment SET award_approved_at = UTC_TIMESTAMP(3)"
            + " WHERE course_id = ? AND person_id = ?",
        course,
        person);
  }

  private void endTimeOf(long person) {
    data.insert(
        "UPDATE name_request r JOIN enrollment e ON e.id = r.enrollment_id"
            + " SET r.asked_at = r.asked_at - INTERVAL 10 DAY,"
            + " r.decided_from = UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE WHERE e.person_id = ?",
        person);
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

  private LocalDateTime soon(int hours) {
    return KyivTime.now(clock).plusHours(hours).withNano(0);
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
