package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Awards certificates in a run, a few people at a time. */
@ApplicationScoped
class CertificateAwards {
  @Inject private CertificateRunRepository runs;
  @Inject private HeldCertificateRepository holdings;
  @Inject private NameConfirmationRepository confirmations;
  @Inject private CertificateIssuer issuer;
  @Inject private Outbox outbox;
  @Inject private NameHashes hashes;

  /** The work of a run that awards. */
  RunWork of(CertificateRun run) {
    return new Awarding(run);
  }

  /** What these people are called now, by their enrollments: only so will the run print them. */
  Map<Long, String> named(List<Standing> people) {
    Map<Long, String> named = new LinkedHashMap<>();
    people.forEach(
        each -> named.put(each.enrollmentId(), hashes.of(each.nameUk(), each.nameLatin())));
    return named;
  }

  private final class Awarding implements RunWork {
    private final CertificateRun run;
    private final CourseOnPaper paper;

    Awarding(CertificateRun run) {
      this.run = run;
      paper = issuer.onPaper(run.getCourse(), run.getKind());
    }

    @Override
    public Lot next(int most, Instant now) {
      List<Lot.Job> jobs = new ArrayList<>();
      List<CertificateRunItem> items;
      do {
        items = runs.listWaiting(run.getId(), most);
        for (CertificateRunItem item : due(items, now)) {
          CertificateIssuer.Draft draft =
              issuer.draft(paper, item.getEnrollment(), run.getKind(), now);
          jobs.add(new Lot.Job(item.getId(), item.getEnrollment().getId(), draft.printed()));
        }
      } while (jobs.isEmpty() && !items.isEmpty());
      return new Lot(now, run.getPurpose(), run.getCourse().getId(), jobs);
    }

    @Override
    public void keep(PrintedLot printed, Instant now) {
      Map<Long, CertificateRunItem> due =
          due(runs.listItems(printed.lot().items()), now).stream()
              .collect(Collectors.toMap(CertificateRunItem::getId, Function.identity()));
      List<Letter> letters = new ArrayList<>();
      for (int i = 0; i < printed.outcomes().size(); i++) {
        Lot.Job job = printed.lot().jobs().get(i);
        CertificateRunItem item = due.get(job.item());
        PrintedLot.Outcome outcome = printed.outcomes().get(i);
        if (item != null && outcome != null) {
          keep(item, job, outcome, printed.lot().at()).ifPresent(letters::add);
        }
      }
      outbox.sendAll(letters);
    }

    private Optional<Letter> keep(
        CertificateRunItem item, Lot.Job job, PrintedLot.Outcome outcome, Instant at) {
      CertificateIssuer.Draft draft =
          issuer.draftAgain(paper, item.getEnrollment(), job.printed(), at);
      if (!draft.printed().equals(job.printed())) {
        return Optional.empty();
      }
      if (outcome.file() == null) {
        item.failed(outcome, at);
        return Optional.empty();
      }
      Certificate issued = issuer.enter(draft, outcome.file(), null, at);
      item.issued(issued, at);
      return issuer.issuedLetter(issued, paper);
    }

    /** Those of them who are still to get one; the others are set aside with the reason. */
    private List<CertificateRunItem> due(Collection<CertificateRunItem> items, Instant now) {
      List<CertificateRunItem> waiting =
          items.stream().filter(CertificateRunItem::isWaiting).toList();
      Set<Long> holders =
          holdings.holdersAmong(
              run.getCourse().getId(),
              EnumSet.of(run.getKind(), CertificateKind.COMPLETION),
              waiting.stream().map(Awarding::personOf).toList());
      List<CertificateRunItem> due = new ArrayList<>();
      for (CertificateRunItem item : waiting) {
        if (holders.contains(personOf(item))) {
          item.skipped(now);
        } else {
          obstacle(item)
              .ifPresentOrElse(
                  why -> item.failed(why.key(), why.detail(), now), () -> due.add(item));
        }
      }
      return due;
    }

    /** Why somebody is not awarded any more who was due when the run was ordered. */
    private Optional<NameOnPaper.Fault> obstacle(CertificateRunItem item) {
      Person person = item.getEnrollment().getPerson();
      if (item.getEnrollment().getLeftAt() != null || person.getErasedAt() != null) {
        return Optional.of(new NameOnPaper.Fault("certificate.run.gone", null));
      }
      String now = hashes.of(person.getNameUk(), person.getLatinName());
      if (item.getNameHash() != null && !item.getNameHash().equals(now)) {
        return Optional.of(new NameOnPaper.Fault("certificate.run.renamed", null));
      }
      return NameOnPaper.fault(person.getNameUk(), person.getLatinName())
          .or(() -> unansweredMixture(item));
    }

    /** A slip of the keyboard that may be one is printed only if its owner has said it is none. */
    private Optional<NameOnPaper.Fault> unansweredMixture(CertificateRunItem item) {
      Person person = item.getEnrollment().getPerson();
      return NameOnPaper.mixture(person.getNameUk())
          .filter(
              found ->
                  !confirmations.isConfirmed(
                      item.getEnrollment().getId(), person.getNameUk(), person.getLatinName()));
    }

    private static Long personOf(CertificateRunItem item) {
      return item.getEnrollment().getPerson().getId();
    }
  }
}
