package eu.cities4cities.academy.shared.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The queries over files. */
@ApplicationScoped
class StoredFileRepository {
  @PersistenceContext private EntityManager em;

  void add(StoredFile file) {
    em.persist(file);
    em.flush();
  }

  Optional<StoredFile> find(long id) {
    return Optional.ofNullable(em.find(StoredFile.class, id));
  }

  Optional<StoredFile> findByToken(String token) {
    return em.createQuery("SELECT f FROM StoredFile f WHERE f.token = :token", StoredFile.class)
        .setParameter("token", token)
        .getResultStream()
        .findFirst();
  }

  List<StoredFile> list(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT f FROM StoredFile f WHERE f.id IN :ids ORDER BY f.id", StoredFile.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  List<StoredFile> listOf(long personId) {
    return em.createQuery(
            "SELECT f FROM StoredFile f WHERE f.uploadedBy = :person ORDER BY f.id",
            StoredFile.class)
        .setParameter("person", personId)
        .getResultList();
  }

  List<StoredFile> listBefore(Instant moment, long afterId, int size) {
    return em.createQuery(
            "SELECT f FROM StoredFile f WHERE f.uploadedAt < :moment AND f.id > :after"
                + " ORDER BY f.id",
            StoredFile.class)
        .setParameter("moment", moment)
        .setParameter("after", afterId)
        .setMaxResults(size)
        .getResultList();
  }

  List<String> listTokens(Collection<String> among) {
    return among.isEmpty()
        ? List.of()
        : em.createQuery("SELECT f.token FROM StoredFile f WHERE f.token IN :among", String.class)
            .setParameter("among", among)
            .getResultList();
  }

  void remove(StoredFile file) {
    em.remove(file);
  }

  /** Takes files that are to be scanned and that nobody scans; says how many. */
  int take(String owner, Instant now, Instant until, int size) {
    return em.createNativeQuery(
            """
            UPDATE stored_file SET lease_owner = ?1, lease_until = ?2
            WHERE state = 'AWAITING' AND next_scan_at <= ?3
              AND (lease_until IS NULL OR lease_until < ?3)
            ORDER BY next_scan_at, id LIMIT ?4""")
        .setParameter(1, owner)
        .setParameter(2, utc(until))
        .setParameter(3, utc(now))
        .setParameter(4, size)
        .executeUpdate();
  }

  List<StoredFile> listTaken(String owner, Instant now) {
    return em.createQuery(
            """
            SELECT f FROM StoredFile f
            WHERE f.leaseOwner = :owner AND f.leaseUntil > :now AND f.state = :awaiting
            ORDER BY f.id""",
            StoredFile.class)
        .setParameter("owner", owner)
        .setParameter("now", now)
        .setParameter("awaiting", FileState.AWAITING)
        .getResultList();
  }

  /** The file, if it is still this owner's to scan; its row is locked. */
  Optional<StoredFile> findTaken(long id, String owner) {
    StoredFile file = em.find(StoredFile.class, id, LockModeType.PESSIMISTIC_WRITE);
    return Optional.ofNullable(file).filter(found -> owner.equals(found.getLeaseOwner()));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
