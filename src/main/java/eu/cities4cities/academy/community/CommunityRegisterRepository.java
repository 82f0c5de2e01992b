package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queries over what communities were called, how they were addressed and what they became. */
@ApplicationScoped
class CommunityRegisterRepository {
  private static final int ROWS_IN_A_STATEMENT = 500;

  @PersistenceContext private EntityManager em;

  /** Waits until nobody else changes the register, and keeps others waiting until the commit. */
  void takeTurn() {
    em.createNativeQuery("SELECT id FROM community_register_turn FOR UPDATE").getResultList();
  }

  /** The community as it is committed now, locked; throws {@link NotFoundException}. */
  Community lock(long id) {
    Community community = em.find(Community.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (community == null) {
      throw new NotFoundException("community " + id);
    }
    em.flush();
    em.refresh(community);
    return community;
  }

  /** The community to which that former word of an address, or former code, leads. */
  Optional<Community> findByAddress(String address) {
    return em.createNativeQuery("SELECT community_id FROM community_address WHERE address = ?")
        .setParameter(1, address)
        .getResultStream()
        .findFirst()
        .map(id -> em.find(Community.class, ((Number) id).longValue()));
  }

  /** All words of addresses that belong to anybody but this community; null for all. */
  Set<String> taken(Long communityId) {
    Set<String> taken = new HashSet<>();
    long own = communityId == null ? 0 : communityId;
    for (Object slug :
        em.createNativeQuery(
                "SELECT slug FROM community WHERE id <> ?1 UNION"
                    + " SELECT address FROM community_address WHERE community_id <> ?1")
            .setParameter(1, own)
            .getResultList()) {
      taken.add((String) slug);
    }
    return taken;
  }

  /** Keeps a word that leads to the community: its present one, or a former one. */
  void keepAddress(long communityId, String address, boolean present) {
    em.createNativeQuery(
            "INSERT INTO community_address (address, community_id, present) VALUES (?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE present = VALUES(present)")
        .setParameter(1, address)
        .setParameter(2, communityId)
        .setParameter(3, present)
        .executeUpdate();
  }

  /** Keeps the present words of communities that have just been entered, many in a statement. */
  void keepPresentAddresses(List<Community> entered) {
    for (int from = 0; from < entered.size(); from += ROWS_IN_A_STATEMENT) {
      List<Community> some =
          entered.subList(from, Math.min(from + ROWS_IN_A_STATEMENT, entered.size()));
      Query sql =
          em.createNativeQuery(
              "INSERT INTO community_address (address, community_id, present) VALUES "
                  + String.join(", ", Collections.nCopies(some.size(), "(?, ?, TRUE)")));
      int number = 0;
      for (Community each : some) {
        sql.setParameter(++number, each.getSlug());
        sql.setParameter(++number, each.getId());
      }
      sql.executeUpdate();
    }
  }

  /** Words and codes that once led to the community, by the alphabet. */
  @SuppressWarnings("unchecked")
  List<String> listFormerAddresses(long communityId) {
    return em.createNativeQuery(
            "SELECT address FROM community_address WHERE community_id = ? AND present = FALSE"
                + " ORDER BY address")
        .setParameter(1, communityId)
        .getResultList();
  }

  /** The domains that the community calls its own, by the alphabet. */
  @SuppressWarnings("unchecked")
  List<String> listDomains(long communityId) {
    return em.createNativeQuery(
            "SELECT domain FROM community_domain WHERE community_id = ? ORDER BY domain")
        .setParameter(1, communityId)
        .getResultList();
  }

  /** Puts these domains in place of those so far. */
  void replaceDomains(long communityId, Collection<String> domains) {
    em.createNativeQuery("DELETE FROM community_domain WHERE community_id = ?")
        .setParameter(1, communityId)
        .executeUpdate();
    for (String domain : domains) {
      em.createNativeQuery("INSERT INTO community_domain (community_id, domain) VALUES (?, ?)")
          .setParameter(1, communityId)
          .setParameter(2, domain)
          .executeUpdate();
    }
  }

  void add(FormerName name) {
    em.persist(name);
    em.flush();
  }

  /** What the communities were called before, the latest first. */
  List<FormerName> listFormerNames(Collection<Long> communityIds) {
    return em.createQuery(
            "SELECT n FROM FormerName n WHERE n.communityId IN :ids"
                + " ORDER BY n.untilOn DESC, n.id DESC",
            FormerName.class)
        .setParameter("ids", communityIds)
        .getResultList();
  }

  /** Communities that have become parts of this one, also by way of others. */
  List<Community> listMergedInto(long communityId) {
    return em.createQuery(
            "SELECT c FROM Community c WHERE c.heirId = :id ORDER BY c.endedOn, c.sortKey",
            Community.class)
        .setParameter("id", communityId)
        .getResultList();
  }

  void flush() {
    em.flush();
  }
}
