package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** The queries over what communities were called, how they were addressed and what they became. */
@ApplicationScoped
class CommunityRegisterRepository {
  private static final int ROWS_IN_A_STATEMENT = 500;

  @PersistenceContext private EntityManager em;

  /** Waits until nobody else changes the register, and keeps others waiting until the commit. */
  void takeTurn() {
    em.createNativeQuery("SELECT id FROM community_register_turn FOR UPDATE").getResultList();
  }

  /**
   * The community as it is committed now, locked; throws {@link NotFoundException}. What this
   * transaction has changed of it stays.
   */
  Community lock(long id) {
    Community community = em.find(Community.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (community == null) {
      throw new NotFoundException("community " + id);
    }
    em.flush();
    // By a locking read: a plain one shows what was committed when the transaction first read.
    em.refresh(community, LockModeType.PESSIMISTIC_WRITE);
    return community;
  }

  /**
   * The community that is there now for this one: itself or, as long as it has become a part of
   * another, that one; empty if it was abolished. It cannot end before this transaction does.
   */
  Optional<Community> hold(long id) {
    Optional<Community> held = shared(id);
    while (held.isPresent() && held.get().getHeirId() != null) {
      held = shared(held.get().getHeirId());
    }
    return held.filter(Community::isActive);
  }

  private Optional<Community> shared(long id) {
    return em.createNativeQuery(
            "SELECT * FROM community WHERE id = ? LOCK IN SHARE MODE", Community.class)
        .setParameter(1, id)
        .setHint(QueryHints.REFRESH, HintValues.TRUE)
        .getResultStream()
        .map(Community.class::cast)
        .findFirst();
  }

  /** The community to which that former word of an address, or former code, leads. */
  Optional<Community> findByAddress(String address) {
    return em.createNativeQuery(
            "SELECT community_id FROM community_address"
                + " WHERE address = ? AND community_id IS NOT NULL")
        .setParameter(1, address)
        .getResultStream()
        .findFirst()
        .map(id -> em.find(Community.class, ((Number) id).longValue()));
  }

  /**
   * All words of addresses that belong, or once belonged, to anybody but this community; null for
   * all.
   */
  Set<String> taken(Long communityId) {
    Set<String> taken = new HashSet<>();
    long own = communityId == null ? 0 : communityId;
    for (Object slug :
        em.createNativeQuery(
                "SELECT slug FROM community WHERE id <> ?1 UNION"
                    + " SELECT address FROM community_address"
                    + " WHERE community_id IS NULL OR community_id <> ?1")
            .setParameter(1, own)
            .getResultList()) {
      taken.add((String) slug);
    }
    return taken;
  }

  /**
   * Which of these codes a community has, or had as its own before, by the alphabet.
   *
   * @param codes some codes of the codifier
   */
  List<String> codesInUse(Collection<String> codes) {
    Set<String> used = new TreeSet<>();
    List<String> all = List.copyOf(codes);
    for (int from = 0; from < all.size(); from += ROWS_IN_A_STATEMENT) {
      List<String> some = all.subList(from, Math.min(from + ROWS_IN_A_STATEMENT, all.size()));
      String in = " IN (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")";
      Query sql =
          em.createNativeQuery(
              "SELECT code FROM community WHERE code"
                  + in
                  + " UNION SELECT address FROM community_address WHERE address"
                  + in
                  + " AND community_id IS NOT NULL");
      for (int i = 0; i < some.size(); i++) {
        sql.setParameter(i + 1, some.get(i));
        sql.setParameter(some.size() + i + 1, some.get(i));
      }
      sql.getResultList().forEach(code -> used.add(String.valueOf(code)));
    }
    return List.copyOf(used);
  }

  /** Words that led to communities which were taken out of the register, by their codes. */
  Map<String, List<String>> wordsTakenBack() {
    Map<String, List<String>> words = new HashMap<>();
    for (Object row :
        em.createNativeQuery(
                "SELECT code, address FROM community_address"
                    + " WHERE community_id IS NULL AND code IS NOT NULL ORDER BY address")
            .getResultList()) {
      Object[] cells = (Object[]) row;
      words
          .computeIfAbsent(String.valueOf(cells[0]), code -> new ArrayList<>())
          .add((String) cells[1]);
    }
    return words;
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

  /** Forgets a former word or code of the community, which has it at present or never had it. */
  void forgetFormerAddress(long communityId, String address) {
    em.createNativeQuery(
            "DELETE FROM community_address"
                + " WHERE community_id = ? AND address = ? AND present = FALSE")
        .setParameter(1, communityId)
        .setParameter(2, address)
        .executeUpdate();
  }

  /** Keeps the present words of communities that have just been entered, many in a statement. */
  void keepPresentAddresses(List<Community> entered) {
    for (int from = 0; from < entered.size(); from += ROWS_IN_A_STATEMENT) {
      List<Community> some =
          entered.subList(from, Math.min(from + ROWS_IN_A_STATEMENT, entered.size()));
      forgetTakenBack(some);
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

  /** Words that were taken back and lead to somebody again. */
  private void forgetTakenBack(List<Community> entered) {
    Query sql =
        em.createNativeQuery(
            "DELETE FROM community_address WHERE community_id IS NULL AND address IN ("
                + String.join(", ", Collections.nCopies(entered.size(), "?"))
                + ")");
    for (int i = 0; i < entered.size(); i++) {
      sql.setParameter(i + 1, entered.get(i).getSlug());
    }
    sql.executeUpdate();
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

  /** The community was never called so. */
  void remove(FormerName name) {
    em.remove(name);
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
