package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Enrollment;
import eu.cities4cities.academy.course.RosterRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queries over names that people have confirmed. */
@ApplicationScoped
class NameConfirmationRepository {
  @PersistenceContext private EntityManager em;

  /** Keeps the names of somebody as they confirm them, twice at a time too. */
  void confirm(RosterRow person, Instant now) {
    em.createNativeQuery(
            "INSERT INTO name_confirmation (enrollment_id, name_uk, name_latin, confirmed_at)"
                + " VALUES (?1, ?2, ?3, ?4) ON DUPLICATE KEY UPDATE name_uk = VALUES(name_uk),"
                + " name_latin = VALUES(name_latin), confirmed_at = VALUES(confirmed_at)")
        .setParameter(1, person.enrollmentId())
        .setParameter(2, person.nameUk())
        .setParameter(3, person.latinName())
        .setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Whether somebody has confirmed these very names. */
  boolean isConfirmed(long enrollmentId, String nameUk, String nameLatin) {
    return em.createQuery(
            "SELECT n FROM NameConfirmation n WHERE n.enrollment.id = :enrollment",
            NameConfirmation.class)
        .setParameter("enrollment", enrollmentId)
        .getResultStream()
        .anyMatch(n -> nameUk.equals(n.getNameUk()) && nameLatin.equals(n.getNameLatin()));
  }

  Enrollment enrollment(long id) {
    return em.find(Enrollment.class, id);
  }

  /** The enrollment, held until the commit. */
  Enrollment lockEnrollment(long id) {
    return em.find(Enrollment.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those of a course, by enrollment. */
  Map<Long, NameConfirmation> listOf(long courseId) {
    Map<Long, NameConfirmation> confirmations = new HashMap<>();
    em.createQuery(
            "SELECT n.enrollment.id, n FROM NameConfirmation n"
                + " WHERE n.enrollment.course.id = :course",
            Object[].class)
        .setParameter("course", courseId)
        .getResultStream()
        .forEach(row -> confirmations.put((Long) row[0], (NameConfirmation) row[1]));
    return confirmations;
  }

  /** A person's confirmations, the oldest first. */
  List<NameConfirmation> listOfPerson(long personId) {
    return em.createQuery(
            "SELECT n FROM NameConfirmation n JOIN FETCH n.enrollment e JOIN FETCH e.course"
                + " WHERE e.person.id = :person ORDER BY n.id",
            NameConfirmation.class)
        .setParameter("person", personId)
        .getResultList();
  }

  void removeOfPerson(long personId) {
    listOfPerson(personId).forEach(em::remove);
  }
}
