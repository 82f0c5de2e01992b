package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** The queries over questions whose certificates of earlier days are. */
@ApplicationScoped
class HolderQuestionRepository {
  /** Where a certificate was taken back or its name is forgotten, nothing is left to decide. */
  private static final String OPEN =
      " WHERE q.waits = 1 AND c.live = 1 AND (c.name IS NOT NULL"
          + " OR q.cause = eu.cities4cities.academy.certificate.imports.HolderQuestion.Cause.CLAIM)";

  @PersistenceContext private EntityManager em;

  void add(HolderQuestion added) {
    em.persist(added);
  }

  /** Whether anything was ever asked about a certificate. */
  boolean isAsked(long certificateId) {
    return !em.createQuery(
            "SELECT q.id FROM HolderQuestion q WHERE q.certificate.id = :certificate", Long.class)
        .setParameter("certificate", certificateId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The open ones, the longest waiting first. */
  List<HolderQuestion> listOpen(int first, int size) {
    return em.createQuery(
            "SELECT q FROM HolderQuestion q JOIN FETCH q.certificate c LEFT JOIN FETCH q.person"
                + OPEN
                + " ORDER BY q.askedAt, c.oldNumber, q.id",
            HolderQuestion.class)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long countOpen() {
    return em.createQuery(
            "SELECT COUNT(q) FROM HolderQuestion q JOIN q.certificate c" + OPEN, Long.class)
        .getSingleResult();
  }

  /** Whether nobody was written to on that day, who then is; of two at a time the second waits. */
  boolean beginLetters(LocalDate day) {
    return em.createNativeQuery("INSERT IGNORE INTO holder_letter_day (day) VALUES (?)")
            .setParameter(1, day)
            .executeUpdate()
        == 1;
  }

  /** The number of the certificate that a question is about. */
  String getNumber(long id) {
    return em.createQuery(
            "SELECT q.certificate.number FROM HolderQuestion q WHERE q.id = :question",
            String.class)
        .setParameter("question", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  /** For a decision: of two at a time the second waits, and sees what the first has decided. */
  HolderQuestion getForDecision(long id) {
    HolderQuestion found = em.find(HolderQuestion.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw unknown(id);
    }
    return found;
  }

  private static NotFoundException unknown(long id) {
    return new NotFoundException("question of a holder " + id);
  }

  /** All that was ever asked about a certificate and a person, as it is now. */
  List<HolderQuestion> listOf(long certificateId, long personId) {
    return em.createQuery(
            "SELECT q FROM HolderQuestion q WHERE q.certificate.id = :certificate"
                + " AND q.person.id = :person",
            HolderQuestion.class)
        .setParameter("certificate", certificateId)
        .setParameter("person", personId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The open questions about a certificate that do not come from a claim. */
  List<HolderQuestion> listOpenWithoutClaim(long certificateId) {
    return em.createQuery(
            "SELECT q FROM HolderQuestion q WHERE q.certificate.id = :certificate AND q.waits = 1"
                + " AND q.cause <>"
                + " eu.cities4cities.academy.certificate.imports.HolderQuestion.Cause.CLAIM",
            HolderQuestion.class)
        .setParameter("certificate", certificateId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Everything asked about a person, with the certificates. */
  List<HolderQuestion> listOfPerson(long personId) {
    return em.createQuery(
            "SELECT q FROM HolderQuestion q JOIN FETCH q.certificate WHERE q.person.id = :person"
                + " ORDER BY q.id",
            HolderQuestion.class)
        .setParameter("person", personId)
        .getResultList();
  }

  long countClaimsOf(long personId) {
    return em.createQuery(
            "SELECT COUNT(q) FROM HolderQuestion q WHERE q.person.id = :person AND q.waits = 1",
            Long.class)
        .setParameter("person", personId)
        .getSingleResult();
  }
}
