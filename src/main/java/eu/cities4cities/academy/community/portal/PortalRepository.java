package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityStatus;
import eu.cities4cities.academy.community.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The queries over what was brought in from the portal, and over what is asked about it. */
@ApplicationScoped
class PortalRepository {
  @PersistenceContext private EntityManager em;

  /** All communities that there are, as far as they are compared. */
  List<PortalMatch.Known> listKnown() {
    return em.createQuery(
            "SELECT c.id, c.code, c.nameUk, c.nameEn, c.regionCode, c.portalUrl FROM Community c"
                + " WHERE c.status = :active ORDER BY c.sortKey",
            Object[].class)
        .setParameter("active", CommunityStatus.ACTIVE)
        .getResultStream()
        .map(
            row ->
                new PortalMatch.Known(
                    (Long) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    Region.ofCode((String) row[4]).orElseThrow(),
                    (String) row[5]))
        .toList();
  }

  /** The community as it is committed now, locked; empty if it is no more. */
  Optional<Community> lockActive(long communityId) {
    return Optional.ofNullable(
            em.find(Community.class, communityId, LockModeType.PESSIMISTIC_WRITE))
        .filter(Community::isActive);
  }

  Optional<Community> findActive(String slugOrCode) {
    return em.createQuery(
            "SELECT c FROM Community c WHERE (c.slug = :word OR c.code = :word)"
                + " AND c.status = :active",
            Community.class)
        .setParameter("word", slugOrCode)
        .setParameter("active", CommunityStatus.ACTIVE)
        .getResultStream()
        .findFirst();
  }

  List<Community> listCommunities(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("SELECT c FROM Community c WHERE c.id IN :ids", Community.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  void add(PortalQuestion question) {
    em.persist(question);
  }

  /**
   * Whether somebody is asked the same about that very link already, or has answered: whose it is,
   * or whether these texts are taken.
   */
  boolean isAsked(PortalQuestion question) {
    return em.createQuery(
            "SELECT q FROM PortalQuestion q WHERE q.url = :url AND q.name = :name",
            PortalQuestion.class)
        .setParameter("url", question.getUrl())
        .setParameter("name", question.getName())
        .getResultStream()
        .anyMatch(
            each ->
                each.isAboutTexts() == question.isAboutTexts()
                    && (!question.isAboutTexts()
                        || Objects.equals(each.writtenTexts(), question.writtenTexts())));
  }

  Optional<PortalQuestion> lockQuestion(long id) {
    return Optional.ofNullable(em.find(PortalQuestion.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  List<PortalQuestion> listOpen(int most) {
    return em.createQuery(
            "SELECT q FROM PortalQuestion q WHERE q.decidedAt IS NULL ORDER BY q.id",
            PortalQuestion.class)
        .setMaxResults(most)
        .getResultList();
  }

  long countOpen() {
    return em.createQuery(
            "SELECT COUNT(q) FROM PortalQuestion q WHERE q.decidedAt IS NULL", Long.class)
        .getSingleResult();
  }

  int removeOpen(long importId) {
    return em.createQuery(
            "DELETE FROM PortalQuestion q WHERE q.importId = :import AND q.decidedAt IS NULL")
        .setParameter("import", importId)
        .executeUpdate();
  }

  /** Remembers what an import has linked, and what stood there before. */
  void keepLink(long importId, long communityId, String url, String before) {
    em.createNativeQuery(
            "INSERT INTO portal_link (import_id, community_id, url, url_before)"
                + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE url = VALUES(url)")
        .setParameter(1, importId)
        .setParameter(2, communityId)
        .setParameter(3, url)
        .setParameter(4, before)
        .executeUpdate();
  }

  /** The communities whose link an import has brought and nobody has changed since, locked. */
  List<Long> lockLinked(long importId) {
    List<Long> linked = new ArrayList<>();
    em.createNativeQuery(
            "SELECT c.id FROM community c JOIN portal_link l ON l.community_id = c.id"
                + " AND l.import_id = ? WHERE c.portal_url = l.url ORDER BY c.id FOR UPDATE")
        .setParameter(1, importId)
        .getResultList()
        .forEach(id -> linked.add(((Number) id).longValue()));
    return linked;
  }

  /** Takes back the links of an import that nobody has changed since. */
  void takeBackLinks(long importId) {
    em.createNativeQuery(
            "UPDATE community c JOIN portal_link l ON l.community_id = c.id AND l.import_id = ?"
                + " SET c.portal_url = l.url_before, c.portal_state = NULL, c.portal_checked_at = NULL,"
                + " c.version = c.version + 1"
                + " WHERE c.portal_url = l.url")
        .setParameter(1, importId)
        .executeUpdate();
  }

  long countLinks(long importId) {
    return ((Number)
            em.createNativeQuery("SELECT COUNT(*) FROM portal_link WHERE import_id = ?")
                .setParameter(1, importId)
                .getSingleResult())
        .longValue();
  }

  /** Remembers which draft an import has begun. */
  void keepDraft(long importId, long communityId, String token) {
    em.createNativeQuery(
            "INSERT INTO portal_draft (import_id, community_id, token) VALUES (?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE token = VALUES(token)")
        .setParameter(1, importId)
        .setParameter(2, communityId)
        .setParameter(3, token)
        .executeUpdate();
  }

  /** The drafts that an import has begun, by their communities. */
  Map<Long, String> listDrafts(long importId) {
    return drafts(
        em.createNativeQuery(
                "SELECT community_id, token FROM portal_draft WHERE import_id = ?"
                    + " ORDER BY community_id")
            .setParameter(1, importId));
  }

  /** The latest drafts that imports have begun, the latest of each community. */
  Map<Long, String> listLatestDrafts(int most) {
    return drafts(
        em.createNativeQuery(
                "SELECT community_id, token FROM (SELECT import_id, community_id, token"
                    + " FROM portal_draft ORDER BY import_id DESC, community_id LIMIT ?) AS latest"
                    + " ORDER BY import_id")
            .setParameter(1, most));
  }

  private static Map<Long, String> drafts(Query query) {
    Map<Long, String> drafts = new LinkedHashMap<>();
    for (Object row : query.getResultList()) {
      Object[] cells = (Object[]) row;
      drafts.put(((Number) cells[0]).longValue(), (String) cells[1]);
    }
    return drafts;
  }

  void flush() {
    em.flush();
  }
}
