package eu.cities4cities.academy.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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

  List<CommunityRow> list(CommunityQuery query, int first, int size) {
    List<String> terms = query.terms();
    // Those whose name begins with what was typed come before those that only contain it.
    String order =
        terms.isEmpty()
            ? " ORDER BY c.sort_key, c.id"
            : " ORDER BY c.folded_name LIKE ? DESC, c.sort_key, c.id";
    Query sql = em.createNativeQuery("SELECT c.id FROM community c" + where(query) + order);
    int filled = fill(sql, query);
    if (!terms.isEmpty()) {
      sql.setParameter(filled + 1, terms.get(0) + "%");
    }
    List<Long> ids = new ArrayList<>();
    for (Object id : sql.setFirstResult(first).setMaxResults(size).getResultList()) {
      ids.add(((Number) id).longValue());
    }
    return listByIds(ids).stream()
        .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
        .toList();
  }

  long count(CommunityQuery query) {
    Query sql = em.createNativeQuery("SELECT COUNT(*) FROM community c" + where(query));
    fill(sql, query);
    return ((Number) sql.getSingleResult()).longValue();
  }

  /** Pairs of a region's code and the number of its communities that the query finds. */
  List<Object[]> countByRegion(CommunityQuery query) {
    Query sql =
        em.createNativeQuery(
            "SELECT c.region_code, COUNT(*) FROM community c"
                + where(query)
                + " GROUP BY c.region_code");
    fill(sql, query);
    List<Object[]> pairs = new ArrayList<>();
    for (Object pair : sql.getResultList()) {
      pairs.add((Object[]) pair);
    }
    return pairs;
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
   * Slugs of all communities that there are with the moment their profile changed, for the map of
   * the site.
   */
  List<Object[]> listAddresses() {
    return em.createQuery(
            "SELECT c.slug, p.updatedAt FROM Community c LEFT JOIN CommunityProfile p"
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
    List<String> all = List.copyOf(terms);
    for (int from = 0; from < all.size(); from += TERMS_IN_A_STATEMENT) {
      insert(
          communityId,
          all.subList(from, Math.min(from + TERMS_IN_A_STATEMENT, all.size())),
          inProfile);
    }
  }

  /** One statement for many words: a key made by the database lets JPA send them only singly. */
  private void insert(long communityId, List<String> terms, boolean inProfile) {
    String row = "(" + communityId + ", ?, " + (inProfile ? 1 : 0) + ")";
    Query sql =
        em.createNativeQuery(
            "INSERT INTO community_term (community_id, term, in_profile) VALUES "
                + String.join(", ", Collections.nCopies(terms.size(), row)));
    for (int i = 0; i < terms.size(); i++) {
      sql.setParameter(i + 1, terms.get(i));
    }
    sql.executeUpdate();
  }

  private static String where(CommunityQuery query) {
    StringBuilder where = new StringBuilder(" WHERE c.status = 'ACTIVE'");
    if (query.region() != null) {
      where.append(" AND c.region_code = ?");
    }
    for (int i = 0; i < query.terms().size(); i++) {
      where
          .append(" AND EXISTS (SELECT 1 FROM community_term t WHERE t.community_id = c.id")
          .append(" AND t.term LIKE ?")
          .append(query.namesOnly() ? " AND t.in_profile = 0)" : ")");
    }
    return where.toString();
  }

  /** Fills the parameters of {@link #where} and returns how many there are. */
  private static int fill(Query sql, CommunityQuery query) {
    int number = 0;
    if (query.region() != null) {
      sql.setParameter(++number, query.region().code());
    }
    for (String term : query.terms()) {
      // Terms hold letters and digits only, so nothing in them is a wildcard.
      sql.setParameter(++number, term + "%");
    }
    return number;
  }
}
