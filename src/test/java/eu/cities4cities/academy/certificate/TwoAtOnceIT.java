package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.ErasureService;
import eu.cities4cities.academy.course.EnrollmentService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two who decide about one certificate at the same moment, each in a transaction of their own. */
@ExtendWith(ArquillianExtension.class)
class TwoAtOnceIT {
  private static final String NOBODY_COMPLETES = "{\"all\":[{\"sessions\":9}]}";
  private static final long PATIENCE_SECONDS = 60;

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Issuing issuing;
  @Inject private CertificateRunService runs;
  @Inject private RunLots lots;
  @Inject private PressRoom presses;
  @Inject private CertificatePress press;
  @Inject private HandAwards hand;
  @Inject private Corrections corrections;
  @Inject private CertificateCaseService cases;
  @Inject private CertificateService certificates;
  @Inject private VerificationService verifications;
  @Inject private EnrollmentService enrollments;
  @Inject private ErasureService erasures;
  @Inject private Clock clock;
  @Inject private Instance<RequestContextController> contexts;
  @Resource private ManagedExecutorService hands;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  private Future<?> second;

  @AfterEach
  void nobodyIsLeftWaiting() throws Exception {
    if (transaction.getStatus() == jakarta.transaction.Status.STATUS_ACTIVE) {
      transaction.rollback();
    }
  }

  // ---- two kinds for one person ----

  @Test
  void whoGetsTheHigherKindByHandGetsNoLowerOneFromARun() throws Exception {
    long course = courseOfParticipants();
    long person = enrolled(course);
    Lease lease = ordered(course, "AWARD", "PARTICIPATION");
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    HandAwards.Prepared prepared = prepared(course, person, CertificateKind.COMPLETION);
    PressedFile file = press.print(prepared.printed(), prepared.at());
    transaction.begin();
    hand.keep(prepared, file, "Тест складено на папері");
    meanwhile("enrollment", () -> lots.exchange(lease, printed, 1));
    transaction.commit();
    second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(live(person)).isEqualTo("COMPLETION");
    assertThat(state(lease)).isEqualTo("SKIPPED");
  }

  @Test
  void whoHasJustGotOneFromARunGetsNoSecondOneOfTheKindByHand() throws Exception {
    long course = courseOfParticipants();
    long person = enrolled(course);
    Lease lease = ordered(course, "AWARD", "PARTICIPATION");
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    HandAwards.Prepared prepared = prepared(course, person, CertificateKind.PARTICIPATION);
    PressedFile file = press.print(prepared.printed(), prepared.at());
    transaction.begin();
    lots.keep(lease, printed);
    meanwhile("enrollment", () -> hand.keep(prepared, file, "Потрібен сьогодні"));
    transaction.commit();
    assertThatThrownBy(() -> second.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .rootCause()
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.key()).isEqualTo("certificate.byHand.holds"));
    assertThat(live(person)).isEqualTo("PARTICIPATION");
    assertThat(state(lease)).isEqualTo("ISSUED");
  }

  // ---- courses ----

  @Test
  void whoIsTakenOutOfTheCourseWhileARunIssuesIsWaitedFor() throws Exception {
    long course = issuing.course();
    long person = enrolled(course);
    Lease lease = ordered(course, "AWARD", "COMPLETION");
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    transaction.begin();
    takeCourse(course, "FOR UPDATE");
    meanwhile("course", () -> lots.exchange(lease, printed, 1));
    enrollments.remove(course, person, "Помилково додано");
    transaction.commit();
    second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void whoIsTakenOutOfTheCourseDuringAnAwardByHandIsWaitedFor() throws Exception {
    long course = issuing.course();
    long person = enrolled(course);
    HandAwards.Prepared prepared = prepared(course, person, CertificateKind.COMPLETION);
    PressedFile file = press.print(prepared.printed(), prepared.at());
    transaction.begin();
    takeCourse(course, "FOR UPDATE");
    meanwhile("course", () -> hand.keep(prepared, file, "Потрібен сьогодні"));
    enrollments.remove(course, person, "Помилково додано");
    transaction.commit();
    assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void whoIsErasedWhileARunIssuesIsNamedNowhere() throws Exception {
    long course = issuing.course();
    long person = enrolled(course);
    Lease lease = ordered(course, "AWARD", "COMPLETION");
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    long request =
        data.insert(
            "INSERT INTO person_request (person_id, kind, status, waits, created_at, due_at)"
                + " VALUES (?, 'ERASURE', 'OPEN', 1, UTC_TIMESTAMP(3), '2099-01-01')",
            person);
    transaction.begin();
    takeCourse(course, "LOCK IN SHARE MODE");
    meanwhile("course", () -> erase(request));
    lots.keep(lease, printed);
    transaction.commit();
    second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM certificate c JOIN certificate_version v"
                    + " ON v.certificate_id = c.id WHERE c.course_id = ?"
                    + " AND (c.person_id IS NOT NULL OR v.name_uk IS NOT NULL)",
                course))
        .isZero();
  }

  private void takeCourse(long course, String how) {
    data.text("SELECT title_uk FROM course WHERE id = ? " + how, course);
  }

  private Object erase(long request) {
    erasures.carryOut(request);
    return null;
  }

  // ---- names ----

  @Test
  void whoIsCalledOtherwiseWhileARunKeepsGetsNoPaperWithTheOldName() throws Exception {
    long course = issuing.course();
    long person = enrolled(course);
    Lease lease = ordered(course, "AWARD", "COMPLETION");
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    transaction.begin();
    data.insert("UPDATE person SET surname = 'Ґалаґан' WHERE id = ?", person);
    meanwhile("person", () -> lots.exchange(lease, printed, 1));
    transaction.commit();
    second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(live(person)).isEmpty();
  }

  // ---- titles ----

  @Test
  void aTitleCorrectedWhileARunIssuesIsOnItsPapers() throws Exception {
    long course = issuing.course();
    long person = enrolled(course);
    Lease lease = ordered(course, "AWARD", "COMPLETION");
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    transaction.begin();
    data.insert("UPDATE course SET title_uk = 'Виправлена назва' WHERE id = ?", course);
    transaction.commit();
    Lot again = lots.exchange(lease, printed, 1);
    assertThat(live(person)).as("no paper with the old title is kept").isEmpty();
    lots.keep(lease, presses.print(again));
    assertThat(verifications.look(numberOf(person), null).orElseThrow().courseUk())
        .isEqualTo("Виправлена назва");
    assertThat(runs.oldTitles(data.slugOf(course))).isEmpty();
  }

  @Test
  void whoeverCorrectsATitleWaitsForThePapersThatAreBeingKept() throws Exception {
    long course = issuing.course();
    long person = enrolled(course);
    String title = data.text("SELECT title_uk FROM course WHERE id = ?", course);
    Lease lease = ordered(course, "AWARD", "COMPLETION");
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    transaction.begin();
    lots.keep(lease, printed);
    meanwhile(
        "UPDATE course",
        () -> data.insert("UPDATE course SET title_uk = 'Виправлена назва' WHERE id = ?", course));
    transaction.commit();
    second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(verifications.look(numberOf(person), null).orElseThrow().courseUk())
        .isEqualTo(title);
    assertThat(runs.oldTitles(data.slugOf(course))).as("it is among those to mend").hasSize(1);
  }

  @Test
  void aTitleCorrectedOnceMoreDuringAnErratumIsTheOneOnThePapers() throws Exception {
    long course = issuing.course();
    String number = issuing.to(course, data.person());
    data.insert("UPDATE course SET title_uk = 'Виправлена назва' WHERE id = ?", course);
    Lease lease = ordered(course, "ERRATUM", null);
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    assertThat(printed.lot().jobs().get(0).printed().courseUk()).isEqualTo("Виправлена назва");
    data.insert("UPDATE course SET title_uk = 'Остання назва' WHERE id = ?", course);
    Lot again = lots.exchange(lease, printed, 1);
    assertThat(certificates.history(number)).as("nobody gets a title of yesterday").hasSize(1);
    lots.keep(lease, presses.print(again));
    Verification now = verifications.look(number, null).orElseThrow();
    assertThat(now.courseUk()).isEqualTo("Остання назва");
    assertThat(now.version()).isEqualTo(2);
  }

  @Test
  void aNameCorrectedDuringAnErratumIsKeptWithTheNewTitle() throws Exception {
    long course = issuing.course();
    String number = issuing.to(course, data.person());
    data.insert("UPDATE course SET title_uk = 'Виправлена назва' WHERE id = ?", course);
    Lease lease = ordered(course, "ERRATUM", null);
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    PrintedCertificate corrected =
        corrections.prepare(number, "Коваль Ганна", "Hanna Koval", clock.instant());
    PressedFile file = press.print(corrected, clock.instant());
    transaction.begin();
    assertThat(corrections.keep(number, corrected, file, "Описка", clock.instant())).isTrue();
    meanwhile("certificate", () -> lots.exchange(lease, printed, 1));
    transaction.commit();
    Lot again = (Lot) second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(certificates.history(number)).as("the one that knew no correction").hasSize(2);
    lots.keep(lease, presses.print(again));
    Verification now = verifications.look(number, null).orElseThrow();
    assertThat(now.nameUk()).isEqualTo("Коваль Ганна");
    assertThat(now.courseUk()).isEqualTo("Виправлена назва");
    assertThat(now.version()).isEqualTo(3);
  }

  @Test
  void whatIsRevokedDuringAnErratumGetsNoNextVersion() throws Exception {
    long course = issuing.course();
    String number = issuing.to(course, data.person());
    data.insert("UPDATE course SET title_uk = 'Виправлена назва' WHERE id = ?", course);
    Lease lease = ordered(course, "ERRATUM", null);
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    transaction.begin();
    certificates.revoke(number, "Видано помилково");
    meanwhile("certificate", () -> lots.exchange(lease, printed, 1));
    transaction.commit();
    second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(certificates.history(number)).hasSize(1);
    assertThat(state(lease)).isEqualTo("SKIPPED");
  }

  @Test
  void papersAreKeptByAThreadThatServesNoRequestToo() throws Exception {
    long course = issuing.course();
    String number = issuing.to(course, data.person());
    data.insert("UPDATE course SET title_uk = 'Виправлена назва' WHERE id = ?", course);
    Lease lease = ordered(course, "ERRATUM", null);
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    hands.submit(() -> lots.exchange(lease, printed, 1)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    hands.submit(() -> lots.finishIfDone(lease)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(state(lease)).isEqualTo("ISSUED");
    assertThat(verifications.look(number, null).orElseThrow().version()).isEqualTo(2);
  }

  // ---- cases ----

  @Test
  void twoReviewsAtATimeOpenOneCase() throws Exception {
    long course = issuing.course();
    String number = issuing.to(course, data.person());
    data.insert("UPDATE course SET award_rule = ? WHERE id = ?", NOBODY_COMPLETES, course);
    transaction.begin();
    assertThat(cases.review(course)).isEqualTo(1);
    meanwhile("certificate", () -> cases.review(course));
    transaction.commit();
    assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(0);
    assertThat(cases(number)).isEqualTo(1);
  }

  @Test
  void aReviewUndoesNoDecisionOfTheMeantime() throws Exception {
    long course = issuing.course();
    String number = issuing.to(course, data.person());
    String slug = data.slugOf(course);
    data.insert("UPDATE course SET award_rule = ? WHERE id = ?", NOBODY_COMPLETES, course);
    cases.review(course);
    long open = cases.listOpen(slug, 0, 1).get(0).id();
    data.insert("UPDATE course SET award_rule = '{\"all\":[]}' WHERE id = ?", course);
    transaction.begin();
    cases.keep(open, "Так вирішено");
    meanwhile("certificate", () -> cases.review(course));
    transaction.commit();
    second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(data.text("SELECT state FROM certificate_case WHERE id = ?", open))
        .as("not settled by itself")
        .isEqualTo("KEPT");
    assertThat(cases(number)).isEqualTo(1);
  }

  @Test
  void whatWasRevokedInTheMeantimeGetsNoCase() throws Exception {
    long course = issuing.course();
    String number = issuing.to(course, data.person());
    data.insert("UPDATE course SET award_rule = ? WHERE id = ?", NOBODY_COMPLETES, course);
    transaction.begin();
    certificates.revoke(number, "Видано помилково");
    meanwhile("certificate", () -> cases.review(course));
    transaction.commit();
    assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(0);
    assertThat(cases(number)).isZero();
  }

  @Test
  void whatWasLetBeInTheMeantimeIsNoNews() throws Exception {
    long course = issuing.course();
    String number = issuing.to(course, data.person());
    String slug = data.slugOf(course);
    data.insert("UPDATE course SET award_rule = ? WHERE id = ?", NOBODY_COMPLETES, course);
    transaction.begin();
    cases.review(course);
    data.insert(
        "UPDATE certificate_case SET state = 'KEPT', open = NULL WHERE id = ?",
        cases.listOpen(slug, 0, 1).get(0).id());
    meanwhile("certificate", () -> cases.review(course));
    transaction.commit();
    assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(0);
    assertThat(cases(number)).as("no second case for the same grounds").isEqualTo(1);
  }

  @Test
  void whoeverDecidesAfterAWaitDecidesByWhatIsThereThen() throws Exception {
    long course = issuing.course();
    long person = data.person();
    String number = issuing.to(course, person);
    data.insert("UPDATE course SET award_rule = ? WHERE id = ?", NOBODY_COMPLETES, course);
    cases.review(course);
    long open = cases.listOpen(data.slugOf(course), 0, 1).get(0).id();
    String address = "after-the-wait-" + person + "@example.org";
    transaction.begin();
    data.text("SELECT number FROM certificate WHERE number = ? FOR UPDATE", number);
    data.insert("UPDATE person SET email = ? WHERE id = ?", address, person);
    meanwhile("certificate", () -> kept(open));
    transaction.commit();
    second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(
            data.text(
                "SELECT recipient FROM outbox_letter WHERE letter_key LIKE ?",
                "certificate.kept%case-" + open))
        .isEqualTo(address);
  }

  private Object kept(long open) {
    cases.keep(open, "Так вирішено");
    return null;
  }

  // ---- data ----

  /** Begins something that has to wait for the transaction under way, and lets it come so far. */
  private void meanwhile(String table, Callable<?> work) throws Exception {
    long organizer = data.person(Role.ORGANIZER);
    second =
        hands.submit(
            () -> {
              RequestContextController context = contexts.get();
              context.activate();
              try {
                acting.as(organizer, Role.ORGANIZER);
                return work.call();
              } finally {
                context.deactivate();
              }
            });
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!second.isDone() && !isWaitedFor(table)) {
      assertThat(System.nanoTime()).as("the second one comes").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /** Whether a connection holds still in a statement that takes a row of that table. */
  private boolean isWaitedFor(String table) {
    return data.number(
            "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE ID <> CONNECTION_ID()"
                + " AND INFO LIKE ? AND (INFO LIKE '%FOR UPDATE%'"
                + " OR INFO LIKE '%LOCK IN SHARE MODE%' OR INFO LIKE 'UPDATE %')"
                + " AND TIME_MS > 200",
            "%" + table + "%")
        > 0;
  }

  private long courseOfParticipants() {
    long course = issuing.course();
    data.insert(
        "UPDATE course SET award_rule = ?, participation_rule = '{\"all\":[]}' WHERE id = ?",
        NOBODY_COMPLETES,
        course);
    return course;
  }

  private long enrolled(long course) {
    long person = data.personOf(data.community());
    data.enroll(course, person);
    data.confirmNames(course);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    return person;
  }

  /** A run under a lease that the server's own worker respects. */
  private Lease ordered(long course, String purpose, String kind) {
    long run =
        data.insert(
            "INSERT INTO certificate_run (course_id, started_at, running, lease_owner, lease_until,"
                + " purpose, kind) VALUES (?, UTC_TIMESTAMP(3), 1, 'mine', '2099-01-01', ?, ?)",
            course,
            purpose,
            kind);
    data.insert(
        purpose.equals("AWARD")
            ? "INSERT INTO certificate_run_item (run_id, enrollment_id, state)"
                + " SELECT ?, id, 'WAITING' FROM enrollment WHERE course_id = ?"
            : "INSERT INTO certificate_run_item (run_id, certificate_id, state)"
                + " SELECT ?, id, 'WAITING' FROM certificate WHERE course_id = ?",
        run,
        course);
    return new Lease(run, "mine");
  }

  private HandAwards.Prepared prepared(long course, long person, CertificateKind kind) {
    return hand.prepare(data.slugOf(course), person, kind, true, clock.instant());
  }

  /** The kinds of certificates in force that a person holds. */
  private String live(long person) {
    String kinds =
        data.text(
            "SELECT GROUP_CONCAT(kind) FROM certificate WHERE person_id = ? AND live = 1", person);
    return kinds == null ? "" : kinds;
  }

  private String state(Lease lease) {
    return data.text("SELECT state FROM certificate_run_item WHERE run_id = ?", lease.run());
  }

  private String numberOf(long person) {
    return data.text("SELECT number FROM certificate WHERE person_id = ? AND live = 1", person);
  }

  private long cases(String number) {
    return data.number(
        "SELECT COUNT(*) FROM certificate_case k JOIN certificate c ON c.id = k.certificate_id"
            + " WHERE c.number = ?",
        number);
  }
}
