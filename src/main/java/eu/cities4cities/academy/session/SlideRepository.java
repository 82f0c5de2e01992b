package eu.cities4cities.academy.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The queries over slides. */
@ApplicationScoped
class SlideRepository {
  @PersistenceContext private EntityManager em;

  /** What stands for each slide of a session, in their order; the pictures stay where they are. */
  List<String> listHashes(long sessionId) {
    return em.createQuery(
            "SELECT s.hash FROM SessionSlide s WHERE s.sessionId = :session ORDER BY s.number",
            String.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  List<SessionSlide> listByHash(String hash) {
    return em.createQuery("SELECT s FROM SessionSlide s WHERE s.hash = :hash", SessionSlide.class)
        .setParameter("hash", hash)
        .getResultList();
  }

  /** How many bytes all slides of a session have together. */
  long size(long sessionId) {
    return ((Number)
            em.createNativeQuery(
                    "SELECT COALESCE(SUM(LENGTH(jpeg)), 0) FROM session_slide WHERE session_id = ?1")
                .setParameter(1, sessionId)
                .getSingleResult())
        .longValue();
  }

  void add(SessionSlide slide) {
    em.persist(slide);
  }

  void removeAll(long sessionId) {
    em.createQuery("DELETE FROM SessionSlide s WHERE s.sessionId = :session")
        .setParameter("session", sessionId)
        .executeUpdate();
    em.createNativeQuery("DELETE FROM session_slide_shown WHERE session_id = ?1")
        .setParameter(1, sessionId)
        .executeUpdate();
  }

  void show(long sessionId, int number) {
    em.createNativeQuery(
            """
            INSERT INTO session_slide_shown (session_id, number) VALUES (?1, ?2)
            ON DUPLICATE KEY UPDATE number = VALUES(number)""")
        .setParameter(1, sessionId)
        .setParameter(2, number)
        .executeUpdate();
  }

  /** The slides that speakers show now, for those sessions where one is shown. */
  Map<Long, String> shown(Collection<Long> sessionIds) {
    Map<Long, String> shown = new HashMap<>();
    if (!sessionIds.isEmpty()) {
      String ids = sessionIds.stream().map(String::valueOf).collect(Collectors.joining(","));
      for (Object row :
          em.createNativeQuery(
                  "SELECT session_id, number FROM session_slide_shown WHERE session_id IN ("
                      + ids
                      + ")")
              .getResultList()) {
        Object[] cells = (Object[]) row;
        shown.put(((Number) cells[0]).longValue(), String.valueOf(cells[1]));
      }
    }
    return shown;
  }
}
