package eu.cities4cities.academy.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The queries over versions of profiles. */
@ApplicationScoped
class ProfileVersionRepository {
  @PersistenceContext private EntityManager em;

  /**
   * The latest version of its own, held until the transaction ends: a plain read would show what
   * stood there when the transaction began.
   */
  Optional<ProfileVersion> findLatestHeld(long communityId) {
    return latest(communityId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** The latest version of its own, open or closed. */
  Optional<ProfileVersion> findLatest(long communityId) {
    return latest(communityId).getResultStream().findFirst();
  }

  /** The latest version of its own of each of these communities that has one. */
  List<ProfileVersion> listLatest(Collection<Long> communityIds) {
    return em.createQuery(
            "SELECT v FROM ProfileVersion v WHERE v.communityId IN :communities"
                + " AND v.originId IS NULL AND v.number ="
                + " (SELECT MAX(w.number) FROM ProfileVersion w"
                + " WHERE w.communityId = v.communityId AND w.originId IS NULL)",
            ProfileVersion.class)
        .setParameter("communities", communityIds)
        .getResultList();
  }

  private TypedQuery<ProfileVersion> latest(long communityId) {
    return em.createQuery(
            "SELECT v FROM ProfileVersion v WHERE v.communityId = :community"
                + " AND v.originId IS NULL ORDER BY v.number DESC",
            ProfileVersion.class)
        .setParameter("community", communityId)
        .setMaxResults(1);
  }

  /** What a person has written for a community that has become a part of this one; held. */
  List<ProfileVersion> listOffered(long communityId, long originId, Long person) {
    return em.createQuery(
            "SELECT v FROM ProfileVersion v WHERE v.communityId = :community"
                + " AND v.originId = :origin AND v.savedBy = :person ORDER BY v.number DESC",
            ProfileVersion.class)
        .setParameter("community", communityId)
        .setParameter("origin", originId)
        .setParameter("person", person)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The number of a community's next version, as it is committed now. */
  int nextNumber(long communityId) {
    Object latest =
        em.createNativeQuery(
                "SELECT COALESCE(MAX(number), 0) FROM community_profile_version"
                    + " WHERE community_id = ? FOR UPDATE")
            .setParameter(1, communityId)
            .getSingleResult();
    return ((Number) latest).intValue() + 1;
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
                + " v.savedBy, v.savedAt, v.submittedBy, v.decidedBy, v.note, v.originId)"
                + " FROM ProfileVersion v WHERE v.communityId = :community"
                + " ORDER BY v.number DESC",
            ProfileVersionRow.class)
        .setParameter("community", communityId)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long count(long communityId) {
    return em.createQuery(
            "SELECT COUNT(v) FROM ProfileVersion v WHERE v.communityId = :community", Long.class)
        .setParameter("community", communityId)
        .getSingleResult();
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

  ProfileVersion add(ProfileVersion version) {
    em.persist(version);
    return version;
  }

  /** Nobody has written on it. */
  void remove(ProfileVersion untouched) {
    em.remove(untouched);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
