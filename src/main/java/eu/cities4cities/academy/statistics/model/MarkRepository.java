package eu.cities4cities.academy.statistics.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The queries that tell by few numbers whether anything a course's figures rest on is another. */
@ApplicationScoped
class MarkRepository {
  @PersistenceContext private EntityManager em;

  /** The marks of all courses now, or of one. */
  Map<Long, Marks> marks(Long courseId, LocalDateTime kyiv) {
    String one = courseId == null ? "" : " AND c.id = " + courseId;
    Map<Long, Marks> marks = new HashMap<>();
    Map<Long, StringBuilder> presence = new HashMap<>();
    Map<Long, StringBuilder> people = new HashMap<>();
    for (Object each :
        em.createNativeQuery("SELECT c.id, c.version FROM course c WHERE 1 = 1" + one)
            .getResultList()) {
      Object[] row = (Object[]) each;
      long id = ((Number) row[0]).longValue();
      presence.put(id, new StringBuilder(row[1].toString()));
      people.put(id, new StringBuilder(kyiv.toLocalDate().toString()));
    }
    append(
        presence,
        "s",
        """
        SELECT s.course_id, COUNT(*), SUM(s.version), SUM(s.starts_at <= ?1), SUM(s.ends_at <= ?1)
        FROM course_session s JOIN course c ON c.id = s.course_id WHERE 1 = 1"""
            + one
            + " GROUP BY s.course_id",
        kyiv);
    append(
        presence,
        "p",
        """
        SELECT s.course_id, COUNT(*), COUNT(p.ended_at) FROM session_pause p
        JOIN course_session s ON s.id = p.session_id JOIN course c ON c.id = s.course_id WHERE 1 = 1"""
            + one
            + " GROUP BY s.course_id",
        null);
    append(
        presence,
        "e",
        """
        SELECT e.course_id, COUNT(*), SUM(e.version), COUNT(e.left_at),
          SUM(CRC32(CONCAT_WS('.', e.id, e.community_id)))
        FROM enrollment e JOIN course c ON c.id = e.course_id WHERE 1 = 1"""
            + one
            + " GROUP BY e.course_id",
        null);
    append(
        people,
        "r",
        """
        SELECT r.course_id, COUNT(*), SUM(r.version),
          SUM(CRC32(CONCAT_WS('.', r.id, p.gender, p.community_id)))
        FROM course_request r JOIN person p ON p.id = r.person_id
        JOIN course c ON c.id = r.course_id WHERE 1 = 1"""
            + one
            + " GROUP BY r.course_id",
        null);
    append(
        people,
        "g",
        """
        SELECT e.course_id, SUM(CRC32(CONCAT_WS('.', p.id, p.gender))) FROM enrollment e
        JOIN person p ON p.id = e.person_id JOIN course c ON c.id = e.course_id
        WHERE p.gender IS NOT NULL"""
            + one
            + " GROUP BY e.course_id",
        null);
    append(
        people,
        "q",
        """
        SELECT q.course_id, COUNT(*), SUM(a.got), SUM(a.total), SUM(q.version) FROM quiz_attempt a
        JOIN quiz q ON q.id = a.quiz_id JOIN course c ON c.id = q.course_id
        WHERE a.status = 'SUBMITTED'"""
            + one
            + " GROUP BY q.course_id",
        null);
    append(
        people,
        "t",
        """
        SELECT t.course_id, COUNT(*), MAX(t.id), SUM(t.version), COUNT(t.live), COUNT(t.person_id)
        FROM certificate t JOIN course c ON c.id = t.course_id WHERE 1 = 1"""
            + one
            + " GROUP BY t.course_id",
        null);
    presence.forEach(
        (id, mark) -> marks.put(id, new Marks(mark.toString(), people.get(id).toString())));
    return marks;
  }

  /** Adds a course's numbers to its mark; a column that is not there counts as nothing. */
  private void append(Map<Long, StringBuilder> marks, String name, String sql, LocalDateTime kyiv) {
    var query = em.createNativeQuery(sql);
    if (kyiv != null) {
      query.setParameter(1, kyiv);
    }
    for (Object each : query.getResultList()) {
      Object[] row = (Object[]) each;
      StringBuilder mark = marks.get(((Number) row[0]).longValue());
      mark.append(name);
      for (int i = 1; i < row.length; i++) {
        mark.append('.').append(Objects.toString(row[i], "0"));
      }
    }
  }
}
