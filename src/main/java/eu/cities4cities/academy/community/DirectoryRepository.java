package eu.cities4cities.academy.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The searches of the directory, and the tables by which it is filtered. */
@ApplicationScoped
class DirectoryRepository {
  @PersistenceContext private EntityManager em;

  /**
   * A page of a search.
   *
   * @param ids of the communities of the page, in their order
   * @param total how many communities there are on all pages
   */
  record Found(List<Long> ids, long total) {}

  /**
   * A page of the communities that the query finds. Without words those that tell something come
   * first, and both the order and the number are read from indices; words are looked up once for
   * both.
   */
  Found search(CommunityQuery query, long first, int size) {
    if (query.terms().isEmpty()) {
      long total = count(query);
      return new Found(first >= total ? List.of() : listIds(query, (int) first, size), total);
    }
    DirectorySql sql = new DirectorySql(query);
    // Those whose name begins with what was typed come before those that only contain it.
    Query page =
        em.createNativeQuery(
            "SELECT c.id, COUNT(*) OVER () FROM community c"
                + sql.where()
                + " ORDER BY c.folded_name LIKE ? DESC, c.sort_key, c.id LIMIT ? OFFSET ?");
    List<Long> ids = new ArrayList<>();
    long total = 0;
    for (Object row : sql.fill(page, query.terms().get(0) + "%", size, first).getResultList()) {
      ids.add(((Number) ((Object[]) row)[0]).longValue());
      total = ((Number) ((Object[]) row)[1]).longValue();
    }
    // A page past the last has no row to tell the number.
    return new Found(ids, ids.isEmpty() && first > 0 ? count(query) : total);
  }

  private List<Long> listIds(CommunityQuery query, int first, int size) {
    DirectorySql sql = new DirectorySql(query);
    Query ids =
        em.createNativeQuery(
            "SELECT c.id FROM community c" + sql.where() + " ORDER BY c.silent, c.sort_key, c.id");
    List<Long> found = new ArrayList<>();
    for (Object id : sql.fill(ids).setFirstResult(first).setMaxResults(size).getResultList()) {
      found.add(((Number) id).longValue());
    }
    return found;
  }

  private long count(CommunityQuery query) {
    DirectorySql sql = new DirectorySql(query);
    Query count = em.createNativeQuery("SELECT COUNT(*) FROM community c" + sql.where());
    return ((Number) sql.fill(count).getSingleResult()).longValue();
  }

  /** Pairs of a region's code and the number of its communities that the query finds. */
  List<Object[]> countByRegion(CommunityQuery query) {
    DirectorySql sql = new DirectorySql(query);
    Query counts =
        em.createNativeQuery(
            "SELECT c.region_code, COUNT(*) FROM community c"
                + sql.where()
                + " GROUP BY c.region_code");
    List<Object[]> pairs = new ArrayList<>();
    for (Object pair : sql.fill(counts).getResultList()) {
      pairs.add((Object[]) pair);
    }
    return pairs;
  }

  /** The ids of communities with profiles that tell something, the latest change first. */
  List<Long> listLatest(int first, int size) {
    List<Long> found = new ArrayList<>();
    em.createNativeQuery(
            "SELECT c.id FROM community_profile p JOIN community c ON c.id = p.community_id"
                + " WHERE c.status = 'ACTIVE' AND (p.promise_uk <> '' OR p.promise_en <> ''"
                + " OR p.project_uk <> '' OR p.project_en <> '')"
                + " ORDER BY p.shown_at DESC, c.id DESC")
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList()
        .forEach(id -> found.add(((Number) id).longValue()));
    return found;
  }

  /** Keeps since when feeds show what they show now of a community with a profile. */
  void keepShown(long communityId, Instant since) {
    em.createNativeQuery("UPDATE community_profile SET shown_at = ? WHERE community_id = ?")
        .setParameter(1, LocalDateTime.ofInstant(since, ZoneOffset.UTC))
        .setParameter(2, communityId)
        .executeUpdate();
  }

  /** The countries from which any community looks for partners, as two letters each. */
  List<String> listWantedCountries() {
    List<String> countries = new ArrayList<>();
    em.createNativeQuery("SELECT DISTINCT country FROM community_wanted_country")
        .getResultList()
        .forEach(country -> countries.add((String) country));
    return countries;
  }

  /** Puts what a published profile says in place of what the directory filtered by so far. */
  void replaceFacets(long communityId, ProfileContent published) {
    em.createNativeQuery(
            "INSERT INTO community_facet (community_id, population, open_project)"
                + " VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE population = VALUES(population),"
                + " open_project = VALUES(open_project)")
        .setParameter(1, communityId)
        .setParameter(2, published.population())
        .setParameter(3, published.project().given())
        .executeUpdate();
    replace(
        "community_wanted_theme",
        "theme",
        communityId,
        published.wanted().themes().stream().map(Enum::name).distinct().toList());
    replace(
        "community_wanted_country",
        "country",
        communityId,
        published.wanted().countries().stream().distinct().toList());
  }

  private void replace(String table, String column, long communityId, Collection<String> words) {
    em.createNativeQuery("DELETE FROM " + table + " WHERE community_id = ?")
        .setParameter(1, communityId)
        .executeUpdate();
    if (!words.isEmpty()) {
      Query sql =
          em.createNativeQuery(
              "INSERT INTO "
                  + table
                  + " (community_id, "
                  + column
                  + ") VALUES "
                  + String.join(
                      ", ", Collections.nCopies(words.size(), "(" + communityId + ", ?)")));
      int place = 0;
      for (String word : words) {
        sql.setParameter(++place, word);
      }
      sql.executeUpdate();
    }
  }
}
