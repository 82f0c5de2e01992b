package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.session.CourseSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The queries over the windows in which code words are shown. */
@ApplicationScoped
class CodeWordWindowRepository {
  @PersistenceContext private EntityManager em;

  /** The windows of a session, the first shown first. */
  List<CodeWordWindow> list(long sessionId) {
    return em.createQuery(
            "SELECT w FROM CodeWordWindow w WHERE w.session.id = :session ORDER BY w.openedAt",
            CodeWordWindow.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  CourseSession session(long sessionId) {
    return em.getReference(CourseSession.class, sessionId);
  }

  void add(CodeWordWindow window) {
    em.persist(window);
    em.flush();
  }
}
