package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Finds out which certificate to lock, apart from the transaction that locks it: what that reads
 * after its lock is then not older than the lock.
 */
@ApplicationScoped
class CasesApart {
  @Inject private CertificateCaseRepository cases;

  /** The number of the certificate that a case is about; throws {@link NotFoundException}. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  String numberOf(long caseId) {
    return cases.findNumber(caseId).orElseThrow(() -> new NotFoundException("case " + caseId));
  }
}
