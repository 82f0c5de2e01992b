package eu.cities4cities.academy.certificate.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Finds out which certificate to lock, apart from the transaction that locks it: what that reads
 * after its lock is then not older than the lock.
 */
@ApplicationScoped
class QuestionsApart {
  @Inject private HolderQuestionRepository questions;

  /** The number of the certificate that a question is about; throws NotFoundException. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  String numberOf(long questionId) {
    return questions.getNumber(questionId);
  }
}
