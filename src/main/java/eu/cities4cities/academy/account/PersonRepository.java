package eu.cities4cities.academy.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The queries over people. */
@ApplicationScoped
class PersonRepository {
  @PersistenceContext private EntityManager em;

  Optional<Person> find(long id) {
    return Optional.ofNullable(em.find(Person.class, id));
  }

  Optional<Person> findByEmail(String email) {
    return em.createQuery("SELECT p FROM Person p WHERE p.email = :email", Person.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }

  Person reference(long id) {
    return em.getReference(Person.class, id);
  }

  void add(Person person) {
    em.persist(person);
  }

  void addRole(PersonRole role) {
    em.persist(role);
  }

  void flush() {
    em.flush();
  }
}
