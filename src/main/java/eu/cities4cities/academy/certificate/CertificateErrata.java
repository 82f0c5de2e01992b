package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Mends the course's title on papers: each valid certificate that has an older one gets its next
 * version under the same number, so that the printed code leads on.
 */
@ApplicationScoped
class CertificateErrata {
  @Inject private CertificateRepository certificates;
  @Inject private RegisterRepository register;
  @Inject private CertificateRunRepository runs;
  @Inject private CertificateIssuer issuer;
  @Inject private AuditTrail audit;

  /** The work of a run that mends titles. */
  RunWork of(CertificateRun run) {
    return new Mending(run);
  }

  /** The valid certificates whose paper has another title than the course has now. */
  List<Long> list(Course course) {
    return register.listOtherwiseTitled(course.getId(), course.getTitleUk(), course.getTitleEn());
  }

  /** The titles on such papers. */
  List<OldTitle> oldTitles(Course course) {
    return register
        .countOtherwiseTitled(course.getId(), course.getTitleUk(), course.getTitleEn())
        .stream()
        .map(row -> new OldTitle((String) row[0], (String) row[1], (Long) row[2]))
        .toList();
  }

  private final class Mending implements RunWork {
    private final CertificateRun run;
    private final Course course;

    Mending(CertificateRun run) {
      this.run = run;
      course = run.getCourse();
    }

    @Override
    public Lot next(int most, Instant now) {
      List<Lot.Job> jobs = new ArrayList<>();
      List<CertificateRunItem> items;
      do {
        items = runs.listWaitingErrata(run.getId(), most);
        Map<Long, CertificateVersion> current = current(items);
        for (CertificateRunItem item : items) {
          Certificate certificate = item.getCertificate();
          CertificateVersion version = current.get(certificate.getId());
          if (isToMend(version)) {
            jobs.add(
                new Lot.Job(
                    item.getId(), certificate.getId(), issuer.retitled(version, course, now)));
          } else {
            item.skipped(now);
          }
        }
      } while (jobs.isEmpty() && !items.isEmpty());
      return new Lot(now, run.getPurpose(), course.getId(), jobs);
    }

    @Override
    public void keep(PrintedLot printed, Instant now) {
      Map<Long, CertificateRunItem> items =
          runs.listItems(printed.lot().items()).stream()
              .collect(Collectors.toMap(CertificateRunItem::getId, Function.identity()));
      Map<Long, CertificateVersion> current = current(items.values().stream().toList());
      for (int i = 0; i < printed.outcomes().size(); i++) {
        Lot.Job job = printed.lot().jobs().get(i);
        CertificateRunItem item = items.get(job.item());
        PrintedLot.Outcome outcome = printed.outcomes().get(i);
        if (item.isWaiting() && outcome != null) {
          keep(item, current.get(job.subject()), job, outcome, printed.lot().at());
        }
      }
    }

    private void keep(
        CertificateRunItem item,
        CertificateVersion version,
        Lot.Job job,
        PrintedLot.Outcome outcome,
        Instant at) {
      // Whatever was corrected or called otherwise meanwhile is looked at and printed anew.
      if (!isToMend(version) || !issuer.retitled(version, course, at).equals(job.printed())) {
        return;
      }
      if (outcome.file() == null) {
        item.failed(outcome, at);
        return;
      }
      CertificateVersion next =
          issuer.supersede(version, job.printed(), outcome.file(), Mended.TITLE, at);
      issuer.tell(next, "certificate.retitled");
      audit.record(
          new AuditTrail.Change(
              "certificate.correct",
              "Certificate",
              item.getCertificate().getNumber(),
              "version " + version.getNumber(),
              "version " + next.getNumber(),
              run.getReason()));
      item.issued(item.getCertificate(), at);
    }

    private Map<Long, CertificateVersion> current(List<CertificateRunItem> items) {
      return certificates
          .listCurrent(items.stream().map(item -> item.getCertificate().getId()).toList())
          .stream()
          .collect(
              Collectors.toMap(version -> version.getCertificate().getId(), Function.identity()));
    }

    private boolean isToMend(CertificateVersion version) {
      return !version.getCertificate().isRevoked()
          && version.getCertificate().getPerson() != null
          && version.getNameUk() != null
          && !(version.course(Language.UK).equals(course.getTitleUk())
              && version.course(Language.EN).equals(course.getTitleEn()));
    }
  }
}
