package eu.cities4cities.academy.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The queries over questions to speakers and their votes. */
@ApplicationScoped
class SpeakerQuestionRepository {
  @PersistenceContext private EntityManager em;

  void add(SpeakerQuestion question) {
    em.persist(question);
    em.flush();
  }

  void remove(SpeakerQuestion question) {
    em.remove(question);
  }

  Optional<SpeakerQuestion> find(long id) {
    return Optional.ofNullable(em.find(SpeakerQuestion.class, id));
  }

  /**
   * The question's row, held until the transaction ends: whoever votes for it at the same moment
   * waits, where a vote's own lock on it would end in a deadlock.
   */
  void lock(long id) {
    em.find(SpeakerQuestion.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A session's questions: open ones first, the most wanted and then the earliest first. */
  List<SpeakerQuestion> list(long sessionId, boolean withHidden) {
    return em.createQuery(
            "SELECT q FROM SpeakerQuestion q WHERE q.session.id = :session"
                + (withHidden ? "" : " AND q.hiddenAt IS NULL")
                + " ORDER BY CASE WHEN q.answeredAt IS NULL THEN 0 ELSE 1 END, q.votes DESC, q.id",
            SpeakerQuestion.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  /** The questions of the person in a session that are neither answered nor hidden. */
  long countOpen(long sessionId, long personId) {
    return em.createQuery(
            """
            SELECT COUNT(q) FROM SpeakerQuestion q
            WHERE q.session.id = :session AND q.personId = :person
              AND q.answeredAt IS NULL AND q.hiddenAt IS NULL""",
            Long.class)
        .setParameter("session", sessionId)
        .setParameter("person", personId)
        .getSingleResult();
  }

  boolean hasText(long sessionId, long personId, String text) {
    return em.createQuery(
                """
                SELECT COUNT(q) FROM SpeakerQuestion q
                WHERE q.session.id = :session AND q.personId = :person AND q.text = :text""",
                Long.class)
            .setParameter("session", sessionId)
            .setParameter("person", personId)
            .setParameter("text", text)
            .getSingleResult()
        > 0;
  }

  /** The session's questions for which the person voted. */
  Set<Long> listVoted(long sessionId, long personId) {
    Set<Long> voted = new HashSet<>();
    em.createNativeQuery(
            """
            SELECT v.speaker_question_id FROM speaker_question_vote v
            JOIN speaker_question q ON q.id = v.speaker_question_id
            WHERE q.course_session_id = ?1 AND v.person_id = ?2""")
        .setParameter(1, sessionId)
        .setParameter(2, personId)
        .getResultList()
        .forEach(id -> voted.add(((Number) id).longValue()));
    return voted;
  }

  /** Adds the person's vote, or takes it back; true if that changed anything. */
  boolean vote(long questionId, long personId, boolean wanted) {
    String change =
        wanted
            ? "INSERT IGNORE INTO speaker_question_vote (speaker_question_id, person_id)"
                + " VALUES (?1, ?2)"
            : "DELETE FROM speaker_question_vote WHERE speaker_question_id = ?1 AND person_id = ?2";
    boolean changed =
        em.createNativeQuery(change)
                .setParameter(1, questionId)
                .setParameter(2, personId)
                .executeUpdate()
            > 0;
    if (changed) {
      em.createNativeQuery("UPDATE speaker_question SET votes = votes + ?2 WHERE id = ?1")
          .setParameter(1, questionId)
          .setParameter(2, wanted ? 1 : -1)
          .executeUpdate();
    }
    return changed;
  }

  /** Notes that the session's board changed. */
  void bump(long sessionId) {
    em.flush();
    em.createNativeQuery(
            """
            INSERT INTO speaker_board (course_session_id, revision) VALUES (?1, 1)
            ON DUPLICATE KEY UPDATE revision = revision + 1""")
        .setParameter(1, sessionId)
        .executeUpdate();
  }

  /** The revisions of the boards of some sessions; sessions without a question have none. */
  Map<Long, String> revisions(Collection<Long> sessionIds) {
    Map<Long, String> revisions = new HashMap<>();
    if (!sessionIds.isEmpty()) {
      for (Object row :
          em.createNativeQuery(
                  "SELECT course_session_id, revision FROM speaker_board WHERE course_session_id IN ("
                      + sessionIds.stream().map(String::valueOf).collect(Collectors.joining(","))
                      + ")")
              .getResultList()) {
        Object[] cells = (Object[]) row;
        revisions.put(((Number) cells[0]).longValue(), String.valueOf(cells[1]));
      }
    }
    return revisions;
  }

  long revision(long sessionId) {
    List<?> found =
        em.createNativeQuery("SELECT revision FROM speaker_board WHERE course_session_id = ?1")
            .setParameter(1, sessionId)
            .getResultList();
    return found.isEmpty() ? 0 : ((Number) found.get(0)).longValue();
  }

  List<SpeakerQuestion> listOf(long personId) {
    return em.createQuery(
            """
            SELECT q FROM SpeakerQuestion q JOIN FETCH q.session
            WHERE q.personId = :person ORDER BY q.id""",
            SpeakerQuestion.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Takes the person's name from their questions, and their votes away. */
  void forget(long personId) {
    em.createNativeQuery(
            """
            UPDATE speaker_question q
            JOIN speaker_question_vote v ON v.speaker_question_id = q.id AND v.person_id = ?1
            SET q.votes = q.votes - 1""")
        .setParameter(1, personId)
        .executeUpdate();
    em.createNativeQuery("DELETE FROM speaker_question_vote WHERE person_id = ?1")
        .setParameter(1, personId)
        .executeUpdate();
    em.createNativeQuery(
            "UPDATE speaker_question SET person_id = NULL, asked_as = NULL WHERE person_id = ?1")
        .setParameter(1, personId)
        .executeUpdate();
  }
}
