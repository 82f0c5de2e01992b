package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The queries over who holds what in a course. */
@ApplicationScoped
class HeldCertificateRepository {

  private static final String HELD =
      "SELECT c.person.id, c.number, c.kind, c.expiresOn, c.awardReason FROM Certificate c"
          + " WHERE c.course.id = :course AND c.revokedAt IS NULL";

  private static final String ENDED =
      "SELECT c.person.id, c.kind FROM Certificate c WHERE c.course.id = :course"
          + " AND c.person IS NOT NULL AND c.live IS NULL AND NOT EXISTS (SELECT d.id"
          + " FROM Certificate d WHERE d.course.id = :course AND d.person.id = c.person.id"
          + " AND d.kind = c.kind AND d.id > c.id)";

  /** A valid one counts before an expired one, a later one before an earlier one. */
  private static final String LATEST_LAST = " ORDER BY c.live, c.id";

  @PersistenceContext private EntityManager em;

  /** Whoever of these people holds a valid certificate of one of the kinds in the course. */
  Set<Long> holdersAmong(long courseId, Set<CertificateKind> kinds, Collection<Long> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        em.createQuery(
                "SELECT c.person.id FROM Certificate c WHERE c.course.id = :course"
                    + " AND c.kind IN :kinds AND c.live = 1 AND c.person.id IN :people",
                Long.class)
            .setParameter("course", courseId)
            .setParameter("kinds", kinds)
            .setParameter("people", people)
            .getResultList());
  }

  /** Whether somebody holds a valid certificate of one of the kinds; whoever issues one waits. */
  boolean holdsNow(long courseId, Set<CertificateKind> kinds, long personId) {
    return em.createQuery(
            "SELECT c FROM Certificate c WHERE c.course.id = :course AND c.person.id = :person"
                + " AND c.live = 1",
            Certificate.class)
        .setParameter("course", courseId)
        .setParameter("person", personId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .anyMatch(held -> kinds.contains(held.getKind()));
  }

  /** What people hold in a course, by person: valid or expired, of two kinds the higher one. */
  Map<Long, Held> heldByPerson(long courseId, LocalDate today) {
    return held(
        em.createQuery(HELD + " AND c.person IS NOT NULL" + LATEST_LAST, Object[].class)
            .setParameter("course", courseId)
            .getResultList(),
        today);
  }

  /** As {@link #heldByPerson}, of some people alone. */
  Map<Long, Held> heldAmong(long courseId, Collection<Long> people, LocalDate today) {
    if (people.isEmpty()) {
      return new HashMap<>();
    }
    return held(
        em.createQuery(HELD + " AND c.person.id IN :people" + LATEST_LAST, Object[].class)
            .setParameter("course", courseId)
            .setParameter("people", people)
            .getResultList(),
        today);
  }

  private static Map<Long, Held> held(List<Object[]> rows, LocalDate today) {
    Map<Long, Held> held = new HashMap<>();
    for (Object[] row : rows) {
      LocalDate expiresOn = (LocalDate) row[3];
      held.merge(
          (Long) row[0],
          new Held(
              (String) row[1],
              (CertificateKind) row[2],
              row[4] != null,
              expiresOn != null && today.isAfter(expiresOn)),
          Held::higher);
    }
    return held;
  }

  /** Of which kinds the latest certificate of people in a course was revoked or has expired. */
  Map<Long, Set<CertificateKind>> endedByPerson(long courseId) {
    return ended(em.createQuery(ENDED, Object[].class).setParameter("course", courseId));
  }

  private static Map<Long, Set<CertificateKind>> ended(TypedQuery<Object[]> query) {
    Map<Long, Set<CertificateKind>> ended = new HashMap<>();
    query
        .getResultStream()
        .forEach(
            row ->
                ended
                    .computeIfAbsent((Long) row[0], any -> EnumSet.noneOf(CertificateKind.class))
                    .add((CertificateKind) row[1]));
    return ended;
  }
}
