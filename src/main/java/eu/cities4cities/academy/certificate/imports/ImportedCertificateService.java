package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.certificate.OlderCertificate;
import eu.cities4cities.academy.certificate.OtherRegister;
import eu.cities4cities.academy.certificate.VerificationService;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells anyone what the number of a certificate of earlier days is worth. */
@Service
public class ImportedCertificateService implements OtherRegister {
  @Inject private ImportedCertificateRepository certificates;
  @Inject private NameHashes hashes;
  @Inject private VerificationService verifications;

  /**
   * What a number, as typed, is worth. The name is told only by the number that the Academy has
   * given: numbers of earlier days can be counted through.
   */
  @Override
  @Anyone
  public Optional<OlderCertificate> find(String typed) {
    boolean own = CertificateNumber.parse(typed).isPresent();
    return certificates
        .search(typed)
        .map(
            each ->
                new OlderCertificate(
                    own ? each.getNumber() : each.getOldNumber(),
                    each.getOldNumber(),
                    own ? each.getName() : null,
                    each.getCourse(),
                    each.getIssuedOn(),
                    each.getWithdrawnAt()));
  }

  /** Whether a typed name is the one on the certificate with that number. */
  @Anyone
  public boolean nameMatches(String typed, String typedName) {
    String hash = hashes.of(typedName);
    boolean matches =
        certificates
            .search(typed)
            .filter(ImportedCertificate::isLive)
            .filter(each -> each.getNameHash().equals(hash))
            .isPresent();
    if (!matches) {
      verifications.countMiss();
    }
    return matches;
  }
}
