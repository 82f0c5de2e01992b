package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Awards certificates in a run, a few people at a time. */
@ApplicationScoped
class CertificateAwards {
  @Inject private CertificateRunRepository runs;
  @Inject private CertificateRepository certificates;
  @Inject private NameConfirmationRepository confirmations;
  @Inject private CertificateIssuer issuer;
  @Inject private PressRoom presses;
  @Inject private Outbox outbox;
  @Inject private NameHashes hashes;

  /** Awards the next few people of a run; false if none is left. */
  boolean awardNext(CertificateRun run, int most, Instant now) {
    List<CertificateRunItem> items = runs.listWaiting(run.getId(), most);
    if (items.isEmpty()) {
      return false;
    }
    Course course = items.get(0).getEnrollment().getCourse();
    CertificateKind kind = run.getKind();
    Set<Long> holders =
        certificates.holdersAmong(
            course.getId(),
            EnumSet.of(kind, CertificateKind.COMPLETION),
            items.stream().map(CertificateAwards::personOf).toList());
    List<CertificateRunItem> due = new ArrayList<>();
    for (CertificateRunItem item : items) {
      if (holders.contains(personOf(item))) {
        item.skipped(now);
      } else {
        obstacle(item)
            .ifPresentOrElse(why -> item.failed(why.key(), why.detail(), now), () -> due.add(item));
      }
    }
    award(due, issuer.onPaper(course, kind), kind, now);
    return true;
  }

  /** What these people are called now, by their enrollments: only so will the run print them. */
  Map<Long, String> named(List<Standing> people) {
    Map<Long, String> named = new LinkedHashMap<>();
    people.forEach(
        each -> named.put(each.enrollmentId(), hashes.of(each.nameUk(), each.nameLatin())));
    return named;
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

  private void award(
      List<CertificateRunItem> due, CourseOnPaper paper, CertificateKind kind, Instant now) {
    List<CertificateIssuer.Draft> drafts =
        due.stream().map(item -> issuer.draft(paper, item.getEnrollment(), kind, now)).toList();
    List<PressRoom.Outcome> printed =
        presses.print(drafts.stream().map(CertificateIssuer.Draft::printed).toList(), now);
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      PressRoom.Outcome outcome = printed.get(i);
      if (outcome.refused() == null) {
        Certificate issued = issuer.enter(drafts.get(i), outcome.file(), null, now);
        due.get(i).issued(issued, now);
        Optional<Letter> letter = issuer.issuedLetter(issued, paper);
        letter.ifPresent(letters::add);
      } else {
        UnprintableTextException refused = outcome.refused();
        due.get(i).failed("certificate.unprintable." + refused.reason(), refused.detail(), now);
      }
    }
    outbox.sendAll(letters);
  }

  private static Long personOf(CertificateRunItem item) {
    return item.getEnrollment().getPerson().getId();
  }
}
