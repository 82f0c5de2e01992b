package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run that waits for somebody else's service says so, and goes on by itself. */
@ExtendWith(ArquillianExtension.class)
class RunPauseIT {
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private CertificateRunService runs;
  @Inject private CertificateRunWorker worker;

  @Test
  void itIsLeftAloneForAWhileAndThenFinished() {
    long course = data.course("FINISHED", LocalDate.of(2026, 3, 2), 2, null);
    data.insert("UPDATE course SET award_rule = '{\"all\":[]}' WHERE id = ?", course);
    data.enroll(course, data.person());
    data.confirmNames(course);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    String slug = data.slugOf(course);
    long run = runs.start(slug, RunOrder.of(CertificateKind.COMPLETION));
    data.insert(
        "UPDATE certificate_run SET lease_owner = 'mine', lease_until = '2099-01-01' WHERE id = ?",
        run);
    runs.pause(run, "mine", "certificate.timeStamp.unavailable");
    RunProgress waiting = runs.progress(slug, run);
    assertThat(waiting.isRunning()).isTrue();
    assertThat(waiting.waitsFor()).isEqualTo("certificate.timeStamp.unavailable");
    assertThat(runs.listDue()).doesNotContain(run);
    data.insert("UPDATE certificate_run SET lease_until = '2020-01-01' WHERE id = ?", run);
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (runs.progress(slug, run).isRunning() && System.nanoTime() < end) {
      worker.look();
    }
    RunProgress done = runs.progress(slug, run);
    assertThat(done.waitsFor()).isNull();
    assertThat(done.issued()).isEqualTo(1);
  }
}
