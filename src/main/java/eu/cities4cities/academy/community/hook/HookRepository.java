package eu.cities4cities.academy.community.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** The queries over news for the portal. */
@ApplicationScoped
class HookRepository {
  @PersistenceContext private EntityManager em;

  void add(CommunityHook news) {
    em.persist(news);
  }

  void flush() {
    em.flush();
  }

  /** The shared row, held until the transaction ends; made where there is none yet. */
  HookState lockState(String targetHash) {
    // Locks the row that is there at once; IGNORE would share it first, and two would wait in vain.
    em.createNativeQuery(
            "INSERT INTO community_hook_state (id, target_hash) VALUES (1, ?1)"
                + " ON DUPLICATE KEY UPDATE id = id")
        .setParameter(1, targetHash)
        .executeUpdate();
    HookState state = em.find(HookState.class, HookState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(state, LockModeType.PESSIMISTIC_WRITE);
    state.standFor(targetHash);
    return state;
  }

  Optional<HookState> findState() {
    return Optional.ofNullable(em.find(HookState.class, HookState.ONLY));
  }

  /**
   * Takes news that is due and that nobody works on; of a community only the latest, which says all
   * that earlier ones would.
   */
  List<CommunityHook> take(String owner, Instant now, Instant until, int most) {
    List<?> due =
        em.createNativeQuery(
                """
                SELECT h.id FROM community_hook h
                WHERE h.status = 'WAITING' AND h.next_attempt_at <= ?1
                  AND (h.lease_until IS NULL OR h.lease_until < ?1)
                  AND NOT EXISTS (SELECT 1 FROM community_hook n
                    WHERE n.community_id = h.community_id AND n.status = 'WAITING' AND n.id > h.id)
                ORDER BY h.next_attempt_at, h.id""")
            .setParameter(1, utc(now))
            .setMaxResults(most)
            .getResultList();
    List<CommunityHook> taken = new ArrayList<>();
    for (Object id : due) {
      int mine =
          em.createNativeQuery(
                  """
                  UPDATE community_hook SET lease_owner = ?1, lease_until = ?2
                  WHERE id = ?3 AND status = 'WAITING'
                    AND (lease_until IS NULL OR lease_until < ?4)""")
              .setParameter(1, owner)
              .setParameter(2, utc(until))
              .setParameter(3, id)
              .setParameter(4, utc(now))
              .executeUpdate();
      if (mine == 1) {
        findTaken(((Number) id).longValue(), owner).ifPresent(taken::add);
      }
    }
    return taken;
  }

  /** The news, if it is still this owner's; read anew, its row locked. */
  Optional<CommunityHook> findTaken(long id, String owner) {
    return em.createQuery(
            "SELECT h FROM CommunityHook h WHERE h.id = :id AND h.leaseOwner = :owner",
            CommunityHook.class)
        .setParameter("id", id)
        .setParameter("owner", owner)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(QueryHints.REFRESH, HintValues.TRUE)
        .getResultStream()
        .findFirst();
  }

  /** Earlier news of the same community has nothing more to say. */
  void foldBefore(CommunityHook told) {
    em.createQuery(
            """
            UPDATE CommunityHook h SET h.status = :folded
            WHERE h.communityId = :community AND h.id < :id AND h.status = :waiting""")
        .setParameter("folded", CommunityHook.Status.FOLDED)
        .setParameter("community", told.getCommunityId())
        .setParameter("id", told.getId())
        .setParameter("waiting", CommunityHook.Status.WAITING)
        .executeUpdate();
  }

  /** Something has changed among the community's graduates. */
  void addDoubt(long communityId) {
    em.createNativeQuery("INSERT INTO community_hook_doubt (community_id) VALUES (?1)")
        .setParameter(1, communityId)
        .executeUpdate();
  }

  List<Long> listDoubtful(int most) {
    return ids(
        em.createNativeQuery(
                "SELECT d.community_id FROM community_hook_doubt d"
                    + " JOIN community c ON c.id = d.community_id"
                    + " GROUP BY d.community_id ORDER BY MIN(d.id)")
            .setMaxResults(most)
            .getResultList());
  }

  List<Long> listDoubts(long communityId) {
    return ids(
        em.createNativeQuery("SELECT id FROM community_hook_doubt WHERE community_id = ?1")
            .setParameter(1, communityId)
            .getResultList());
  }

  /** One by one: more at once would lock what others are about to add. */
  void removeDoubt(long id) {
    em.createNativeQuery("DELETE FROM community_hook_doubt WHERE id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  /**
   * What was last told of the community's graduates, held until the transaction ends: an empty text
   * where that was nothing, empty where it is not known.
   */
  Optional<String> lockTold(long communityId) {
    em.createNativeQuery(
            "INSERT INTO community_hook_told (community_id, graduates) VALUES (?1, '')"
                + " ON DUPLICATE KEY UPDATE community_id = community_id")
        .setParameter(1, communityId)
        .executeUpdate();
    Object told =
        em.createNativeQuery(
                "SELECT graduates FROM community_hook_told WHERE community_id = ?1 FOR UPDATE")
            .setParameter(1, communityId)
            .getSingleResult();
    return Optional.ofNullable((String) told);
  }

  void keepTold(long communityId, String graduates) {
    em.createNativeQuery("UPDATE community_hook_told SET graduates = ?2 WHERE community_id = ?1")
        .setParameter(1, communityId)
        .setParameter(2, graduates)
        .executeUpdate();
  }

  private static List<Long> ids(List<?> rows) {
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Lets everything that waits be tried at once. */
  void hurry(Instant now) {
    em.createQuery("UPDATE CommunityHook h SET h.nextAttemptAt = :now WHERE h.status = :waiting")
        .setParameter("now", now)
        .setParameter("waiting", CommunityHook.Status.WAITING)
        .executeUpdate();
  }

  long countWaiting() {
    return em.createQuery(
            "SELECT COUNT(h) FROM CommunityHook h WHERE h.status = :waiting", Long.class)
        .setParameter("waiting", CommunityHook.Status.WAITING)
        .getSingleResult();
  }

  /** Removes what was told before that moment; says how many rows. */
  int removeDone(Instant before) {
    return em.createQuery(
            "DELETE FROM CommunityHook h WHERE h.status <> :waiting AND h.createdAt < :before")
        .setParameter("waiting", CommunityHook.Status.WAITING)
        .setParameter("before", before)
        .executeUpdate();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
