package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.NameCorrected;
import eu.cities4cities.academy.account.PrintedNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What stands on paper follows the person's name once an organizer has said so. */
@ApplicationScoped
class NamesOnCertificates implements PrintedNames {
  @Inject private CertificateRepository certificates;
  @Inject private CertificateService register;

  @Override
  public boolean isPrinted(long personId) {
    return !certificates.numbersOf(personId).isEmpty();
  }

  /** Each certificate in force gets its next version, in the transaction of the decision. */
  void corrected(@Observes NameCorrected name) {
    for (String number : certificates.numbersOf(name.personId())) {
      register.correct(number, name.nameUk(), name.latinName(), name.reason());
    }
  }
}
