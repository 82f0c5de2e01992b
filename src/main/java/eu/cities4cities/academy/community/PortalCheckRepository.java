package eu.cities4cities.academy.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The queries over looks at links to the portal. */
@ApplicationScoped
class PortalCheckRepository {
  @PersistenceContext private EntityManager em;

  /** Takes up links that are new or changed, and forgets those that are gone or not shown. */
  void follow(Instant now) {
    // Read first, for a statement that reads one table to write another holds what it reads.
    List<?> gone =
        em.createNativeQuery(
                "SELECT k.community_id FROM community_portal_check k"
                    + " JOIN community c ON c.id = k.community_id"
                    + " WHERE c.portal_url IS NULL OR c.portal_url <> k.url OR c.occupied"
                    + " OR c.guarded OR c.status <> 'ACTIVE'")
            .getResultList();
    for (Object community : gone) {
      em.createNativeQuery("DELETE FROM community_portal_check WHERE community_id = ?")
          .setParameter(1, community)
          .executeUpdate();
    }
    List<?> shown =
        em.createNativeQuery(
                "SELECT c.id, c.portal_url FROM community c"
                    + " WHERE c.portal_url IS NOT NULL AND NOT c.occupied AND NOT c.guarded"
                    + " AND c.status = 'ACTIVE'"
                    + " AND NOT EXISTS (SELECT 1 FROM community_portal_check k"
                    + " WHERE k.community_id = c.id AND k.url = c.portal_url)")
            .getResultList();
    for (Object row : shown) {
      em.createNativeQuery(
              "INSERT IGNORE INTO community_portal_check (community_id, url, next_at)"
                  + " VALUES (?, ?, ?)")
          .setParameter(1, ((Object[]) row)[0])
          .setParameter(2, ((Object[]) row)[1])
          .setParameter(3, utc(now))
          .executeUpdate();
    }
  }

  /** The link that has waited longest for its turn, unless somebody is looking at one now. */
  Optional<PortalTurn> findDue(Instant now) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT k.community_id, k.url, k.failures, k.etag, k.last_modified"
                    + " FROM community_portal_check k WHERE k.next_at <= ?"
                    + " AND NOT EXISTS (SELECT 1 FROM community_portal_check b"
                    + " WHERE b.lease_until > ?) ORDER BY k.next_at, k.community_id LIMIT 1")
            .setParameter(1, utc(now))
            .setParameter(2, utc(now))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new PortalTurn(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    ((Number) row[2]).intValue(),
                    (String) row[3],
                    (String) row[4]))
        .findFirst();
  }

  /** Takes a link's turn; false if another node was quicker. */
  boolean take(long communityId, String owner, Instant now, Instant until) {
    return em.createNativeQuery(
                "UPDATE community_portal_check SET lease_owner = ?, lease_until = ?"
                    + " WHERE community_id = ? AND next_at <= ?"
                    + " AND (lease_until IS NULL OR lease_until <= ?)")
            .setParameter(1, owner)
            .setParameter(2, utc(until))
            .setParameter(3, communityId)
            .setParameter(4, utc(now))
            .setParameter(5, utc(now))
            .executeUpdate()
        == 1;
  }

  /** Notes what was seen, if the turn is still this owner's. */
  boolean keep(
      PortalTurn due,
      String owner,
      int failures,
      PortalProbe.Answer answer,
      Instant now,
      Instant next) {
    return em.createNativeQuery(
                "UPDATE community_portal_check SET failures = ?, etag = ?, last_modified = ?,"
                    + " checked_at = ?, next_at = ?, lease_owner = NULL, lease_until = NULL"
                    + " WHERE community_id = ? AND lease_owner = ? AND url = ?")
            .setParameter(1, failures)
            .setParameter(2, answer.etag())
            .setParameter(3, answer.lastModified())
            .setParameter(4, utc(now))
            .setParameter(5, utc(next))
            .setParameter(6, due.communityId())
            .setParameter(7, owner)
            .setParameter(8, due.url())
            .executeUpdate()
        == 1;
  }

  /** Notes the state on the community; its register entry is not changed by that. */
  void setState(long communityId, PortalState state) {
    em.createNativeQuery("UPDATE community SET portal_state = ? WHERE id = ?")
        .setParameter(1, state.name())
        .setParameter(2, communityId)
        .executeUpdate();
  }

  private static LocalDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDateTime();
  }
}
