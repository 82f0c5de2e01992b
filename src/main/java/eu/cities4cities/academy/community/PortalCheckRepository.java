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

  /**
   * Notes what was seen, if the turn is still this owner's.
   *
   * @param troubled whether it could not be told if the link works
   */
  boolean keep(
      PortalTurn due,
      String owner,
      int failures,
      boolean troubled,
      PortalProbe.Answer answer,
      Instant now,
      Instant next) {
    return em.createNativeQuery(
                "UPDATE community_portal_check SET failures = ?, etag = ?, last_modified = ?,"
                    + " trouble_at = IF(?, COALESCE(trouble_at, ?), NULL),"
                    + " next_at = ?, lease_owner = NULL, lease_until = NULL"
                    + " WHERE community_id = ? AND lease_owner = ? AND url = ?")
            .setParameter(1, failures)
            .setParameter(2, answer.etag())
            .setParameter(3, answer.lastModified())
            .setParameter(4, troubled)
            .setParameter(5, utc(now))
            .setParameter(6, utc(next))
            .setParameter(7, due.communityId())
            .setParameter(8, owner)
            .setParameter(9, due.url())
            .executeUpdate()
        == 1;
  }

  /**
   * Notes the state on the community; its register entry is not changed by that.
   *
   * @param state null where nothing is known
   */
  void setState(long communityId, PortalState state, Instant now) {
    em.createNativeQuery(
            "UPDATE community SET portal_state = ?, portal_checked_at = ? WHERE id = ?")
        .setParameter(1, state == null ? null : state.name())
        .setParameter(2, state == null ? null : utc(now))
        .setParameter(3, communityId)
        .executeUpdate();
  }

  /** What is known of a community's link so far; null if nothing. */
  PortalState state(long communityId) {
    Object state =
        em.createNativeQuery("SELECT portal_state FROM community WHERE id = ?")
            .setParameter(1, communityId)
            .getSingleResult();
    return state == null ? null : PortalState.valueOf((String) state);
  }

  /** Whether the link of another community has opened since then. */
  boolean othersWork(long communityId, Instant since) {
    return !em.createNativeQuery(
            "SELECT 1 FROM community WHERE portal_state = 'WORKS' AND portal_checked_at >= ?"
                + " AND id <> ? LIMIT 1")
        .setParameter(1, utc(since))
        .setParameter(2, communityId)
        .getResultList()
        .isEmpty();
  }

  /** How many links could not be checked since then or longer. */
  long countTroubled(Instant since) {
    return ((Number)
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM community_portal_check WHERE trouble_at <= ?")
                .setParameter(1, utc(since))
                .getSingleResult())
        .longValue();
  }

  /** Notes that organizers are told of a link in trouble, unless they were told of any since. */
  boolean tell(long communityId, Instant since, Instant now) {
    List<?> told =
        em.createNativeQuery("SELECT 1 FROM community_portal_check WHERE told_at > ? LIMIT 1")
            .setParameter(1, utc(since))
            .getResultList();
    return told.isEmpty()
        && em.createNativeQuery(
                    "UPDATE community_portal_check SET told_at = ?"
                        + " WHERE community_id = ? AND trouble_at <= ?")
                .setParameter(1, utc(now))
                .setParameter(2, communityId)
                .setParameter(3, utc(since))
                .executeUpdate()
            == 1;
  }

  private static LocalDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDateTime();
  }
}
