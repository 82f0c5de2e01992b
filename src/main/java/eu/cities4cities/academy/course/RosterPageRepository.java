package eu.cities4cities.academy.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pages of a course's roster: filtered, ordered and cut by the database. */
@ApplicationScoped
class RosterPageRepository {
  private static final String FROM =
      """
       FROM enrollment e JOIN person p ON p.id = e.person_id
       LEFT JOIN community c ON c.id = e.community_id
       WHERE e.course_id = ?1 AND e.left_at IS NULL AND p.erased_at IS NULL""";

  private static final String COLUMNS =
      """
      SELECT e.id, p.id, p.email, p.surname, p.given_name, p.patronymic, p.latin_name, p.language,
       c.id, c.name_uk, c.name_en, c.region_code""";

  /** What a search looks through: names and communities, without apostrophes and hyphens. */
  private static final String NAMES =
      plain(
          "CONCAT_WS(' ', p.surname, p.given_name, p.patronymic, p.latin_name, c.name_uk,"
              + " c.name_en)");

  private static final String BY_ALPHABET = " ORDER BY p.sort_name, p.id";

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("unchecked")
  List<RosterRow> list(long courseId, RosterFilter filter, int first, int size) {
    if (filter.only() != null && filter.only().isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    String sql = COLUMNS + " " + where(courseId, filter, values);
    if (filter.asListed()) {
      sql += " ORDER BY FIELD(p.id, " + marks(filter.only(), values) + ")";
    } else {
      sql += BY_ALPHABET;
    }
    List<Object[]> rows =
        query(sql, values).setFirstResult(first).setMaxResults(size).getResultList();
    return rows.stream().map(RosterPageRepository::row).toList();
  }

  int count(long courseId, RosterFilter filter) {
    if (filter.only() != null && filter.only().isEmpty()) {
      return 0;
    }
    List<Object> values = new ArrayList<>();
    String sql = "SELECT COUNT(*) " + where(courseId, filter, values);
    return ((Number) query(sql, values).getSingleResult()).intValue();
  }

  /** Everybody's number, in no order. */
  @SuppressWarnings("unchecked")
  List<Long> listPeople(long courseId) {
    List<Number> ids = query("SELECT p.id " + FROM, List.of(courseId)).getResultList();
    return ids.stream().map(Number::longValue).toList();
  }

  /** The communities from which anybody takes part, by the alphabet. */
  @SuppressWarnings("unchecked")
  List<RosterCommunity> listCommunities(long courseId) {
    List<Object[]> rows =
        query(
                "SELECT DISTINCT c.id, c.name_uk, c.name_en, c.region_code, c.sort_key "
                    + FROM
                    + " AND c.id IS NOT NULL ORDER BY c.sort_key, c.id",
                List.of(courseId))
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new RosterCommunity(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3]))
        .toList();
  }

  private static String where(long courseId, RosterFilter filter, List<Object> values) {
    StringBuilder sql = new StringBuilder(FROM);
    values.add(courseId);
    String search = filter.search() == null ? "" : filter.search().strip();
    for (String part : search.isEmpty() ? new String[0] : search.split("\\s+")) {
      String pattern = "%" + part.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
      sql.append(" AND ").append(NAMES).append(" LIKE ").append(plain(mark(pattern, values)));
    }
    if (filter.regionCode() != null && !filter.regionCode().isBlank()) {
      sql.append(" AND c.region_code = ").append(mark(filter.regionCode(), values));
    }
    if (filter.communityId() != null) {
      sql.append(" AND c.id = ").append(mark(filter.communityId(), values));
    }
    if (filter.only() != null) {
      sql.append(" AND p.id IN (").append(marks(filter.only(), values)).append(')');
    }
    return sql.toString();
  }

  private static String marks(List<Long> ids, List<Object> values) {
    return ids.stream().map(id -> mark(id, values)).collect(Collectors.joining(", "));
  }

  private static String mark(Object value, List<Object> values) {
    values.add(value);
    return "?" + values.size();
  }

  private static String plain(String text) {
    String sql = "LOWER(" + text + ")";
    for (String sign : List.of("\u02BC", "\u2019", "''", "`", "-")) {
      sql = "REPLACE(" + sql + ", '" + sign + "', '')";
    }
    return sql;
  }

  private Query query(String sql, List<Object> values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private static RosterRow row(Object[] row) {
    return new RosterRow(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).longValue(),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        row[8] == null ? null : ((Number) row[8]).longValue(),
        (String) row[9],
        (String) row[10],
        (String) row[11]);
  }
}
