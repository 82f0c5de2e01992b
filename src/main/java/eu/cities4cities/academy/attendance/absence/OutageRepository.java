package eu.cities4cities.academy.attendance.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries over outages and where people said they were. */
@ApplicationScoped
class OutageRepository {
  @PersistenceContext private EntityManager em;

  void add(Outage added) {
    em.persist(added);
    em.flush();
  }

  Optional<Outage> find(long id) {
    return Optional.ofNullable(em.find(Outage.class, id));
  }

  /** The outages of a course that nobody has withdrawn. */
  List<Outage> listStanding(long courseId) {
    return em.createQuery(
            """
            SELECT o FROM Outage o WHERE o.courseId = :course AND o.withdrawnAt IS NULL
            ORDER BY o.startsAt, o.id""",
            Outage.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  /** All outages of a course, the newest first. */
  List<Outage> list(long courseId, int first, int size) {
    return em.createQuery(
            "SELECT o FROM Outage o WHERE o.courseId = :course ORDER BY o.startsAt DESC, o.id DESC",
            Outage.class)
        .setParameter("course", courseId)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long count(long courseId) {
    return em.createQuery("SELECT COUNT(o) FROM Outage o WHERE o.courseId = :course", Long.class)
        .setParameter("course", courseId)
        .getSingleResult();
  }

  /** Keeps where a person is on a day; the last word counts. */
  void say(long personId, LocalDate day, String regionCode, Instant now) {
    em.createNativeQuery(
            """
            INSERT INTO whereabouts (person_id, day, region_code, said_at) VALUES (?1, ?2, ?3, ?4)
            ON DUPLICATE KEY UPDATE region_code = VALUES(region_code), said_at = VALUES(said_at)
            """)
        .setParameter(1, personId)
        .setParameter(2, Date.valueOf(day))
        .setParameter(3, regionCode)
        .setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Forgets it: the person is in their community. */
  void unsay(long personId, LocalDate day) {
    em.createNativeQuery("DELETE FROM whereabouts WHERE person_id = ?1 AND day = ?2")
        .setParameter(1, personId)
        .setParameter(2, Date.valueOf(day))
        .executeUpdate();
  }

  /** The region in which a person said to be on a day. */
  Optional<String> said(long personId, LocalDate day) {
    return Optional.ofNullable(said(day, day).get(new PersonDay(personId, day)));
  }

  /** A person on a day. */
  record PersonDay(long personId, LocalDate day) {}

  /** The regions in which people said to be in those days. */
  Map<PersonDay, String> said(LocalDate from, LocalDate until) {
    Map<PersonDay, String> said = new HashMap<>();
    List<?> rows =
        em.createNativeQuery(
                "SELECT person_id, day, region_code FROM whereabouts WHERE day BETWEEN ?1 AND ?2")
            .setParameter(1, Date.valueOf(from))
            .setParameter(2, Date.valueOf(until))
            .getResultList();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      said.put(
          new PersonDay(((Number) row[0]).longValue(), ((Date) row[1]).toLocalDate()),
          String.valueOf(row[2]));
    }
    return said;
  }
}
