package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.ProfileTheme;
import eu.cities4cities.academy.community.PublicGraduates;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CertificateRunIT {

  private static final RunOrder COMPLETION = RunOrder.of(CertificateKind.COMPLETION);
  private static final LongFunction<Lease> DEAD = run -> new Lease(run, "dead");
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private CertificateRunService runs;
  @Inject private CertificateRunWorker worker;
  @Inject private RunLots lots;
  @Inject private PressRoom presses;
  @Inject private EligibilityService eligibility;
  @Inject private AwardByHandService byHand;
  @Inject private VerificationService verifications;
  @Inject private CertificateService certificates;
  @Inject private CommunityService communities;
  @Inject private GraduatesOfRegister graduates;

  @Test
  void everybodyWhoQualifiesGetsOneCertificateALetterAndAPlaceInTheCount() {
    long community = data.community();
    long course = courseForAll();
    List<Long> people = enroll(course, community, 7);
    long run = startAndFinish(course);
    assertThat(issued(course)).isEqualTo(7);
    assertThat(distinctHolders(course)).isEqualTo(7);
    assertThat(data.number("SELECT graduate_count FROM community WHERE id = ?", community))
        .isEqualTo(7);
    String number = numberOf(people.get(0), course);
    assertThat(letters("certificate.issued-" + number + "-1")).isEqualTo(1);
    RunProgress progress = runs.progress(data.slugOf(course), run);
    assertThat(progress.issued()).isEqualTo(7);
    assertThat(progress.isRunning()).isFalse();
    assertThat(progress.percent()).isEqualTo(100);
  }

  @Test
  void aRunWhoseWorkerDiedIsFinishedByTheNextWithoutADoubleOrAGap() {
    long course = courseForAll();
    enroll(course, data.community(), 9);
    long run = runOfADeadWorker(course);
    issue(run, 4);
    assertThat(issued(course)).isEqualTo(4);
    data.insert("UPDATE certificate_run SET lease_until = '2020-01-01' WHERE id = ?", run);
    finish(course, run);
    assertThat(issued(course)).isEqualTo(9);
    assertThat(distinctHolders(course)).isEqualTo(9);
    assertThat(lots.exchange(DEAD.apply(run), PrintedLot.NONE, 4).isEmpty())
        .as("the lease is lost for ever")
        .isTrue();
    assertThat(letters("certificate.runFinished-" + run)).as("nobody ordered it").isZero();
  }

  @Test
  void whatAWorkerHasPrintedWhoLostTheLeaseIsThrownAway() {
    long course = courseForAll();
    enroll(course, data.community(), 2);
    long run = runOfADeadWorker(course);
    PrintedLot printed = presses.print(lots.exchange(DEAD.apply(run), PrintedLot.NONE, 2));
    assertThat(printed.outcomes()).hasSize(2).doesNotContainNull();
    data.insert("UPDATE certificate_run SET lease_owner = 'another' WHERE id = ?", run);
    assertThat(lots.exchange(DEAD.apply(run), printed, 2).isEmpty()).isTrue();
    assertThat(issued(course)).isZero();
    data.insert("UPDATE certificate_run SET lease_until = '2020-01-01' WHERE id = ?", run);
    finish(course, run);
    assertThat(issued(course)).isEqualTo(2);
    assertThat(distinctHolders(course)).isEqualTo(2);
  }

  @Test
  void whatIsNotTrueAnyMoreIsPrintedAnew() {
    long course = courseForAll();
    long person = enroll(course, data.community(), 1).get(0);
    long run = runOfADeadWorker(course);
    PrintedLot printed = presses.print(lots.exchange(DEAD.apply(run), PrintedLot.NONE, 2));
    data.insert("UPDATE course SET title_uk = 'Нова назва' WHERE id = ?", course);
    Lot again = lots.exchange(DEAD.apply(run), printed, 2);
    assertThat(issued(course)).isZero();
    assertThat(again.jobs()).hasSize(1);
    assertThat(again.jobs().get(0).printed().courseUk()).isEqualTo("Нова назва");
    lots.keep(DEAD.apply(run), presses.print(again));
    assertThat(verifications.look(numberOf(person, course), null).orElseThrow().courseUk())
        .isEqualTo("Нова назва");
  }

  @Test
  void whoGotACertificateMeanwhileIsSkipped() {
    long course = courseForAll();
    List<Long> people = enroll(course, data.community(), 2);
    long run = runOfADeadWorker(course);
    issue(run, 1);
    long enrollment =
        data.number("SELECT enrollment_id FROM certificate WHERE person_id = ?", people.get(0));
    data.insert(
        "UPDATE certificate_run_item SET state = 'WAITING' WHERE run_id = ? AND enrollment_id = ?",
        run,
        enrollment);
    data.insert("UPDATE certificate_run SET lease_until = '2020-01-01' WHERE id = ?", run);
    finish(course, run);
    assertThat(issued(course)).isEqualTo(2);
    assertThat(runs.progress(data.slugOf(course), run).skipped()).isEqualTo(1);
  }

  @Test
  void whoHasLeftOrIsCalledOtherwiseSinceTheOrderGetsNothing() {
    long course = courseForAll();
    List<Long> people = enroll(course, data.community(), 3);
    long run = runOfADeadWorker(course);
    data.insert(
        "UPDATE certificate_run_item i JOIN enrollment e ON e.id = i.enrollment_id"
            + " SET i.name_hash = 'of another name' WHERE i.run_id = ? AND e.person_id = ?",
        run,
        people.get(0));
    data.insert(
        "UPDATE enrollment SET left_at = UTC_TIMESTAMP(3) WHERE person_id = ?", people.get(1));
    data.insert("UPDATE certificate_run SET lease_until = '2020-01-01' WHERE id = ?", run);
    finish(course, run);
    RunProgress progress = runs.progress(data.slugOf(course), run);
    assertThat(progress.issued()).isEqualTo(1);
    assertThat(numberOf(people.get(2), course)).isNotNull();
    assertThat(progress.failures())
        .extracting(RunProgress.Line::error)
        .containsExactlyInAnyOrder("certificate.run.renamed", "certificate.run.gone");
  }

  @Test
  void aRunKeepsWhatPeopleAreCalledWhenItIsOrdered() {
    long course = courseForAll();
    enroll(course, data.community(), 2);
    long run = startAndFinish(course);
    assertThat(
            data.number(
                "SELECT COUNT(DISTINCT name_hash) FROM certificate_run_item WHERE run_id = ?", run))
        .isEqualTo(2);
  }

  @Test
  void aNameThatCannotBePrintedIsNamedAndTheRunGoesOn() {
    long course = courseForAll();
    List<Long> people = enroll(course, data.community(), 3);
    data.insert("UPDATE person SET surname = 'Ꙗнчук' WHERE id = ?", people.get(1));
    data.confirmNames(course);
    long run = startAndFinish(course);
    RunProgress progress = runs.progress(data.slugOf(course), run);
    assertThat(progress.issued()).isEqualTo(2);
    assertThat(progress.failures()).hasSize(1);
    assertThat(progress.failures().get(0).error())
        .isEqualTo("certificate.unprintable.MISSING_SIGN");
    assertThat(progress.failures().get(0).errorDetail()).isEqualTo("U+A656");
  }

  @Test
  void aCourseHasOneRunAtATimeAndNoneForNobody() {
    long course = courseForAll();
    String slug = data.slugOf(course);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThatThrownBy(() -> runs.start(slug, COMPLETION))
        .isInstanceOf(NobodyQualifiesException.class);
    enroll(course, data.community(), 1);
    runOfADeadWorker(course);
    assertThatThrownBy(() -> runs.start(slug, COMPLETION)).isInstanceOf(RunUnderWayException.class);
    acting.as(data.person(Role.TRAINER), Role.TRAINER);
    assertThatThrownBy(() -> runs.start(slug, COMPLETION))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whoHasNotMetTheRuleIsListedWithWhatIsLackingAndGetsNothing() {
    long course = data.openCourse();
    data.session(course, LocalDate.of(2026, 3, 2).atTime(10, 0), 60);
    data.session(course, LocalDate.of(2026, 3, 3).atTime(10, 0), 60);
    enroll(course, data.community(), 2);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    Eligibility found = eligibility.of(data.slugOf(course));
    assertThat(found.count(Eligibility.Filter.LACKING)).isEqualTo(2);
    assertThat(found.obstacles())
        .extracting(Eligibility.Obstacle::kind)
        .containsExactly(Eligibility.ObstacleKind.NEVER);
    assertThatThrownBy(() -> runs.start(data.slugOf(course), COMPLETION))
        .isInstanceOf(NobodyQualifiesException.class);
  }

  @Test
  void aCorrectionKeepsTheNumberAndTheOldVersionLeadsOn() {
    long course = courseForAll();
    long person = enroll(course, data.community(), 1).get(0);
    startAndFinish(course);
    String number = numberOf(person, course);
    certificates.correct(number, "Ковальчук Олена", "Olena Kovalchuk", "Описка в прізвищі");
    Verification old = verifications.look(number, 1).orElseThrow();
    Verification current = verifications.look(number, null).orElseThrow();
    assertThat(old.state()).isEqualTo(CertificateState.SUPERSEDED);
    assertThat(old.nameUk()).startsWith("Коваленко-");
    assertThat(old.currentVersion()).isEqualTo(2);
    assertThat(current.state()).isEqualTo(CertificateState.VALID);
    assertThat(current.nameUk()).isEqualTo("Ковальчук Олена");
    assertThat(current.version()).isEqualTo(2);
    assertThat(letters("certificate.corrected-" + number + "-2")).isEqualTo(1);
    assertThat(certificates.download(number).pdf()).startsWith('%', 'P', 'D', 'F');
    assertThat(audits("certificate.correct", number)).isEqualTo(1);
  }

  @Test
  void aRevokedCertificateStaysInTheRegisterAndTheNextAwardHasANewNumber() {
    long community = data.community();
    long course = courseForAll();
    long person = enroll(course, community, 1).get(0);
    startAndFinish(course);
    String first = numberOf(person, course);
    certificates.revoke(first, "Видано помилково");
    Verification revoked = verifications.look(first, 1).orElseThrow();
    assertThat(revoked.state()).isEqualTo(CertificateState.REVOKED);
    assertThat(revoked.revocationReason()).isEqualTo("Видано помилково");
    assertThat(data.number("SELECT graduate_count FROM community WHERE id = ?", community))
        .isZero();
    assertThatThrownBy(() -> certificates.revoke(first, "Ще раз"))
        .isInstanceOf(CertificateRevokedException.class);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    String slug = data.slugOf(course);
    assertThatThrownBy(() -> runs.start(slug, COMPLETION))
        .as("no run gives back what somebody took away")
        .isInstanceOf(NobodyQualifiesException.class);
    assertThat(eligibility.of(slug).count(Eligibility.Filter.STOPPED)).isEqualTo(1);
    String second = byHand.award(slug, person, CertificateKind.COMPLETION, "Зʼясовано", false);
    assertThat(second).isNotEqualTo(first).isEqualTo(numberOf(person, course));
    assertThat(verifications.look(first, null).orElseThrow().state())
        .isEqualTo(CertificateState.REVOKED);
    assertThat(audits("certificate.revoke", first)).isEqualTo(1);
  }

  @Test
  void afterErasureATypedNameIsComparedWithTheOnePrinted() {
    long course = courseForAll();
    long person = enroll(course, data.community(), 1).get(0);
    startAndFinish(course);
    String number = numberOf(person, course);
    String name = verifications.look(number, 1).orElseThrow().nameUk();
    data.insert(
        "UPDATE certificate_version SET name_uk = NULL, name_latin = NULL WHERE certificate_id ="
            + " (SELECT id FROM certificate WHERE number = ?)",
        number);
    data.insert("UPDATE certificate SET person_id = NULL WHERE number = ?", number);
    Verification forgotten = verifications.look(number, 1).orElseThrow();
    assertThat(forgotten.isForgotten()).isTrue();
    assertThat(forgotten.state()).isEqualTo(CertificateState.VALID);
    assertThat(verifications.nameMatches(number, 1, "  " + name.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(verifications.nameMatches(number, 1, "Ковальчук Олена")).isFalse();
  }

  @Test
  void onlyTheHolderAndOrganizersGetTheFile() {
    long course = courseForAll();
    long person = enroll(course, data.community(), 1).get(0);
    startAndFinish(course);
    String number = numberOf(person, course);
    acting.as(person, Role.PARTICIPANT);
    assertThat(certificates.download(number).fileName()).isEqualTo(number + ".pdf");
    assertThat(certificates.listMine()).extracting(Verification::number).containsExactly(number);
    acting.as(data.person(), Role.PARTICIPANT);
    assertThatThrownBy(() -> certificates.download(number)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void aProfileNamesWhoConsentedAndCountsFromFiveUpwards() {
    long community = data.community();
    String slug = data.text("SELECT slug FROM community WHERE id = ?", community);
    long course = courseForAll();
    List<Long> people = enroll(course, community, 4);
    data.insert(
        "UPDATE enrollment SET graduate_name_consent = TRUE WHERE person_id = ?", people.get(0));
    startAndFinish(course);
    data.insert("INSERT INTO course_theme (course_id, theme) VALUES (?, 'ENERGY')", course);
    PublicGraduates four = communities.view(slug).uk().graduates();
    assertThat(four.count()).isNull();
    assertThat(graduates.allowing(community)).hasSize(1);
    assertThat(four.named()).as("one may be kept back").hasSizeLessThanOrEqualTo(1);
    assertThat(four.themes()).as("nothing that tells there is anybody").isEmpty();
    enroll(course, community, 1);
    startAndFinish(course);
    assertThat(communities.view(slug).uk().graduates().count()).isEqualTo(5);
    assertThat(communities.view(slug).uk().graduates().themes())
        .containsExactly(ProfileTheme.ENERGY);
    data.insert(
        "UPDATE enrollment SET graduate_name_consent = FALSE WHERE person_id = ?", people.get(0));
    assertThat(communities.view(slug).uk().graduates().named()).isEmpty();
    data.insert("UPDATE community SET guarded = TRUE WHERE id = ?", community);
    assertThat(communities.view(slug).uk().graduates().isWorthShowing()).isFalse();
  }

  @Test
  void namesakesAreTwoAndOnePersonOfTwoCoursesIsOne() {
    long community = data.community();
    long course = courseForAll();
    List<Long> people = enroll(course, community, 2);
    data.insert(
        "UPDATE person SET surname = 'Коваленко', latin_name = 'Olena Kovalenko' WHERE id IN (?, ?)",
        people.get(0),
        people.get(1));
    data.confirmNames(course);
    long second = courseForAll();
    data.enroll(second, people.get(0));
    data.confirmNames(second);
    data.insert(
        "UPDATE enrollment SET graduate_name_consent = TRUE WHERE person_id IN (?, ?)",
        people.get(0),
        people.get(1));
    startAndFinish(course);
    startAndFinish(second);
    assertThat(graduates.allowing(community))
        .hasSize(2)
        .allMatch(each -> each.nameLatin().equals("Olena Kovalenko"));
  }

  private long courseForAll() {
    long course = data.course("FINISHED", LocalDate.of(2026, 3, 2), 2, null);
    data.insert("UPDATE course SET award_rule = '{\"all\":[]}' WHERE id = ?", course);
    data.session(course, LocalDate.of(2026, 3, 2).atTime(10, 0), 60);
    return course;
  }

  private List<Long> enroll(long course, long community, int people) {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      long person = data.personOf(community);
      data.enroll(course, person);
      ids.add(person);
    }
    data.confirmNames(course);
    return ids;
  }

  /** A run under a lease that the server's own worker respects. */
  private long runOfADeadWorker(long course) {
    long run =
        data.insert(
            "INSERT INTO certificate_run (course_id, started_at, running, lease_owner, lease_until)"
                + " VALUES (?, UTC_TIMESTAMP(3), 1, 'dead', '2099-01-01')",
            course);
    data.insert(
        "INSERT INTO certificate_run_item (run_id, enrollment_id, state)"
            + " SELECT ?, id, 'WAITING' FROM enrollment WHERE course_id = ? ORDER BY id",
        run,
        course);
    return run;
  }

  private long startAndFinish(long course) {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    long run = runs.start(data.slugOf(course), COMPLETION);
    finish(course, run);
    return run;
  }

  /** What the worker did before it died. */
  private void issue(long run, int most) {
    Lease lease = DEAD.apply(run);
    lots.keep(lease, presses.print(lots.exchange(lease, PrintedLot.NONE, most)));
  }

  /** Helps the server's worker until the run is done. */
  private void finish(long course, long run) {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (runs.progress(data.slugOf(course), run).isRunning()) {
      assertThat(System.nanoTime()).as("the run ends in time").isLessThan(deadline);
      worker.look();
    }
  }

  private long issued(long course) {
    return data.number("SELECT COUNT(*) FROM certificate WHERE course_id = ?", course);
  }

  private long distinctHolders(long course) {
    return data.number(
        "SELECT COUNT(DISTINCT person_id) FROM certificate WHERE course_id = ? AND live = 1",
        course);
  }

  private String numberOf(long person, long course) {
    return data.text(
        "SELECT number FROM certificate WHERE person_id = ? AND course_id = ? AND live = 1",
        person,
        course);
  }

  private long letters(String key) {
    return data.number("SELECT COUNT(*) FROM outbox_letter WHERE letter_key = ?", key);
  }

  private long audits(String action, String number) {
    return data.number(
        "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND object_id = ?", action, number);
  }
}
