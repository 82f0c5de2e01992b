package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** The queries over the people of one community. */
@ApplicationScoped
class CommunityPeopleRepository {
  private static final String OF =
      " FROM Person p WHERE p.community.id = :community AND p.confirmedAt IS NOT NULL"
          + " AND p.erasedAt IS NULL";

  @PersistenceContext private EntityManager em;

  List<CommunityMember> list(long communityId, int first, int size) {
    return em.createQuery(
            "SELECT NEW eu.cities4cities.academy.account.CommunityMember(p.id, p.surname,"
                + " p.givenName, p.patronymic, p.latinName, p.position)"
                + OF
                + " ORDER BY p.sortName, p.id",
            CommunityMember.class)
        .setParameter("community", communityId)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long count(long communityId) {
    return em.createQuery("SELECT COUNT(p)" + OF, Long.class)
        .setParameter("community", communityId)
        .getSingleResult();
  }

  Set<Long> coordinators(long communityId) {
    return Set.copyOf(
        em.createQuery(
                """
                SELECT DISTINCT r.person.id FROM PersonRole r
                WHERE r.role = :role AND r.communityId = :community""",
                Long.class)
            .setParameter("role", Role.COORDINATOR)
            .setParameter("community", communityId)
            .getResultList());
  }
}
