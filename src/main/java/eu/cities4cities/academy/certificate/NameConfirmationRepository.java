package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Enrollment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries over names that people have confirmed. */
@ApplicationScoped
class NameConfirmationRepository {
  @PersistenceContext private EntityManager em;

  void add(NameConfirmation confirmation) {
    em.persist(confirmation);
    em.flush();
  }

  Enrollment enrollment(long id) {
    return em.getReference(Enrollment.class, id);
  }

  Optional<NameConfirmation> find(long enrollmentId) {
    return em.createQuery(
            "SELECT n FROM NameConfirmation n WHERE n.enrollment.id = :enrollment",
            NameConfirmation.class)
        .setParameter("enrollment", enrollmentId)
        .getResultStream()
        .findFirst();
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
