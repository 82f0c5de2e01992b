package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run that waits for somebody else, or for whoever has paused it, says so and goes on. */
@ExtendWith(ArquillianExtension.class)
class RunPauseIT {
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Issuing issuing;
  @Inject private CertificateRunService runs;
  @Inject private CertificateRunWorker worker;
  @Inject private RunLots lots;
  @Inject private PressRoom presses;

  @Test
  void itIsLeftAloneForAWhileAndThenFinished() {
    long course = courseOf(1);
    String slug = data.slugOf(course);
    long run = ordered(slug);
    Lease lease = new Lease(run, "mine");
    assertThat(lots.exchange(lease, halted(), 1).isEmpty()).isTrue();
    RunProgress waiting = runs.progress(slug, run);
    assertThat(waiting.isRunning()).isTrue();
    assertThat(waiting.isWaiting()).isTrue();
    assertThat(waiting.rest().waitsFor()).isEqualTo("certificate.timeStamp.unavailable");
    assertThat(waiting.rest().waitsSince()).isBefore(waiting.rest().waitsUntil());
    assertThat(lots.listDue()).doesNotContain(run);
    assertThat(lots.take(run)).isNull();
    data.insert("UPDATE certificate_run SET waits_until = '2020-01-01' WHERE id = ?", run);
    finish(slug, run);
    RunProgress done = runs.progress(slug, run);
    assertThat(done.rest()).isEqualTo(new RunProgress.Rest(null, null, null, null));
    assertThat(done.issued()).isEqualTo(1);
  }

  @Test
  void whatWasSignedBeforeItHadToWaitIsKept() {
    long course = courseOf(3);
    String slug = data.slugOf(course);
    long run = ordered(slug);
    Lease lease = new Lease(run, "mine");
    Lot lot = lots.exchange(lease, PrintedLot.NONE, 3);
    PrintedLot all = presses.print(lot);
    PrintedLot.Outcome first = all.outcomes().get(0);
    PrintedLot some =
        new PrintedLot(lot, java.util.Arrays.asList(first, null, null), halted().halt());
    assertThat(lots.exchange(lease, some, 3).isEmpty()).isTrue();
    RunProgress waiting = runs.progress(slug, run);
    assertThat(waiting.issued()).isEqualTo(1);
    assertThat(waiting.failed()).isZero();
    assertThat(waiting.isWaiting()).isTrue();
    data.insert("UPDATE certificate_run SET waits_until = '2020-01-01' WHERE id = ?", run);
    finish(slug, run);
    assertThat(runs.progress(slug, run).issued()).isEqualTo(3);
    assertThat(
            data.number(
                "SELECT COUNT(DISTINCT person_id) FROM certificate WHERE course_id = ?", course))
        .isEqualTo(3);
  }

  @Test
  void anOrganizerPausesItAndLetsItGoOn() {
    long course = courseOf(3);
    String slug = data.slugOf(course);
    long run = ordered(slug);
    Lease lease = new Lease(run, "mine");
    PrintedLot printed = presses.print(lots.exchange(lease, PrintedLot.NONE, 1));
    runs.pause(slug, run);
    runs.pause(slug, run);
    assertThat(lots.exchange(lease, printed, 1).isEmpty()).as("nothing more is taken").isTrue();
    RunProgress paused = runs.progress(slug, run);
    assertThat(paused.isPaused()).isTrue();
    assertThat(paused.isRunning()).isTrue();
    assertThat(paused.issued()).as("what was in the press is kept").isEqualTo(1);
    assertThat(lots.listDue()).doesNotContain(run);
    assertThat(lots.take(run)).isNull();
    assertThatThrownBy(() -> runs.start(slug, RunOrder.of(CertificateKind.COMPLETION)))
        .isInstanceOf(RunUnderWayException.class);
    assertThatThrownBy(() -> runs.pause(data.slugOf(courseOf(0)), run))
        .isInstanceOf(NotFoundException.class);
    runs.resume(slug, run);
    runs.resume(slug, run);
    finish(slug, run);
    assertThat(runs.progress(slug, run).issued()).isEqualTo(3);
    assertThatThrownBy(() -> runs.pause(slug, run))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.key()).isEqualTo("certificate.run.hasEnded"));
    assertThat(audits("certificate.runPaused", course)).isEqualTo(1);
    assertThat(audits("certificate.runResumed", course)).isEqualTo(1);
  }

  @Test
  void administratorsAreToldOnceOfWhatDoesNotPassByItself() {
    long administrator = data.person(Role.ADMINISTRATOR);
    long run = ordered(data.slugOf(courseOf(1)));
    lots.exchange(new Lease(run, "mine"), halted(), 1);
    assertThat(letters(administrator)).as("it may pass").isZero();
    for (int again = 0; again < 2; again++) {
      data.insert(
          "UPDATE certificate_run SET lease_owner = 'mine', lease_until = '2099-01-01',"
              + " waits_since = '2026-11-02 08:00:00' WHERE id = ?",
          run);
      lots.exchange(new Lease(run, "mine"), halted(), 1);
    }
    assertThat(letters(administrator)).as("it has not").isEqualTo(1);
    data.insert("UPDATE certificate_run SET running = NULL WHERE id = ?", run);
  }

  private long letters(long person) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ?"
            + " AND subject = 'Сертифікати зараз не підписуються'",
        data.emailOf(person));
  }

  private static PrintedLot halted() {
    return new PrintedLot(
        Lot.NONE,
        List.of(),
        new TimeStampUnavailableException(
            TimeStampUnavailableException.Reason.UNREACHABLE, new java.io.IOException("away")));
  }

  private long courseOf(int people) {
    long course = issuing.course();
    for (int i = 0; i < people; i++) {
      data.enroll(course, data.person());
    }
    data.confirmNames(course);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    return course;
  }

  /** Under a lease that the server's own worker respects. */
  private long ordered(String slug) {
    long course = data.number("SELECT id FROM course WHERE slug = ?", slug);
    long run =
        data.insert(
            "INSERT INTO certificate_run (course_id, started_at, running, lease_owner, lease_until)"
                + " VALUES (?, UTC_TIMESTAMP(3), 1, 'mine', '2099-01-01')",
            course);
    data.insert(
        "INSERT INTO certificate_run_item (run_id, enrollment_id, state)"
            + " SELECT ?, id, 'WAITING' FROM enrollment WHERE course_id = ? ORDER BY id",
        run,
        course);
    return run;
  }

  private void finish(String slug, long run) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (runs.progress(slug, run).isRunning()) {
      assertThat(System.nanoTime()).as("the run ends in time").isLessThan(end);
      worker.look();
    }
  }

  private long audits(String action, long course) {
    return data.number(
        "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND object_id = ?",
        action,
        String.valueOf(course));
  }
}
