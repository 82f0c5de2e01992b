package eu.cities4cities.academy.community;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * The condition of a search in SQL with its values: words by the index of terms, filters by the
 * tables that are filled when a profile is published.
 */
final class DirectorySql {
  private final StringBuilder where = new StringBuilder(" WHERE c.status = 'ACTIVE'");
  private final List<Object> values = new ArrayList<>();

  DirectorySql(CommunityQuery query) {
    if (query.region() != null) {
      and("c.region_code = ?", query.region().code());
    }
    for (String term : query.terms()) {
      // Terms hold letters and digits only, so nothing in them is a wildcard.
      and(
          "c.id IN (SELECT t.community_id FROM community_term t WHERE t.term LIKE ?"
              + (query.namesOnly() ? " AND t.in_profile = 0)" : ")"),
          term + "%");
    }
    filter(query.filter());
  }

  private void filter(DirectoryFilter filter) {
    if (filter.size() != null) {
      and(
          "c.id IN (SELECT f.community_id FROM community_facet f"
              + " WHERE f.population BETWEEN ? AND ?)",
          filter.size().least(),
          filter.size().most());
    }
    if (filter.theme() != null) {
      and(
          "c.id IN (SELECT w.community_id FROM community_wanted_theme w WHERE w.theme = ?)",
          filter.theme().name());
    }
    if (filter.country() != null) {
      and(
          "c.id IN (SELECT w.community_id FROM community_wanted_country w WHERE w.country = ?)",
          filter.country());
    }
    if (filter.project()) {
      and("c.id IN (SELECT f.community_id FROM community_facet f WHERE f.open_project = 1)");
    }
    if (filter.graduates()) {
      // Only those whose number is told: with fewer, it would be told that there are some.
      and(
          "c.graduate_count >= ? AND c.occupied = 0 AND c.guarded = 0",
          PublicGraduates.FEWEST_COUNTED);
    }
  }

  private void and(String condition, Object... parameters) {
    where.append(" AND ").append(condition);
    values.addAll(List.of(parameters));
  }

  /** The condition on the table {@code community c}, from its WHERE on. */
  String where() {
    return where.toString();
  }

  /** Fills the values in, and these behind them. */
  Query fill(Query sql, Object... more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(List.of(more));
    for (int i = 0; i < all.size(); i++) {
      sql.setParameter(i + 1, all.get(i));
    }
    return sql;
  }
}
