package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.DocumentFile;
import eu.cities4cities.academy.shared.PaddedList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The queries over files of profiles. */
@ApplicationScoped
class ProfileDocumentRepository {
  @PersistenceContext private EntityManager em;

  void add(long communityId, long fileId, String token) {
    em.createNativeQuery(
            "INSERT INTO community_document (file_id, community_id, token) VALUES (?, ?, ?)")
        .setParameter(1, fileId)
        .setParameter(2, communityId)
        .setParameter(3, token)
        .executeUpdate();
  }

  /** Lets another community keep those of the files that one keeps. */
  void share(long from, long to, List<DocumentFile> named) {
    for (DocumentFile file : named) {
      em.createNativeQuery(
              "INSERT IGNORE INTO community_document (file_id, community_id, token)"
                  + " SELECT file_id, ?, token FROM community_document"
                  + " WHERE community_id = ? AND token = ?")
          .setParameter(1, to)
          .setParameter(2, from)
          .setParameter(3, file.token())
          .executeUpdate();
    }
  }

  /** The communities that keep this file. */
  Set<Long> communities(long fileId) {
    return numbers(
        em.createNativeQuery("SELECT community_id FROM community_document WHERE file_id = ?")
            .setParameter(1, fileId));
  }

  /** Those of the tokens that lead to files of this community. */
  Set<String> kept(long communityId, Collection<String> tokens) {
    if (tokens.isEmpty()) {
      return Set.of();
    }
    PaddedList<String> asked = PaddedList.of(tokens);
    Query sql =
        em.createNativeQuery(
            "SELECT token FROM community_document WHERE community_id = ?1 AND token IN ("
                + asked.marks(2)
                + ")");
    sql.setParameter(1, communityId);
    asked.bindTo(sql, 2);
    Set<String> kept = new HashSet<>();
    for (Object token : sql.getResultList()) {
      kept.add((String) token);
    }
    return kept;
  }

  /** Those of the files that any version names. */
  Set<Long> inUse(Collection<Long> fileIds) {
    if (fileIds.isEmpty()) {
      return Set.of();
    }
    PaddedList<Long> asked = PaddedList.of(fileIds);
    Query sql =
        em.createNativeQuery(
            "SELECT d.file_id FROM community_document d WHERE d.file_id IN ("
                + asked.marks(1)
                + ") AND EXISTS (SELECT 1 FROM community_profile_version v"
                + " WHERE v.community_id = d.community_id"
                + " AND (LOCATE(d.token, v.content) > 0 OR LOCATE(d.token, v.typed) > 0))");
    asked.bindTo(sql, 1);
    return numbers(sql);
  }

  private static Set<Long> numbers(Query sql) {
    Set<Long> numbers = new HashSet<>();
    for (Object number : sql.getResultList()) {
      numbers.add(((Number) number).longValue());
    }
    return numbers;
  }
}
