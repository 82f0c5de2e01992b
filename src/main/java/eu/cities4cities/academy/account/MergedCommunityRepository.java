package eu.cities4cities.academy.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moves everybody of a community to another one, in few statements however many they are. */
@ApplicationScoped
class MergedCommunityRepository {
  @PersistenceContext private EntityManager em;

  /** Writes down that people belonged to the community until then. */
  void keepPast(long from, Instant until) {
    em.flush();
    em.createNativeQuery(
            """
            INSERT INTO past_affiliation
              (person_id, affiliation, community_id, position, began_at, ended_at)
            SELECT id, affiliation, community_id, position, COALESCE(affiliated_at, created_at), ?2
            FROM person
            WHERE community_id = ?1 AND COALESCE(affiliated_at, created_at) < ?2""")
        .setParameter(1, from)
        .setParameter(2, utc(until))
        .executeUpdate();
  }

  /** They belong to the other one since then, or since they came, if that was later. */
  void move(long from, long into, Instant since) {
    em.createNativeQuery(
            """
            UPDATE person SET community_id = ?2, version = version + 1,
              affiliated_at = GREATEST(COALESCE(affiliated_at, created_at), ?3)
            WHERE community_id = ?1""")
        .setParameter(1, from)
        .setParameter(2, into)
        .setParameter(3, utc(since))
        .executeUpdate();
  }

  /** Coordinators of the one become coordinators of the other, each once. */
  void moveCoordinators(long from, long into) {
    em.createNativeQuery(
            """
            DELETE r FROM person_role r JOIN person_role o
              ON o.person_id = r.person_id AND o.role = r.role AND o.community_id = ?2
            WHERE r.role = 'COORDINATOR' AND r.community_id = ?1""")
        .setParameter(1, from)
        .setParameter(2, into)
        .executeUpdate();
    em.createNativeQuery(
            """
            UPDATE person_role SET community_id = ?2
            WHERE role = 'COORDINATOR' AND community_id = ?1""")
        .setParameter(1, from)
        .setParameter(2, into)
        .executeUpdate();
  }

  /** Who waits to coordinate the one asks for the other. */
  void moveRequests(long from, long into) {
    em.createNativeQuery(
            """
            UPDATE person_request SET community_id = ?2, version = version + 1
            WHERE community_id = ?1 AND status = 'OPEN'""")
        .setParameter(1, from)
        .setParameter(2, into)
        .executeUpdate();
  }

  /** Who accepts an invitation to coordinate the one will coordinate the other. */
  void moveInvitations(long from, long into) {
    em.createNativeQuery(
            """
            UPDATE invitation SET community_id = ?2, version = version + 1
            WHERE community_id = ?1 AND accepted_at IS NULL AND withdrawn_at IS NULL""")
        .setParameter(1, from)
        .setParameter(2, into)
        .executeUpdate();
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
