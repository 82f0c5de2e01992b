package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Secrets;
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
  @Inject private CertificateIssuer issuer;
  @Inject private PressRoom presses;
  @Inject private Outbox outbox;
  @Inject private Secrets secrets;

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
        obstacle(item).ifPresentOrElse(why -> item.failed(why, null, now), () -> due.add(item));
      }
    }
    award(due, issuer.onPaper(course, kind), kind, now);
    return true;
  }

  /** What these people are called now, by their enrollments: only so will the run print them. */
  Map<Long, String> named(List<Standing> people) {
    Map<Long, String> named = new LinkedHashMap<>();
    people.forEach(
        each -> named.put(each.enrollmentId(), nameHash(each.nameUk(), each.nameLatin())));
    return named;
  }

  /** Why somebody is not awarded any more who was due when the run was ordered. */
  private Optional<String> obstacle(CertificateRunItem item) {
    Person person = item.getEnrollment().getPerson();
    if (item.getEnrollment().getLeftAt() != null || person.getErasedAt() != null) {
      return Optional.of("certificate.run.gone");
    }
    String now = nameHash(person.getNameUk(), person.getLatinName());
    return item.getNameHash() == null || item.getNameHash().equals(now)
        ? Optional.empty()
        : Optional.of("certificate.run.renamed");
  }

  private String nameHash(String nameUk, String nameLatin) {
    return secrets.hmac("certificate.run", nameUk + "\n" + nameLatin);
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
