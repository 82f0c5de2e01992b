package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom an order would award, and why it could not be carried out.
 *
 * @param due who have earned the kind and do not hold it, their names confirmed or not
 * @param courseOver whether nobody completes the course any more
 * @param now when that is asked
 */
record RunCandidates(RunOrder order, List<Standing> due, boolean courseOver, Instant now) {

  /** Whose names are not confirmed. */
  List<Standing> unconfirmed() {
    return due.stream().filter(Standing::isNameAwaited).toList();
  }

  /** Whose names the organizer decides about, as the order says and their time to answer allows. */
  List<Standing> decided() {
    return due.stream()
        .filter(each -> order.unconfirmedToo() && each.isNameDecidable(now))
        .toList();
  }

  /** Who would get a certificate. */
  List<Standing> people() {
    List<Standing> decided = decided();
    return due.stream()
        .filter(each -> each.matters().nameConfirmed() || decided.contains(each))
        .toList();
  }

  /** Everything that forbids it, besides another run that is under way. */
  List<RefusedException> refusals() {
    List<RefusedException> refusals = new ArrayList<>();
    if (order.kind() == CertificateKind.PARTICIPATION && !courseOver) {
      refusals.add(new RefusedException("certificate.run.courseGoesOn"));
    }
    if (order.unconfirmedToo() && decided().isEmpty() && !unconfirmed().isEmpty()) {
      refusals.add(new RefusedException("certificate.run.namesAwaited"));
    }
    if (people().isEmpty()) {
      refusals.add(new NobodyQualifiesException());
    }
    return refusals;
  }
}
