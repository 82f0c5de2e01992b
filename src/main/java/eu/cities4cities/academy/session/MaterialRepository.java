package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The queries over what belongs to sessions: materials, recordings and their captions. */
@ApplicationScoped
class MaterialRepository {
  @PersistenceContext private EntityManager em;

  List<SessionMaterial> list(long sessionId) {
    return em.createQuery(
            """
            SELECT m FROM SessionMaterial m WHERE m.sessionId = :session
            ORDER BY m.position, m.id""",
            SessionMaterial.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  Optional<SessionMaterial> find(long id) {
    return Optional.ofNullable(em.find(SessionMaterial.class, id));
  }

  /** The place after the last one. */
  int nextPosition(long sessionId) {
    return list(sessionId).stream().mapToInt(SessionMaterial::getPosition).max().orElse(-1) + 1;
  }

  void add(SessionMaterial material) {
    em.persist(material);
  }

  /** Gives a session the materials of another one; a file is kept once for both. */
  void copy(long fromSession, long toSession) {
    list(fromSession).forEach(material -> add(material.copyTo(toSession)));
  }

  void remove(SessionMaterial material) {
    em.remove(material);
  }

  List<SessionCaption> listCaptions(long sessionId) {
    return em.createQuery(
            "SELECT c FROM SessionCaption c WHERE c.sessionId = :session ORDER BY c.language DESC",
            SessionCaption.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  Optional<SessionCaption> findCaption(long sessionId, Language language) {
    return listCaptions(sessionId).stream()
        .filter(caption -> caption.getLanguage() == language)
        .findFirst();
  }

  void add(SessionCaption caption) {
    em.persist(caption);
  }

  void removeCaption(long sessionId, Language language) {
    em.createQuery("DELETE FROM SessionCaption c WHERE c.sessionId = :session AND c.language = :in")
        .setParameter("session", sessionId)
        .setParameter("in", language.code())
        .executeUpdate();
  }

  /** The courses of the sessions that carry a file, as a material or as their recording. */
  List<Long> coursesUsing(long fileId) {
    return em.createQuery(
            """
            SELECT DISTINCT s.course.id FROM CourseSession s
            WHERE s.recordingFileId = :file OR s.id IN
              (SELECT m.sessionId FROM SessionMaterial m WHERE m.fileId = :file)""",
            Long.class)
        .setParameter("file", fileId)
        .getResultList();
  }

  /** Those of the files that a session carries. */
  Set<Long> filesInUse(Collection<Long> fileIds) {
    if (fileIds.isEmpty()) {
      return Set.of();
    }
    Set<Long> used =
        new HashSet<>(
            em.createQuery(
                    "SELECT m.fileId FROM SessionMaterial m WHERE m.fileId IN :files", Long.class)
                .setParameter("files", fileIds)
                .getResultList());
    used.addAll(
        em.createQuery(
                "SELECT s.recordingFileId FROM CourseSession s WHERE s.recordingFileId IN :files",
                Long.class)
            .setParameter("files", fileIds)
            .getResultList());
    return used;
  }

  /** What stands for the materials of some sessions: another text once they change. */
  Map<Long, String> marks(Collection<Long> sessionIds) {
    Map<Long, String> marks = new HashMap<>();
    if (!sessionIds.isEmpty()) {
      String ids = sessionIds.stream().map(String::valueOf).collect(Collectors.joining(","));
      for (Object row :
          em.createNativeQuery(
                  "SELECT session_id, COALESCE(SUM(CRC32(CONCAT_WS('|', id, position, title_uk))), 0)"
                      + " FROM session_material WHERE session_id IN ("
                      + ids
                      + ") GROUP BY session_id")
              .getResultList()) {
        Object[] cells = (Object[]) row;
        marks.put(((Number) cells[0]).longValue(), String.valueOf(cells[1]));
      }
    }
    return marks;
  }
}
