package eu.cities4cities.academy.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves everybody of a community to another one, in few statements however many they are. */
@ApplicationScoped
class MergedCommunityRepository {
  private static final int AT_ONCE = 500;

  @PersistenceContext private EntityManager em;

  /** Who belongs to one of the communities, and is to be moved with it. */
  List<Long> people(Set<Long> communities) {
    return ids("SELECT id FROM person WHERE community_id IN (" + listed(communities) + ")");
  }

  /** Requests to coordinate one of the communities that nobody has decided. */
  List<Long> requests(Set<Long> communities) {
    return ids(
        "SELECT id FROM person_request WHERE community_id IN ("
            + listed(communities)
            + ") AND status = 'OPEN'");
  }

  /** Invitations to coordinate one of the communities that nobody has accepted. */
  List<Long> invitations(Set<Long> communities) {
    return ids(
        "SELECT id FROM invitation WHERE community_id IN ("
            + listed(communities)
            + ") AND accepted_at IS NULL AND withdrawn_at IS NULL");
  }

  private List<Long> ids(String sql) {
    List<Long> ids = new ArrayList<>();
    for (Object id : em.createNativeQuery(sql).getResultList()) {
      ids.add(((Number) id).longValue());
    }
    return ids;
  }

  /**
   * Holds these rows until the commit, by their keys: a community's place in an index, where
   * somebody new would be written down, stays free for who has the community's row already.
   */
  void hold(String table, List<Long> ids) {
    List<Long> inOrder = ids.stream().sorted().toList();
    for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
      List<Long> some = inOrder.subList(from, Math.min(from + AT_ONCE, inOrder.size()));
      em.createNativeQuery(
              "SELECT id FROM "
                  + table
                  + " FORCE INDEX (PRIMARY) WHERE id IN ("
                  + listed(some)
                  + ") ORDER BY id FOR UPDATE")
          .getResultList();
    }
  }

  private static String listed(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

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
