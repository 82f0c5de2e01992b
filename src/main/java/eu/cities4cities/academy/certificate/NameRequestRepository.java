package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The queries over who has been asked about the name for a certificate. */
@ApplicationScoped
class NameRequestRepository {
  private static final int ROWS_AT_ONCE = 500;

  @PersistenceContext private EntityManager em;

  /**
   * Notes that people are asked; who was asked before is asked anew.
   *
   * @param names what each is called, as a hash in base 64, by their enrollment
   */
  void add(Map<Long, String> names, NameAsked asked) {
    List<String> rows =
        names.entrySet().stream()
            .map(name -> "(" + name.getKey() + ", '" + name.getValue() + "', ?1, ?2, ?3)")
            .toList();
    for (int first = 0; first < rows.size(); first += ROWS_AT_ONCE) {
      em.createNativeQuery(
              "INSERT INTO name_request (enrollment_id, name_hash, asked_at, decided_from,"
                  + " remind_at) VALUES "
                  + String.join(
                      ", ", rows.subList(first, Math.min(first + ROWS_AT_ONCE, rows.size())))
                  + " ON DUPLICATE KEY UPDATE name_hash = VALUES(name_hash),"
                  + " asked_at = VALUES(asked_at), decided_from = VALUES(decided_from),"
                  + " remind_at = VALUES(remind_at)")
          .setParameter(1, utc(asked.at()))
          .setParameter(2, utc(asked.decidedFrom()))
          .setParameter(3, utc(asked.remindAt()))
          .executeUpdate();
    }
  }

  /** Those of a course, by enrollment. */
  Map<Long, NameRequest> listOf(long courseId) {
    Map<Long, NameRequest> requests = new HashMap<>();
    em.createQuery(
            "SELECT r.enrollment.id, r FROM NameRequest r WHERE r.enrollment.course.id = :course",
            Object[].class)
        .setParameter("course", courseId)
        .getResultStream()
        .forEach(row -> requests.put((Long) row[0], (NameRequest) row[1]));
    return requests;
  }

  /** A person's, the oldest first. */
  List<NameRequest> listOfPerson(long personId) {
    return em.createQuery(
            "SELECT r FROM NameRequest r JOIN FETCH r.enrollment e JOIN FETCH e.course"
                + " WHERE e.person.id = :person ORDER BY r.id",
            NameRequest.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /**
   * A person's in courses where they take part and have had no certificate of completion, nor any
   * other since they were asked.
   */
  List<NameRequest> listOpenOfPerson(long personId) {
    return em.createQuery(
            """
            SELECT r FROM NameRequest r
            JOIN FETCH r.enrollment e JOIN FETCH e.course JOIN FETCH e.person
            WHERE e.person.id = :person AND e.leftAt IS NULL AND NOT EXISTS
              (SELECT c FROM Certificate c WHERE c.person.id = :person
                 AND c.course.id = e.course.id
                 AND (c.kind = :completion OR c.issuedAt >= r.askedAt))
            ORDER BY r.decidedFrom, r.id""",
            NameRequest.class)
        .setParameter("person", personId)
        .setParameter("completion", CertificateKind.COMPLETION)
        .getResultList();
  }

  void removeOfPerson(long personId) {
    listOfPerson(personId).forEach(em::remove);
  }

  /** The courses in which somebody is to be reminded. */
  List<Long> listCoursesToRemind(Instant now) {
    return em.createQuery(
            "SELECT DISTINCT r.enrollment.course.id FROM NameRequest r WHERE r.remindAt <= :now",
            Long.class)
        .setParameter("now", now)
        .getResultList();
  }

  /** Nobody is reminded twice of one deadline. */
  void reminded(Collection<Long> enrollments) {
    if (!enrollments.isEmpty()) {
      em.createNativeQuery(
              "UPDATE name_request SET remind_at = NULL WHERE enrollment_id IN ("
                  + enrollments.stream().map(String::valueOf).collect(Collectors.joining(", "))
                  + ")")
          .executeUpdate();
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
