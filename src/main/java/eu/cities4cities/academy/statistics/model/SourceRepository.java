package eu.cities4cities.academy.statistics.model;

import eu.cities4cities.academy.account.Gender;
import eu.cities4cities.academy.certificate.CertificateKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What other rooms keep about the people of a course, erased ones left out. */
@ApplicationScoped
class SourceRepository {
  @PersistenceContext private EntityManager em;

  /**
   * Somebody who asked for a seat or was given one.
   *
   * @param communityId the community of the time of enrollment, or null
   * @param leftAt when they gave the seat up, or null
   */
  record Asked(
      long personId,
      Long communityId,
      String regionCode,
      Gender gender,
      boolean confirmed,
      Instant leftAt) {}

  /** Everybody of a course, once. */
  Map<Long, Asked> listAsked(long courseId) {
    Map<Long, Asked> people = new LinkedHashMap<>();
    for (Object[] row :
        em.createQuery(
                """
                SELECT p.id, c.id, c.regionCode, p.gender FROM CourseRequest r JOIN r.person p
                LEFT JOIN p.community c WHERE r.course.id = :course AND p.erasedAt IS NULL""",
                Object[].class)
            .setParameter("course", courseId)
            .getResultList()) {
      people.put(
          (Long) row[0],
          new Asked((Long) row[0], (Long) row[1], (String) row[2], (Gender) row[3], false, null));
    }
    for (Object[] row :
        em.createQuery(
                """
                SELECT p.id, c.id, c.regionCode, p.gender, e.leftAt FROM Enrollment e
                JOIN e.person p LEFT JOIN e.community c
                WHERE e.course.id = :course AND p.erasedAt IS NULL ORDER BY p.id""",
                Object[].class)
            .setParameter("course", courseId)
            .getResultList()) {
      people.put(
          (Long) row[0],
          new Asked(
              (Long) row[0],
              (Long) row[1],
              (String) row[2],
              (Gender) row[3],
              true,
              (Instant) row[4]));
    }
    return people;
  }

  /** The kinds of valid certificates that people hold of a course. */
  Map<Long, Set<CertificateKind>> listCertificates(long courseId) {
    Map<Long, Set<CertificateKind>> kinds = new HashMap<>();
    for (Object[] row :
        em.createQuery(
                """
                SELECT c.person.id, c.kind FROM Certificate c
                WHERE c.course.id = :course AND c.live = 1""",
                Object[].class)
            .setParameter("course", courseId)
            .getResultList()) {
      kinds
          .computeIfAbsent((Long) row[0], any -> EnumSet.noneOf(CertificateKind.class))
          .add((CertificateKind) row[1]);
    }
    return kinds;
  }

  /** Those of a course who had a seat in one that began earlier. */
  Set<Long> listReturning(long courseId) {
    Set<Long> returning = new HashSet<>();
    for (Object id :
        em.createNativeQuery(
                """
                SELECT DISTINCT e.person_id FROM enrollment e
                JOIN course c ON c.id = e.course_id
                JOIN enrollment other ON other.person_id = e.person_id
                JOIN course earlier ON earlier.id = other.course_id
                  AND earlier.first_day < c.first_day
                WHERE e.course_id = ?1""")
            .setParameter(1, courseId)
            .getResultList()) {
      returning.add(((Number) id).longValue());
    }
    return returning;
  }
}
