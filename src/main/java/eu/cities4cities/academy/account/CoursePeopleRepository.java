package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queries that link people with courses. */
@ApplicationScoped
class CoursePeopleRepository {
  @PersistenceContext private EntityManager em;

  List<TrainerRow> listTrainers(long courseId) {
    return em.createQuery(
            """
            SELECT NEW eu.cities4cities.academy.account.TrainerRow(
              p.id, p.surname, p.givenName, p.patronymic, p.email)
            FROM PersonRole r JOIN r.person p
            WHERE r.role = :trainer AND r.courseId = :course ORDER BY p.sortName, p.id""",
            TrainerRow.class)
        .setParameter("trainer", Role.TRAINER)
        .setParameter("course", courseId)
        .getResultList();
  }

  Map<String, Long> idsByEmail(Collection<String> emails) {
    Map<String, Long> ids = new HashMap<>();
    if (!emails.isEmpty()) {
      em.createQuery(
              """
              SELECT p.email, p.id FROM Person p
              WHERE p.email IN :emails AND p.erasedAt IS NULL""",
              Object[].class)
          .setParameter("emails", emails)
          .getResultList()
          .forEach(row -> ids.put((String) row[0], (Long) row[1]));
    }
    return ids;
  }

  List<String> emails(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("SELECT p.email FROM Person p WHERE p.id IN :ids", String.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  void addTrainer(long personId, long courseId) {
    em.persist(
        new PersonRole(em.getReference(Person.class, personId), Role.TRAINER, courseId, null));
  }

  int removeTrainer(long personId, long courseId) {
    return em.createQuery(
            """
            DELETE FROM PersonRole r
            WHERE r.person.id = :person AND r.role = :trainer AND r.courseId = :course""")
        .setParameter("person", personId)
        .setParameter("trainer", Role.TRAINER)
        .setParameter("course", courseId)
        .executeUpdate();
  }
}
