package eu.cities4cities.academy.community.imports;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityKind;
import eu.cities4cities.academy.community.CommunityStatus;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.codifier.RegisteredCommunity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The queries over what imports of the codifier did to the register. */
@ApplicationScoped
class CommunityImportRepository {
  private static final int IDS_AT_ONCE = 500;

  /**
   * What goes with a community: what the register keeps about it, and what machines note, which
   * make the directory's filters, match and look at links, and tell the portal. Where somebody has
   * written a profile or decided about a link, other rows tell so.
   */
  private static final List<String> OWN_TABLES =
      List.of(
          "community_term",
          "community_name",
          "community_facet",
          "community_wanted_theme",
          "community_wanted_country",
          "community_portal_check",
          "community_hook",
          "community_hook_doubt",
          "community_hook_told",
          "portal_link",
          "portal_draft");

  /** What stays when the community goes, and does not say that anybody uses it. */
  private static final Set<String> KEPT_WITHOUT =
      Set.of("community_import_row", "community_address");

  /** What nobody has marked, spelled or told the seat of. */
  private static final String UNTOUCHED =
      "SELECT id FROM community WHERE status = 'ACTIVE' AND guarded = FALSE"
          + " AND name_en_curated = FALSE AND seat_uk IS NULL AND seat_en IS NULL"
          + " AND occupied = (region_code IN ("
          + Arrays.stream(Region.values())
              .filter(Region::occupied)
              .map(region -> "'" + region.code() + "'")
              .collect(Collectors.joining(", "))
          + ")) AND id";

  @PersistenceContext private EntityManager em;

  /**
   * The communities that are none of the invented ones, those that have ended among them. Read
   * apart from the transaction, which then may still lock what it will change, and read it after.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<RegisteredCommunity> listRegister() {
    Map<Long, LocalDate> since = calledSince();
    return em.createQuery(
            "SELECT c.id, c.code, c.regionCode, c.nameUk, c.kind, c.centreUk, c.status"
                + " FROM Community c WHERE c.invented = FALSE ORDER BY c.id",
            Object[].class)
        .getResultStream()
        .map(
            row ->
                new RegisteredCommunity(
                    (Long) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (CommunityKind) row[4],
                    (String) row[5],
                    (CommunityStatus) row[6],
                    since.get((Long) row[0])))
        .toList();
  }

  /** The first day of the present name of those that were called otherwise before. */
  private Map<Long, LocalDate> calledSince() {
    Map<Long, LocalDate> since = new HashMap<>();
    for (Object row :
        em.createNativeQuery(
                "SELECT community_id, MAX(until_on) FROM community_name GROUP BY community_id")
            .getResultList()) {
      Object[] cells = (Object[]) row;
      since.put(((Number) cells[0]).longValue(), ((Date) cells[1]).toLocalDate());
    }
    return since;
  }

  /** Communities that nobody changes any more in this transaction need no watching. */
  void letGo(List<Community> written) {
    em.flush();
    written.forEach(em::detach);
  }

  /** A row of what an import did, with the change that it is. */
  void keep(long importId, List<ImportedChange> changes) {
    em.flush();
    try (PreparedStatement insert =
        em.unwrap(Connection.class)
            .prepareStatement(
                "INSERT INTO community_import_row"
                    + " (import_id, kind, community_id, code, before_text, after_text)"
                    + " VALUES (?, ?, ?, ?, ?, ?)")) {
      for (ImportedChange change : changes) {
        insert.setLong(1, importId);
        insert.setString(2, change.kind().name());
        insert.setObject(3, change.communityId(), Types.BIGINT);
        insert.setString(4, change.code());
        insert.setString(5, change.before());
        insert.setString(6, change.after());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The rows of an import could not be kept", e);
    }
  }

  /** What an import did, in the order in which it was done. */
  List<ImportedChange> listOf(long importId) {
    List<ImportedChange> changes = new ArrayList<>();
    for (Object row :
        em.createNativeQuery(
                "SELECT kind, community_id, code, before_text, after_text FROM community_import_row"
                    + " WHERE import_id = ? ORDER BY id")
            .setParameter(1, importId)
            .getResultList()) {
      Object[] cells = (Object[]) row;
      changes.add(
          new ImportedChange(
              ImportedChange.Kind.valueOf(String.valueOf(cells[0])),
              cells[1] == null ? null : ((Number) cells[1]).longValue(),
              (String) cells[2],
              (String) cells[3],
              (String) cells[4]));
    }
    return changes;
  }

  /**
   * Takes communities out of the register that are active and of which nobody has made or decided
   * anything, and says how many. Their words stay used up ({@code community_address}). What refers
   * to a community, the database's own foreign keys tell.
   */
  int removeUnused(Collection<Long> ids) {
    em.flush();
    Set<Long> unused = found(UNTOUCHED, ids);
    for (Object[] reference : references()) {
      String column = String.valueOf(reference[1]);
      unused.removeAll(
          found("SELECT DISTINCT " + column + " FROM " + reference[0] + " WHERE " + column, ids));
    }
    for (List<Long> some : portions(unused)) {
      filled(
              "DELETE FROM community_address WHERE address REGEXP '^UA[0-9]{17}$'"
                  + " AND community_id",
              some)
          .executeUpdate();
      filled(
              "UPDATE community_address a JOIN community c ON c.id = a.community_id"
                  + " SET a.code = c.code, a.community_id = NULL, a.present = FALSE WHERE c.id",
              some)
          .executeUpdate();
      for (String table : OWN_TABLES) {
        filled("DELETE FROM " + table + " WHERE community_id", some).executeUpdate();
      }
      filled("DELETE FROM community WHERE id", some).executeUpdate();
    }
    return unused.size();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> references() {
    List<Object[]> found =
        em.createNativeQuery(
                "SELECT table_name, column_name FROM information_schema.key_column_usage"
                    + " WHERE table_schema = DATABASE() AND referenced_table_name = 'community'")
            .getResultList();
    return found.stream()
        .filter(each -> !OWN_TABLES.contains(String.valueOf(each[0])))
        .filter(each -> !KEPT_WITHOUT.contains(String.valueOf(each[0])))
        .toList();
  }

  private Set<Long> found(String sql, Collection<Long> ids) {
    Set<Long> found = new HashSet<>();
    for (List<Long> some : portions(ids)) {
      for (Object id : filled(sql, some).getResultList()) {
        found.add(((Number) id).longValue());
      }
    }
    return found;
  }

  private Query filled(String sql, List<Long> ids) {
    Query query =
        em.createNativeQuery(
            sql + " IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")");
    for (int i = 0; i < ids.size(); i++) {
      query.setParameter(i + 1, ids.get(i));
    }
    return query;
  }

  private static List<List<Long>> portions(Collection<Long> all) {
    List<Long> ids = List.copyOf(all);
    List<List<Long>> portions = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
      portions.add(ids.subList(from, Math.min(from + IDS_AT_ONCE, ids.size())));
    }
    return portions;
  }
}
