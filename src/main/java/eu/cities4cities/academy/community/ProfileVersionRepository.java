package eu.cities4cities.academy.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** The queries over versions of profiles. */
@ApplicationScoped
class ProfileVersionRepository {
  @PersistenceContext private EntityManager em;

  /** Lets one writer at a time decide what comes next to a community's versions. */
  void lock(long communityId) {
    em.createNativeQuery("SELECT id FROM community WHERE id = ? FOR UPDATE")
        .setParameter(1, communityId)
        .getResultList();
  }

  /**
   * The latest version, held until the transaction ends: a plain read would show what stood there
   * when the transaction began.
   */
  Optional<ProfileVersion> findLatestHeld(long communityId) {
    return latest(communityId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** The latest version, open or closed. */
  Optional<ProfileVersion> findLatest(long communityId) {
    return latest(communityId).getResultStream().findFirst();
  }

  private TypedQuery<ProfileVersion> latest(long communityId) {
    return em.createQuery(
            "SELECT v FROM ProfileVersion v WHERE v.communityId = :community"
                + " ORDER BY v.number DESC",
            ProfileVersion.class)
        .setParameter("community", communityId)
        .setMaxResults(1);
  }

  /** The version that was put in public last. */
  Optional<ProfileVersion> findPublished(long communityId) {
    return em.createQuery(
            "SELECT v FROM ProfileVersion v WHERE v.communityId = :community"
                + " AND v.state = :published ORDER BY v.number DESC",
            ProfileVersion.class)
        .setParameter("community", communityId)
        .setParameter("published", ProfileState.PUBLISHED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  Optional<ProfileVersion> find(long communityId, int number) {
    return em.createQuery(
            "SELECT v FROM ProfileVersion v WHERE v.communityId = :community"
                + " AND v.number = :number",
            ProfileVersion.class)
        .setParameter("community", communityId)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** The same, held until the transaction ends. */
  Optional<ProfileVersion> findForDecision(long communityId, int number) {
    return em.createQuery(
            "SELECT v FROM ProfileVersion v WHERE v.communityId = :community"
                + " AND v.number = :number",
            ProfileVersion.class)
        .setParameter("community", communityId)
        .setParameter("number", number)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Versions of a community, the latest first, without what they say. */
  List<ProfileVersionRow> list(long communityId, int first, int size) {
    return em.createQuery(
            "SELECT NEW eu.cities4cities.academy.community.ProfileVersionRow(v.number, v.state,"
                + " v.savedBy, v.savedAt, v.submittedBy, v.decidedBy, v.note)"
                + " FROM ProfileVersion v WHERE v.communityId = :community"
                + " ORDER BY v.number DESC",
            ProfileVersionRow.class)
        .setParameter("community", communityId)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  /** Versions that wait for an organizer's look, the longest waiting first. */
  List<ProfileWaiting> listWaiting(int first, int size) {
    return em.createQuery(
            "SELECT NEW eu.cities4cities.academy.community.ProfileWaiting(c.slug, c.nameUk,"
                + " c.nameEn, c.regionCode, v.number, v.submittedBy, v.submittedAt)"
                + " FROM ProfileVersion v JOIN Community c ON c.id = v.communityId"
                + " WHERE v.state = :state AND c.status = :active ORDER BY v.submittedAt, v.id",
            ProfileWaiting.class)
        .setParameter("state", ProfileState.SUBMITTED)
        .setParameter("active", CommunityStatus.ACTIVE)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long countWaiting() {
    return em.createQuery(
            "SELECT COUNT(v) FROM ProfileVersion v JOIN Community c ON c.id = v.communityId"
                + " WHERE v.state = :state AND c.status = :active",
            Long.class)
        .setParameter("state", ProfileState.SUBMITTED)
        .setParameter("active", CommunityStatus.ACTIVE)
        .getSingleResult();
  }

  void add(ProfileVersion version) {
    em.persist(version);
  }

  void flush() {
    em.flush();
  }
}
