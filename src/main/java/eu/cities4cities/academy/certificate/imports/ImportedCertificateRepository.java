package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries over certificates of earlier days and the imports that brought them. */
@ApplicationScoped
class ImportedCertificateRepository {
  private static final int KEYS_AT_ONCE = 500;

  @PersistenceContext private EntityManager em;

  void add(CertificateImport added) {
    em.persist(added);
    em.flush();
  }

  void add(ImportedCertificate added) {
    em.persist(added);
  }

  void flush() {
    em.flush();
  }

  /** By a number as typed, be it the Academy's own or the one on paper. */
  Optional<ImportedCertificate> search(String typed) {
    return search(typed, LockModeType.NONE);
  }

  /** As {@link #search}, for a change: others who change the same certificate wait. */
  Optional<ImportedCertificate> searchForChange(String typed) {
    return search(typed, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<ImportedCertificate> search(String typed, LockModeType lock) {
    Optional<CertificateNumber> own = CertificateNumber.parse(typed);
    if (own.isPresent()) {
      return find(own.get(), lock);
    }
    String key = CertificateLine.key(typed);
    return key.isEmpty() || key.length() > CertificateLine.LONGEST_NUMBER
        ? Optional.empty()
        : findOld(key, lock);
  }

  private Optional<ImportedCertificate> find(CertificateNumber number, LockModeType lock) {
    return em.createQuery(
            "SELECT c FROM ImportedCertificate c WHERE c.number = :number",
            ImportedCertificate.class)
        .setParameter("number", number.toString())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** By the number on paper: the one that counts, else the latest that was taken back. */
  private Optional<ImportedCertificate> findOld(String key, LockModeType lock) {
    return em.createQuery(
            "SELECT c FROM ImportedCertificate c WHERE c.oldKey = :typed"
                + " ORDER BY c.live DESC, c.id DESC",
            ImportedCertificate.class)
        .setParameter("typed", key)
        .setLockMode(lock)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Those of these numbers that count already, by key. */
  Map<String, ImportedCertificate> findLive(List<String> keys) {
    Map<String, ImportedCertificate> found = new HashMap<>();
    for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
      em.createQuery(
              "SELECT c FROM ImportedCertificate c WHERE c.live = 1 AND c.oldKey IN :typedKeys",
              ImportedCertificate.class)
          .setParameter("typedKeys", keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE)))
          .getResultStream()
          .forEach(each -> found.put(CertificateLine.key(each.getOldNumber()), each));
    }
    return found;
  }

  CertificateImport get(long importId) {
    CertificateImport found = em.find(CertificateImport.class, importId);
    if (found == null) {
      throw new NotFoundException("import of certificates " + importId);
    }
    return found;
  }

  CertificateImport getForChange(long importId) {
    CertificateImport found = get(importId);
    em.lock(found, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(found);
    return found;
  }

  List<CertificateImport> list(int most) {
    return em.createQuery(
            "SELECT i FROM CertificateImport i ORDER BY i.id DESC", CertificateImport.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many certificates each of these imports brought. */
  Map<Long, Long> count(Collection<Long> importIds) {
    Map<Long, Long> counts = new HashMap<>();
    if (!importIds.isEmpty()) {
      em.createQuery(
              "SELECT c.broughtBy.id, COUNT(c) FROM ImportedCertificate c"
                  + " WHERE c.broughtBy.id IN :imports GROUP BY c.broughtBy.id",
              Object[].class)
          .setParameter("imports", importIds)
          .getResultStream()
          .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
    }
    return counts;
  }

  /** What an import brought, in the order of the file. */
  List<ImportedCertificate> listOf(long importId) {
    return em.createQuery(
            "SELECT c FROM ImportedCertificate c WHERE c.broughtBy.id = :wanted ORDER BY c.line",
            ImportedCertificate.class)
        .setParameter("wanted", importId)
        .getResultList();
  }

  /** What was brought by mistake counts no more and names nobody. */
  void withdraw(long importId) {
    em.flush();
    em.createNativeQuery(
            "UPDATE imported_certificate SET live = NULL, name = NULL WHERE import_id = ?1")
        .setParameter(1, importId)
        .executeUpdate();
    em.clear();
  }

  /** The certificates that staff have decided are this person's, in the order of their days. */
  List<ImportedCertificate> listOfHolder(long personId) {
    return em.createQuery(
            "SELECT c FROM ImportedCertificate c WHERE c.holder.id = :person"
                + " ORDER BY c.issuedOn, c.id",
            ImportedCertificate.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Those that bear one of these names and of which nobody has decided whose they are. */
  List<ImportedCertificate> listNamed(Collection<String> nameHashes) {
    return em.createQuery(
            "SELECT c FROM ImportedCertificate c WHERE c.nameHash IN :hashes AND c.live = 1"
                + " AND c.name IS NOT NULL AND c.holder IS NULL ORDER BY c.id",
            ImportedCertificate.class)
        .setParameter("hashes", nameHashes)
        .getResultList();
  }
}
