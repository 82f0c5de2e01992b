package eu.cities4cities.academy.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The queries over the outbox. */
@ApplicationScoped
class OutboxRepository {
  private static final String FOUND =
      " FROM OutboxLetter l WHERE :search = '' OR LOCATE(:search, LOWER(l.recipient)) > 0"
          + " OR LOCATE(:search, LOWER(l.subject)) > 0";

  @PersistenceContext private EntityManager em;

  void add(OutboxLetter letter) {
    em.persist(letter);
  }

  boolean has(String key) {
    return em.createQuery(
                "SELECT COUNT(l) FROM OutboxLetter l WHERE l.letterKey = :key", Long.class)
            .setParameter("key", key)
            .getSingleResult()
        > 0;
  }

  Optional<OutboxLetter> find(long id) {
    return Optional.ofNullable(em.find(OutboxLetter.class, id));
  }

  List<OutboxLetterRow> list(String search, int first, int size) {
    TypedQuery<OutboxLetterRow> query =
        em.createQuery(
            "SELECT NEW eu.cities4cities.academy.mail.OutboxLetterRow(l.id, l.recipient, l.subject,"
                + " l.language,"
                + " l.status, l.createdAt)"
                + FOUND
                + " ORDER BY l.id DESC",
            OutboxLetterRow.class);
    return query
        .setParameter("search", search)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long count(String search) {
    return em.createQuery("SELECT COUNT(l)" + FOUND, Long.class)
        .setParameter("search", search)
        .getSingleResult();
  }

  /** Takes letters that are due and that nobody works on, the oldest first; says how many. */
  int take(String owner, Instant now, Instant until, int size) {
    return em.createNativeQuery(
            """
            UPDATE outbox_letter SET lease_owner = ?1, lease_until = ?2
            WHERE status = 'WAITING' AND next_attempt_at <= ?3
              AND (lease_until IS NULL OR lease_until < ?3)
            ORDER BY next_attempt_at, id LIMIT ?4""")
        .setParameter(1, owner)
        .setParameter(2, utc(until))
        .setParameter(3, utc(now))
        .setParameter(4, size)
        .executeUpdate();
  }

  List<OutboxLetter> listTaken(String owner, Instant now) {
    return em.createQuery(
            """
            SELECT l FROM OutboxLetter l
            WHERE l.leaseOwner = :owner AND l.leaseUntil > :now AND l.status = :waiting
            ORDER BY l.id""",
            OutboxLetter.class)
        .setParameter("owner", owner)
        .setParameter("now", now)
        .setParameter("waiting", OutboxStatus.WAITING)
        .getResultList();
  }

  /** Without a mail server nothing is sent: what is due is kept to be read; says how many. */
  int keepDue(Instant now) {
    return em.createQuery(
            """
            UPDATE OutboxLetter l SET l.status = :kept
            WHERE l.status = :waiting AND l.nextAttemptAt <= :now""")
        .setParameter("kept", OutboxStatus.KEPT)
        .setParameter("waiting", OutboxStatus.WAITING)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** The letter, if it is still this owner's to work on; its row is locked. */
  Optional<OutboxLetter> findTaken(long id, String owner) {
    OutboxLetter letter = em.find(OutboxLetter.class, id, LockModeType.PESSIMISTIC_WRITE);
    return Optional.ofNullable(letter).filter(found -> owner.equals(found.getLeaseOwner()));
  }

  /** Empties the text of letters made before that; says how many. */
  int emptyBefore(Instant before) {
    return em.createQuery(
            """
            UPDATE OutboxLetter l SET l.textBody = '', l.htmlBody = '', l.link = NULL
            WHERE l.createdAt < :before AND l.status <> :waiting AND l.htmlBody <> ''""")
        .setParameter("before", before)
        .setParameter("waiting", OutboxStatus.WAITING)
        .executeUpdate();
  }

  List<OutboxLetter> listTo(String address) {
    return em.createQuery(
            "SELECT l FROM OutboxLetter l WHERE l.recipient = :address ORDER BY l.id",
            OutboxLetter.class)
        .setParameter("address", address)
        .getResultList();
  }

  int removeTo(String address) {
    return em.createQuery("DELETE FROM OutboxLetter l WHERE l.recipient = :address")
        .setParameter("address", address)
        .executeUpdate();
  }

  int removeDone(String keyStart) {
    return em.createQuery(
            """
            DELETE FROM OutboxLetter l
            WHERE l.letterKey LIKE CONCAT(:start, '%') AND l.status <> :waiting""")
        .setParameter("start", keyStart)
        .setParameter("waiting", OutboxStatus.WAITING)
        .executeUpdate();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
