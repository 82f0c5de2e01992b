package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The queries over people. */
@ApplicationScoped
class PersonRepository {
  private static final String ROW =
      """
      SELECT NEW eu.cities4cities.academy.account.PersonRow(p.id, p.surname, p.givenName,
        p.patronymic, p.email, c.nameUk, c.nameEn, p.organisation, p.city, p.country,
        p.createdAt, p.confirmedAt)
      FROM Person p LEFT JOIN p.community c""";

  @PersistenceContext private EntityManager em;

  Optional<Person> find(long id) {
    return Optional.ofNullable(em.find(Person.class, id));
  }

  Person get(long id) {
    return find(id).orElseThrow(() -> new NotFoundException("person " + id));
  }

  /** The person as they are now; nobody else changes or moves them before the commit. */
  Person lock(long id) {
    Person person = em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (person == null) {
      throw new NotFoundException("person " + id);
    }
    return person;
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

  /** Enters a person who is not in yet, and writes down what has changed. */
  void addIfNew(Person person) {
    if (!em.contains(person)) {
      em.persist(person);
    }
    em.flush();
  }

  void add(PastAffiliation past) {
    em.persist(past);
  }

  List<PastAffiliation> listPast(long personId) {
    return em.createQuery(
            """
            SELECT a FROM PastAffiliation a LEFT JOIN FETCH a.community
            WHERE a.person.id = :person ORDER BY a.endedAt DESC, a.id DESC""",
            PastAffiliation.class)
        .setParameter("person", personId)
        .getResultList();
  }

  void addRole(PersonRole role) {
    em.persist(role);
  }

  Optional<PersonRole> findRole(long id) {
    return Optional.ofNullable(em.find(PersonRole.class, id));
  }

  Optional<PersonRole> findCoordinator(long personId, long communityId) {
    return em.createQuery(
            """
            SELECT r FROM PersonRole r WHERE r.person.id = :person AND r.role = :role
              AND r.communityId = :community""",
            PersonRole.class)
        .setParameter("person", personId)
        .setParameter("role", Role.COORDINATOR)
        .setParameter("community", communityId)
        .getResultStream()
        .findFirst();
  }

  /** The ids of the roles of all coordinators of a community. */
  List<Long> listCoordinatorRoles(long communityId) {
    return em.createQuery(
            """
            SELECT r.id FROM PersonRole r
            WHERE r.role = :role AND r.communityId = :community ORDER BY r.id""",
            Long.class)
        .setParameter("role", Role.COORDINATOR)
        .setParameter("community", communityId)
        .getResultList();
  }

  /** The role, held until the commit; empty if it is gone. */
  Optional<PersonRole> lockRole(long id) {
    return Optional.ofNullable(em.find(PersonRole.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  long countCoordinators(long communityId) {
    return em.createQuery(
            """
            SELECT COUNT(r) FROM PersonRole r
            WHERE r.role = :role AND r.communityId = :community""",
            Long.class)
        .setParameter("role", Role.COORDINATOR)
        .setParameter("community", communityId)
        .getSingleResult();
  }

  void removeRole(PersonRole role) {
    em.remove(role);
  }

  /** Organizers and administrators, who answer people's questions. */
  List<Person> listThoseWhoAnswer(int most) {
    return em.createQuery(
            """
            SELECT p FROM Person p WHERE p.erasedAt IS NULL AND p.confirmedAt IS NOT NULL
              AND p.id IN (SELECT r.person.id FROM PersonRole r WHERE r.role IN :roles)
            ORDER BY p.id""",
            Person.class)
        .setParameter("roles", List.of(Role.ORGANIZER, Role.ADMINISTRATOR))
        .setMaxResults(most)
        .getResultList();
  }

  /** The coordinators of a community who have confirmed their address. */
  List<Person> listCoordinators(long communityId) {
    return em.createQuery(
            """
            SELECT p FROM Person p WHERE p.erasedAt IS NULL AND p.confirmedAt IS NOT NULL
              AND p.id IN (SELECT r.person.id FROM PersonRole r
                WHERE r.role = :role AND r.communityId = :community)
            ORDER BY p.id""",
            Person.class)
        .setParameter("role", Role.COORDINATOR)
        .setParameter("community", communityId)
        .getResultList();
  }

  /** All organizers who have confirmed their address. */
  List<Person> listOrganizers() {
    return em.createQuery(
            """
            SELECT p FROM Person p WHERE p.erasedAt IS NULL AND p.confirmedAt IS NOT NULL
              AND p.id IN (SELECT r.person.id FROM PersonRole r WHERE r.role = :role)
            ORDER BY p.id""",
            Person.class)
        .setParameter("role", Role.ORGANIZER)
        .getResultList();
  }

  /** People by their ids. */
  List<Person> listWithIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("SELECT p FROM Person p WHERE p.id IN :ids", Person.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** All administrators who have confirmed their address. */
  List<Person> listAdministrators() {
    return em.createQuery(
            """
            SELECT p FROM Person p WHERE p.erasedAt IS NULL AND p.confirmedAt IS NOT NULL
              AND p.id IN (SELECT r.person.id FROM PersonRole r WHERE r.role = :role)
            ORDER BY p.id""",
            Person.class)
        .setParameter("role", Role.ADMINISTRATOR)
        .getResultList();
  }

  boolean holds(long personId, Role role, Long courseId, Long communityId) {
    return listRoles(List.of(personId)).stream()
        .anyMatch(
            row ->
                row.role() == role
                    && Objects.equals(row.courseId(), courseId)
                    && Objects.equals(row.communityId(), communityId));
  }

  long countHolders(Role role) {
    return em.createQuery(
            "SELECT COUNT(DISTINCT r.person.id) FROM PersonRole r WHERE r.role = :role", Long.class)
        .setParameter("role", role)
        .getSingleResult();
  }

  List<RoleRow> listRoles(Collection<Long> personIds) {
    if (personIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            SELECT NEW eu.cities4cities.academy.account.RoleRow(
              r.id, r.person.id, r.role, r.courseId, r.communityId)
            FROM PersonRole r WHERE r.person.id IN :ids ORDER BY r.id""",
            RoleRow.class)
        .setParameter("ids", personIds)
        .getResultList();
  }

  /**
   * Accounts made before that whose people are no staff and have neither asked for erasure nor, in
   * that time, objected to it; by id, after {@code last}.
   */
  List<Long> listOld(long last, Instant before, int most) {
    return em.createQuery(
            """
            SELECT p.id FROM Person p
            WHERE p.id > :last AND p.createdAt < :before AND p.erasedAt IS NULL
              AND NOT EXISTS (SELECT r FROM PersonRole r WHERE r.person = p AND r.role <> :participant)
              AND NOT EXISTS (SELECT q FROM PersonRequest q WHERE q.person = p AND q.kind = :kind
                AND (q.status = :open OR q.createdAt >= :before))
            ORDER BY p.id""",
            Long.class)
        .setParameter("last", last)
        .setParameter("before", before)
        .setParameter("participant", Role.PARTICIPANT)
        .setParameter("kind", RequestKind.ERASURE)
        .setParameter("open", RequestStatus.OPEN)
        .setMaxResults(most)
        .getResultList();
  }

  /** People who hold a role limited to that course. */
  List<PersonRow> listTrainers(long courseId) {
    return em.createQuery(
            ROW
                + """
                 WHERE p.id IN (SELECT r.person.id FROM PersonRole r
                   WHERE r.role = :role AND r.courseId = :course)
                ORDER BY p.sortName, p.id""",
            PersonRow.class)
        .setParameter("role", Role.TRAINER)
        .setParameter("course", courseId)
        .getResultList();
  }

  List<PersonRow> list(List<String> words, Role role, int first, int size) {
    TypedQuery<PersonRow> query =
        em.createQuery(ROW + where(words, role) + " ORDER BY p.sortName, p.id", PersonRow.class);
    return bind(query, words, role).setFirstResult(first).setMaxResults(size).getResultList();
  }

  long count(List<String> words, Role role) {
    TypedQuery<Long> query =
        em.createQuery("SELECT COUNT(p) FROM Person p" + where(words, role), Long.class);
    return bind(query, words, role).getSingleResult();
  }

  /** Names by id, as they are shown to staff. */
  Map<Long, String> names(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      em.createQuery(
              "SELECT p.id, p.surname, p.givenName FROM Person p WHERE p.id IN :ids",
              Object[].class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(row -> names.put((Long) row[0], row[1] + " " + row[2]));
    }
    return names;
  }

  /** Names in Latin letters by id. */
  Map<Long, String> latinNames(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      em.createQuery("SELECT p.id, p.latinName FROM Person p WHERE p.id IN :ids", Object[].class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(row -> names.put((Long) row[0], (String) row[1]));
    }
    return names;
  }

  private static String where(List<String> words, Role role) {
    StringBuilder where = new StringBuilder(" WHERE p.erasedAt IS NULL");
    for (int i = 0; i < words.size(); i++) {
      String word = ":word" + i;
      where
          .append(" AND (LOCATE(" + word + ", p.surname) > 0 OR LOCATE(" + word)
          .append(", p.givenName) > 0 OR LOCATE(" + word + ", p.email) > 0 OR LOCATE(" + word)
          .append(", p.latinName) > 0)");
    }
    if (role != null) {
      where.append(" AND p.id IN (SELECT r.person.id FROM PersonRole r WHERE r.role = :role)");
    }
    return where.toString();
  }

  private static <T> TypedQuery<T> bind(TypedQuery<T> query, List<String> words, Role role) {
    for (int i = 0; i < words.size(); i++) {
      query.setParameter("word" + i, words.get(i));
    }
    if (role != null) {
      query.setParameter("role", role);
    }
    return query;
  }

  void flush() {
    em.flush();
  }
}
