package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.NameCorrected;
import eu.cities4cities.academy.account.PrintedNames;
import eu.cities4cities.academy.shared.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** What stands on paper follows the person's name once an organizer has said so. */
@ApplicationScoped
class NamesOnCertificates implements PrintedNames {
  @Inject private CertificateRepository certificates;
  @Inject private CertificateIssuer issuer;
  @Inject private NameCorrectionRepository waiting;
  @Inject private Event<NamesDue> due;
  @Inject private Clock clock;

  @Override
  public boolean isPrinted(long personId) {
    return !certificates.numbersOf(personId).isEmpty();
  }

  /**
   * Each certificate in force is to get its next version: that it is due is written in the
   * transaction of the decision, and printed once that is committed.
   *
   * @throws InvalidInputException if the name cannot be printed; then nothing is decided
   */
  void corrected(@Observes NameCorrected name) {
    if (!isPrinted(name.personId())) {
      return;
    }
    NameOnPaper.fault(name.nameUk(), name.latinName())
        .ifPresent(
            fault -> {
              throw fault.refused();
            });
    certificates.listOf(name.personId()).stream()
        .filter(version -> !version.getCertificate().isRevoked() && version.getNameUk() != null)
        .forEach(version -> requirePrintable(version, name));
    waiting.add(name.personId(), CertificateService.required(name.reason()), clock.instant());
    due.fire(new NamesDue());
  }

  /** A sample for nobody, which waits for no time-stamp: the one who decides is told at once. */
  private void requirePrintable(CertificateVersion version, NameCorrected name) {
    try {
      issuer.tryCorrected(version, name.nameUk(), name.latinName());
    } catch (UnprintableTextException refused) {
      throw new InvalidInputException(
          "certificate.unprintable." + refused.reason(), refused.detail());
    }
  }
}
