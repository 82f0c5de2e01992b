package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries over what people ask of the staff. */
@ApplicationScoped
class PersonRequestRepository {
  @PersistenceContext private EntityManager em;

  void add(PersonRequest request) {
    em.persist(request);
    em.flush();
  }

  /** The open request, locked: of two who decide at once the second finds it decided. */
  PersonRequest getForDecision(long id) {
    PersonRequest request = em.find(PersonRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null) {
      throw new NotFoundException("request " + id);
    }
    em.refresh(request);
    return request;
  }

  Optional<PersonRequest> findOpen(long personId, RequestKind kind) {
    return em.createQuery(
            """
            SELECT r FROM PersonRequest r
            WHERE r.person.id = :person AND r.kind = :kind AND r.status = :open""",
            PersonRequest.class)
        .setParameter("person", personId)
        .setParameter("kind", kind)
        .setParameter("open", RequestStatus.OPEN)
        .getResultStream()
        .findFirst();
  }

  /** The ids of the requests of those who wait to coordinate a community. */
  List<Long> listOpenFor(long communityId) {
    return em.createQuery(
            """
            SELECT r.id FROM PersonRequest r
            WHERE r.communityId = :community AND r.kind = :kind AND r.status = :open
            ORDER BY r.id""",
            Long.class)
        .setParameter("community", communityId)
        .setParameter("kind", RequestKind.COORDINATOR)
        .setParameter("open", RequestStatus.OPEN)
        .getResultList();
  }

  List<PersonRequest> listOf(long personId) {
    return em.createQuery(
            "SELECT r FROM PersonRequest r WHERE r.person.id = :person ORDER BY r.id",
            PersonRequest.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Open requests of people whose address is confirmed, the longest waiting first. */
  List<PersonRequest> listOpen(RequestKind kind, int first, int size) {
    return em.createQuery(
            """
            SELECT r FROM PersonRequest r JOIN FETCH r.person p LEFT JOIN FETCH p.community
            WHERE r.kind = :kind AND r.status = :open AND p.confirmedAt IS NOT NULL ORDER BY r.id""",
            PersonRequest.class)
        .setParameter("kind", kind)
        .setParameter("open", RequestStatus.OPEN)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  /** How many requests of each kind are open. */
  Map<RequestKind, Long> countOpen() {
    Map<RequestKind, Long> counts = new EnumMap<>(RequestKind.class);
    em.createQuery(
            """
            SELECT r.kind, COUNT(r) FROM PersonRequest r
            WHERE r.status = :open AND r.person.confirmedAt IS NOT NULL GROUP BY r.kind""",
            Object[].class)
        .setParameter("open", RequestStatus.OPEN)
        .getResultList()
        .forEach(row -> counts.put((RequestKind) row[0], (Long) row[1]));
    return counts;
  }

  /** Decided requests of all kinds, the latest decision first. */
  List<PersonRequest> listDecided(int size) {
    return em.createQuery(
            """
            SELECT r FROM PersonRequest r JOIN FETCH r.person
            WHERE r.status <> :open ORDER BY r.decidedAt DESC, r.id DESC""",
            PersonRequest.class)
        .setParameter("open", RequestStatus.OPEN)
        .setMaxResults(size)
        .getResultList();
  }

  /** Erasures whose time has come, the longest waiting first. */
  List<Long> listDueErasures(Instant now, int most) {
    return em.createQuery(
            """
            SELECT r.id FROM PersonRequest r
            WHERE r.kind = :kind AND r.status = :open AND r.dueAt <= :now ORDER BY r.dueAt""",
            Long.class)
        .setParameter("kind", RequestKind.ERASURE)
        .setParameter("open", RequestStatus.OPEN)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }
}
