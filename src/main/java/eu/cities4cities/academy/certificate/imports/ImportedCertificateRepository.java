package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.certificate.CertificateNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The queries over certificates of earlier days and which imports vouch for them. */
@ApplicationScoped
class ImportedCertificateRepository {
  private static final int KEYS_AT_ONCE = 500;

  @PersistenceContext private EntityManager em;

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

  /** All that ever stood under these numbers, by key; of each the latest last. */
  Map<String, List<ImportedCertificate>> find(List<String> keys) {
    Map<String, List<ImportedCertificate>> found = new HashMap<>();
    for (List<String> some : portions(keys)) {
      em.createQuery(
              "SELECT c FROM ImportedCertificate c WHERE c.oldKey IN :typedKeys ORDER BY c.id",
              ImportedCertificate.class)
          .setParameter("typedKeys", some)
          .getResultStream()
          .forEach(
              each ->
                  found
                      .computeIfAbsent(
                          CertificateLine.key(each.getOldNumber()), any -> new ArrayList<>())
                      .add(each));
    }
    return found;
  }

  /** Those of these names that were forgotten somewhere at their bearer's wish. */
  Set<String> forgottenAmong(List<String> nameHashes) {
    Set<String> forgotten = new HashSet<>();
    for (List<String> some : portions(nameHashes)) {
      forgotten.addAll(
          em.createQuery(
                  "SELECT DISTINCT c.nameHash FROM ImportedCertificate c"
                      + " WHERE c.forgottenAt IS NOT NULL AND c.nameHash IN :hashes",
                  String.class)
              .setParameter("hashes", some)
              .getResultList());
    }
    return forgotten;
  }

  private static List<List<String>> portions(List<String> all) {
    List<List<String>> portions = new ArrayList<>();
    for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
      portions.add(all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE)));
    }
    return portions;
  }

  /** Notes for which certificates an import vouches: those that it brought, and those known. */
  void vouch(long importId, Map<Integer, ImportedCertificate> byLine) {
    em.flush();
    try (PreparedStatement insert =
        em.unwrap(Connection.class)
            .prepareStatement(
                "INSERT INTO certificate_import_row (import_id, line, certificate_id)"
                    + " VALUES (?, ?, ?)")) {
      for (Map.Entry<Integer, ImportedCertificate> row : byLine.entrySet()) {
        insert.setLong(1, importId);
        insert.setInt(2, row.getKey());
        insert.setLong(3, row.getValue().getId());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The rows of an import could not be kept", e);
    }
  }

  /** The certificates for which an import vouches, or did, in the order of the file. */
  @SuppressWarnings("unchecked")
  List<ImportedCertificate> listOf(long importId) {
    return em.createNativeQuery(
            "SELECT c.* FROM imported_certificate c JOIN certificate_import_row r"
                + " ON r.certificate_id = c.id WHERE r.import_id = ?1 ORDER BY r.line",
            ImportedCertificate.class)
        .setParameter(1, importId)
        .getResultList();
  }

  /** What an undone import alone vouched for counts no more and names nobody; says how many. */
  int withdraw(long importId, Instant now) {
    em.flush();
    return em.createNativeQuery(
            """
            UPDATE imported_certificate c JOIN certificate_import_row r ON r.certificate_id = c.id
            SET c.live = NULL, c.name = NULL, c.withdrawn_at = ?2
            WHERE r.import_id = ?1 AND c.live = 1 AND NOT EXISTS (
              SELECT 1 FROM certificate_import_row o JOIN certificate_import i ON i.id = o.import_id
              WHERE o.certificate_id = c.id AND i.undone_at IS NULL)""")
        .setParameter(1, importId)
        .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .executeUpdate();
  }

  /** The files of other imports that vouch for certificates of this one too. */
  List<String> listVouching(long importId) {
    List<?> names =
        em.createNativeQuery(
                """
                SELECT i.file_name FROM certificate_import i
                WHERE i.undone_at IS NULL AND i.id <> ?1 AND EXISTS (
                  SELECT 1 FROM certificate_import_row o
                  JOIN certificate_import_row r ON r.certificate_id = o.certificate_id
                  WHERE o.import_id = i.id AND r.import_id = ?1)
                ORDER BY i.id""")
            .setParameter(1, importId)
            .getResultList();
    return names.stream().map(String::valueOf).toList();
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

  /**
   * Those on which one of these names is not forgotten and of which nobody has decided whose they
   * are; also what was taken back, for it bears the name again once a list brings it again.
   */
  List<ImportedCertificate> listNamed(Collection<String> nameHashes) {
    return em.createQuery(
            "SELECT c FROM ImportedCertificate c WHERE c.nameHash IN :hashes"
                + " AND c.forgottenAt IS NULL AND c.holder IS NULL ORDER BY c.id",
            ImportedCertificate.class)
        .setParameter("hashes", nameHashes)
        .getResultList();
  }
}
