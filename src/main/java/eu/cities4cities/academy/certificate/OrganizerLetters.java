package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the register tells organizers by letter, so that nobody has to keep its pages open. */
@ApplicationScoped
class OrganizerLetters {
  @Inject private CertificateRunRepository runs;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Clock clock;

  /** Tells whoever ordered a run how it ended. */
  void runFinished(CertificateRun run) {
    Map<RunItemState, Long> counts = runs.countByState(run.getId());
    String template =
        run.getPurpose() == RunPurpose.ERRATUM
            ? "certificate.erratumFinished"
            : "certificate.runFinished";
    write(
        run,
        template,
        String.valueOf(run.getId()),
        counts.get(RunItemState.ISSUED),
        counts.get(RunItemState.SKIPPED),
        counts.get(RunItemState.FAILED));
  }

  /**
   * Tells whoever ordered the course's last run that certificates wait for a decision; once a day.
   */
  void casesOpened(long courseId) {
    runs.findLatest(courseId)
        .ifPresent(run -> write(run, "certificate.cases", courseId + "-" + KyivTime.today(clock)));
  }

  private void write(CertificateRun run, String template, String occasion, Object... more) {
    Person organizer = run.getStartedBy();
    if (organizer == null || organizer.getErasedAt() != null) {
      return;
    }
    Course course = run.getCourse();
    Object[] args = new Object[more.length + 1];
    args[0] = course.title(organizer.getLanguage());
    System.arraycopy(more, 0, args, 1, more.length);
    outbox.send(
        new Letter(
            organizer.getEmail(),
            organizer.getLanguage(),
            template,
            List.of(args),
            routes.absolute(organizer.getLanguage(), Route.MANAGE_CERTIFICATES, course.getSlug()),
            template + "-" + occasion));
  }
}
