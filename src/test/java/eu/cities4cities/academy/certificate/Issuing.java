package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Issues certificates in tests, as an organizer's run does. */
@ApplicationScoped
public class Issuing {
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private CertificateRunService runs;
  @Inject private CertificateRunWorker worker;

  /** A course that is over, with one session, whose rule everybody meets. */
  public long course() {
    long course = data.course("FINISHED", LocalDate.of(2026, 3, 2), 2, null);
    data.insert(
        "UPDATE course SET award_rule = '{\"all\":[]}', outcomes_uk = 'Писати першого листа',"
            + " outcomes_en = 'To write the first letter' WHERE id = ?",
        course);
    data.session(course, LocalDate.of(2026, 3, 2).atTime(10, 0), 60);
    return course;
  }

  /** Issues that person's certificate of the course and returns its number. */
  public String to(long course, long person) {
    data.enroll(course, person);
    data.confirmNames(course);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    String slug = data.slugOf(course);
    long run = runs.start(slug, RunOrder.of(CertificateKind.COMPLETION));
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (runs.progress(slug, run).isRunning()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the run does not end");
      }
      worker.look();
    }
    return data.text("SELECT number FROM certificate WHERE person_id = ?", person);
  }
}
