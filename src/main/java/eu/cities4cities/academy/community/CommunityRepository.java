package eu.cities4cities.academy.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries over communities, their profiles and the words that find them. */
@ApplicationScoped
class CommunityRepository {
  private static final int TERMS_IN_A_STATEMENT = 200;
  private static final String ROW =
      "SELECT NEW eu.cities4cities.academy.community.CommunityRow(c.id, c.slug, c.code, c.nameUk,"
          + " c.nameEn, c.regionCode, c.kind, c.invented, c.occupied, c.guarded, c.graduateCount,"
          + " p.population, p.promiseUk, p.promiseEn, p.projectUk, p.projectEn,"
          + " p.partnerCountries)"
          + " FROM Community c LEFT JOIN CommunityProfile p ON p.communityId = c.id";

  @PersistenceContext private EntityManager em;

  Optional<Community> find(long id) {
    return Optional.ofNullable(em.find(Community.class, id));
  }

  Optional<Community> findBySlug(String slug) {
    return em.createQuery("SELECT c FROM Community c WHERE c.slug = :slug", Community.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  Optional<Community> findByCode(String code) {
    return em.createQuery("SELECT c FROM Community c WHERE c.code = :code", Community.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  Optional<CommunityProfile> findProfile(long communityId) {
    return Optional.ofNullable(em.find(CommunityProfile.class, communityId));
  }

  List<CommunityProfile> listProfiles(Collection<Long> communityIds) {
    return communityIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT p FROM CommunityProfile p WHERE p.communityId IN :ids",
                CommunityProfile.class)
            .setParameter("ids", communityIds)
            .getResultList();
  }

  List<CommunityRow> listByIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(ROW + " WHERE c.id IN :ids ORDER BY c.sortKey", CommunityRow.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  List<Community> listWithIds(Collection<Long> ids) {
    return em.createQuery("SELECT c FROM Community c WHERE c.id IN :ids", Community.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /**
   * Slugs of all communities that there are with the moment what they show changed, for the map of
   * the site.
   */
  List<Object[]> listAddresses() {
    return em.createQuery(
            "SELECT c.slug, p.shownAt FROM Community c LEFT JOIN CommunityProfile p"
                + " ON p.communityId = c.id WHERE c.status = :active ORDER BY c.id",
            Object[].class)
        .setParameter("active", CommunityStatus.ACTIVE)
        .getResultList();
  }

  void add(Community community) {
    em.persist(community);
  }

  void add(CommunityProfile profile) {
    em.persist(profile);
  }

  void flush() {
    em.flush();
  }

  /** Puts these words in place of those that found the community so far. */
  void replaceTerms(long communityId, Collection<String> terms, boolean inProfile) {
    em.createNativeQuery("DELETE FROM community_term WHERE community_id = ? AND in_profile = ?")
        .setParameter(1, communityId)
        .setParameter(2, inProfile)
        .executeUpdate();
    addTerms(Map.of(communityId, terms), inProfile);
  }

  /** Adds words of communities that have none of these yet. */
  void addTerms(Map<Long, ? extends Collection<String>> terms, boolean inProfile) {
    List<Object[]> rows = new ArrayList<>();
    terms.forEach((id, words) -> words.forEach(word -> rows.add(new Object[] {id, word})));
    for (int from = 0; from < rows.size(); from += TERMS_IN_A_STATEMENT) {
      insert(rows.subList(from, Math.min(from + TERMS_IN_A_STATEMENT, rows.size())), inProfile);
    }
  }

  /** One statement for many words: a key made by the database lets JPA send them only singly. */
  private void insert(List<Object[]> rows, boolean inProfile) {
    String row = "(?, ?, " + (inProfile ? 1 : 0) + ")";
    Query sql =
        em.createNativeQuery(
            "INSERT INTO community_term (community_id, term, in_profile) VALUES "
                + String.join(", ", Collections.nCopies(rows.size(), row)));
    int number = 0;
    for (Object[] each : rows) {
      sql.setParameter(++number, each[0]);
      sql.setParameter(++number, each[1]);
    }
    sql.executeUpdate();
  }
}
