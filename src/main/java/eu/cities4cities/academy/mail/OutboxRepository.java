package eu.cities4cities.academy.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** The queries over the outbox. */
@ApplicationScoped
class OutboxRepository {
  private static final String FOUND =
      " FROM OutboxLetter l WHERE :search = '' OR LOCATE(:search, LOWER(l.recipient)) > 0"
          + " OR LOCATE(:search, LOWER(l.subject)) > 0";

  /** Sorts behind every sign that a key may have. */
  private static final String KEY_END = "~";

  @PersistenceContext private EntityManager em;

  /**
   * Puts a letter in, unless one with its key is there, also one that somebody has put in since
   * this transaction began to read. Of two at a time the second waits for the first. What is there
   * stays as it is; any other fault of the letter is one.
   */
  void add(OutboxLetter letter) {
    em.createNativeQuery(
            """
            INSERT INTO outbox_letter (letter_key, recipient, reader_id, topic, language, subject,
              text_body, html_body, link, calendar_method, calendar, one_click, attachment,
              reply_to, status, urgency, created_at, next_attempt_at, expires_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,
              ?18, ?19)
            ON DUPLICATE KEY UPDATE id = id""")
        .setParameter(1, letter.getLetterKey())
        .setParameter(2, letter.getRecipient())
        .setParameter(3, letter.getReaderId())
        .setParameter(4, letter.getTopic() == null ? null : letter.getTopic().name())
        .setParameter(5, letter.getLanguage())
        .setParameter(6, letter.getSubject())
        .setParameter(7, letter.getTextBody())
        .setParameter(8, letter.getHtmlBody())
        .setParameter(9, letter.getLink())
        .setParameter(10, letter.getCalendarMethod())
        .setParameter(11, letter.getCalendar())
        .setParameter(12, letter.getOneClick())
        .setParameter(13, letter.getAttachment())
        .setParameter(14, letter.getReplyTo())
        .setParameter(15, letter.getStatus().name())
        .setParameter(16, letter.getUrgency().ordinal())
        .setParameter(17, utc(letter.getCreatedAt()))
        .setParameter(18, utc(letter.getNextAttemptAt()))
        .setParameter(19, letter.getExpiresAt() == null ? null : utc(letter.getExpiresAt()))
        .executeUpdate();
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

  /** Which of these keys the outbox has. */
  Set<String> listKeys(Collection<String> keys) {
    return new HashSet<>(
        em.createQuery(
                "SELECT l.letterKey FROM OutboxLetter l WHERE l.letterKey IN :keys", String.class)
            .setParameter("keys", keys)
            .getResultList());
  }

  /** The row that all nodes share, held until the transaction ends. */
  MailPace lockPace(Instant now) {
    MailPace pace = em.find(MailPace.class, MailPace.ONLY, LockModeType.PESSIMISTIC_WRITE);
    if (pace == null) {
      pace = new MailPace(now);
      em.persist(pace);
    }
    return pace;
  }

  /** Throws away what waits for a reader who does not want it; says how many. */
  int discardWaiting(long readerId, LetterTopic topic) {
    return em.createQuery(
            """
            UPDATE OutboxLetter l SET l.status = :discarded
            WHERE l.status = :waiting AND l.readerId = :reader AND l.topic = :topic""")
        .setParameter("discarded", OutboxStatus.DISCARDED)
        .setParameter("waiting", OutboxStatus.WAITING)
        .setParameter("reader", readerId)
        .setParameter("topic", topic)
        .executeUpdate();
  }

  /** Throws away what waits and whose key begins so; says how many. */
  int discardWaiting(String keyStart) {
    return em.createQuery(
            """
            UPDATE OutboxLetter l SET l.status = :discarded
            WHERE l.status = :waiting AND l.letterKey >= :from AND l.letterKey < :before""")
        .setParameter("discarded", OutboxStatus.DISCARDED)
        .setParameter("waiting", OutboxStatus.WAITING)
        .setParameter("from", keyStart)
        .setParameter("before", keyStart + KEY_END)
        .executeUpdate();
  }

  /**
   * How many letters are in which state, by the first two parts of their keys, for keys that begin
   * so; one query, however many there are.
   */
  Map<String, Map<OutboxStatus, Long>> countByStatus(Collection<String> keyStarts) {
    Map<String, Map<OutboxStatus, Long>> counts = new HashMap<>();
    if (keyStarts.isEmpty()) {
      return counts;
    }
    List<String> starts = List.copyOf(keyStarts);
    StringBuilder where = new StringBuilder();
    for (int i = 0; i < starts.size(); i++) {
      where
          .append(i == 0 ? "" : " OR ")
          .append("letter_key LIKE CONCAT(?")
          .append(i + 1)
          .append(", '%')");
    }
    Query query =
        em.createNativeQuery(
            "SELECT CONCAT(SUBSTRING_INDEX(letter_key, ':', 2), ':'), status, COUNT(*)"
                + " FROM outbox_letter WHERE "
                + where
                + " GROUP BY 1, 2");
    for (int i = 0; i < starts.size(); i++) {
      query.setParameter(i + 1, starts.get(i));
    }
    for (Object row : query.getResultList()) {
      Object[] cells = (Object[]) row;
      counts
          .computeIfAbsent((String) cells[0], start -> new EnumMap<>(OutboxStatus.class))
          .merge(
              OutboxStatus.valueOf((String) cells[1]), ((Number) cells[2]).longValue(), Long::sum);
    }
    return counts;
  }

  /** Sets aside letters whose time is over; says how many. */
  int expire(Instant now) {
    return em.createQuery(
            """
            UPDATE OutboxLetter l SET l.status = :expired
            WHERE l.status = :waiting AND l.expiresAt <= :now""")
        .setParameter("expired", OutboxStatus.EXPIRED)
        .setParameter("waiting", OutboxStatus.WAITING)
        .setParameter("now", now)
        .executeUpdate();
  }

  /**
   * Takes letters that are due and that nobody works on, the most urgent and then the oldest first;
   * says how many.
   */
  int take(String owner, Instant now, Instant until, int size) {
    return em.createNativeQuery(
            """
            UPDATE outbox_letter SET lease_owner = ?1, lease_until = ?2
            WHERE status = 'WAITING' AND next_attempt_at <= ?3
              AND (lease_until IS NULL OR lease_until < ?3)
              AND (expires_at IS NULL OR expires_at > ?3)
            ORDER BY urgency, next_attempt_at, id LIMIT ?4""")
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
            ORDER BY l.urgency, l.id""",
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

  /**
   * The letter, if it is still this owner's to work on; its row is locked. It is read anew: leases
   * are given by statements that an entity read before knows nothing of.
   */
  Optional<OutboxLetter> findTaken(long id, String owner) {
    return em.createQuery(
            "SELECT l FROM OutboxLetter l WHERE l.id = :id AND l.leaseOwner = :owner",
            OutboxLetter.class)
        .setParameter("id", id)
        .setParameter("owner", owner)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(QueryHints.REFRESH, HintValues.TRUE)
        .getResultStream()
        .findFirst();
  }

  /** Empties the text of letters made before that; says how many. */
  int emptyBefore(Instant before) {
    return em.createQuery(
            """
            UPDATE OutboxLetter l SET l.textBody = '', l.htmlBody = '', l.link = NULL,
              l.oneClick = NULL, l.calendar = NULL, l.replyTo = NULL
            WHERE l.createdAt < :before AND l.status <> :waiting AND l.htmlBody <> ''""")
        .setParameter("before", before)
        .setParameter("waiting", OutboxStatus.WAITING)
        .executeUpdate();
  }

  /** How many letters wait for their first attempt, or for another. */
  long countWaiting(boolean tried) {
    return em.createQuery(
            "SELECT COUNT(l) FROM OutboxLetter l WHERE l.status = :waiting AND l.attempts "
                + (tried ? "> 0" : "= 0"),
            Long.class)
        .setParameter("waiting", OutboxStatus.WAITING)
        .getSingleResult();
  }

  long countSentSince(Instant moment) {
    return em.createQuery(
            "SELECT COUNT(l) FROM OutboxLetter l WHERE l.sentAt >= :moment", Long.class)
        .setParameter("moment", moment)
        .getSingleResult();
  }

  Map<LetterFault, Long> countDeadByFault() {
    Map<LetterFault, Long> counts = new EnumMap<>(LetterFault.class);
    em.createQuery(
            """
            SELECT l.fault, COUNT(l) FROM OutboxLetter l
            WHERE l.status = :dead AND l.fault IS NOT NULL GROUP BY l.fault""",
            Object[].class)
        .setParameter("dead", OutboxStatus.DEAD)
        .getResultList()
        .forEach(row -> counts.put((LetterFault) row[0], (Long) row[1]));
    return counts;
  }

  List<DeadLetterRow> listDead(LetterFault fault, String search, int first, int size) {
    return dead(
            "SELECT NEW eu.cities4cities.academy.mail.DeadLetterRow(l.id, l.recipient, l.subject,"
                + " l.language, l.fault, l.lastError, l.attempts, l.givenUpAt)",
            " ORDER BY l.id DESC",
            DeadLetterRow.class,
            fault,
            search)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long countDead(LetterFault fault, String search) {
    return dead("SELECT COUNT(l)", "", Long.class, fault, search).getSingleResult();
  }

  List<Long> listDeadIds(LetterFault fault, String search) {
    return dead("SELECT l.id", "", Long.class, fault, search).getResultList();
  }

  private <T> TypedQuery<T> dead(
      String what, String order, Class<T> type, LetterFault fault, String search) {
    TypedQuery<T> query =
        em.createQuery(
                what
                    + " FROM OutboxLetter l WHERE l.status = :dead"
                    + " AND (:search = '' OR LOCATE(:search, LOWER(l.recipient)) > 0"
                    + " OR LOCATE(:search, LOWER(l.subject)) > 0)"
                    + (fault == null ? "" : " AND l.fault = :fault")
                    + order,
                type)
            .setParameter("dead", OutboxStatus.DEAD)
            .setParameter("search", search);
    return fault == null ? query : query.setParameter("fault", fault);
  }

  /** Lets letters that were given up be tried from the start; says how many. */
  int revive(Collection<Long> ids, Instant now) {
    return em.createQuery(
            """
            UPDATE OutboxLetter l SET l.status = :waiting, l.attempts = 0, l.nextAttemptAt = :now,
              l.givenUpAt = NULL
            WHERE l.status = :dead AND l.id IN :ids AND l.htmlBody <> ''""")
        .setParameter("waiting", OutboxStatus.WAITING)
        .setParameter("now", now)
        .setParameter("dead", OutboxStatus.DEAD)
        .setParameter("ids", ids)
        .executeUpdate();
  }

  /** Throws away letters that were given up; says how many. */
  int discardDead(Collection<Long> ids) {
    return em.createQuery(
            """
            UPDATE OutboxLetter l SET l.status = :discarded
            WHERE l.status = :dead AND l.id IN :ids""")
        .setParameter("discarded", OutboxStatus.DISCARDED)
        .setParameter("dead", OutboxStatus.DEAD)
        .setParameter("ids", ids)
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

  int removeAnsweredTo(String address) {
    return em.createQuery("DELETE FROM OutboxLetter l WHERE l.replyTo = :address")
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
