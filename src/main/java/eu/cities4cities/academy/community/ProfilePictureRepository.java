package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Image;
import eu.cities4cities.academy.community.ProfileContent.Pictures;
import eu.cities4cities.academy.shared.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The queries over pictures of profiles. */
@ApplicationScoped
class ProfilePictureRepository {
  @PersistenceContext private EntityManager em;

  /** Keeps a picture once for its community. */
  void add(long communityId, Picture picture, Instant now) {
    em.createNativeQuery(
            "INSERT IGNORE INTO community_picture (community_id, hash, image, kept_at)"
                + " VALUES (?, ?, ?, ?)")
        .setParameter(1, communityId)
        .setParameter(2, picture.hash())
        .setParameter(3, picture.jpeg())
        .setParameter(4, now.atOffset(ZoneOffset.UTC).toLocalDateTime())
        .executeUpdate();
  }

  /** Keeps pictures of one community for another one too. */
  void share(long from, long to, Pictures named) {
    for (Image image : new Image[] {named.crest(), named.photo()}) {
      if (image != null) {
        em.createNativeQuery(
                "INSERT IGNORE INTO community_picture (community_id, hash, image, kept_at)"
                    + " SELECT ?, hash, image, kept_at FROM community_picture"
                    + " WHERE community_id = ? AND hash = ?")
            .setParameter(1, to)
            .setParameter(2, from)
            .setParameter(3, image.hash())
            .executeUpdate();
      }
    }
  }

  /** The communities that keep this picture. */
  List<Long> listCommunities(String hash) {
    List<Long> ids = new ArrayList<>();
    for (Object id :
        em.createNativeQuery("SELECT community_id FROM community_picture WHERE hash = ?")
            .setParameter(1, hash)
            .getResultList()) {
      ids.add(((Number) id).longValue());
    }
    return ids;
  }

  /** The picture itself, as JPEG. */
  byte[] image(String hash) {
    return (byte[])
        em.createNativeQuery("SELECT image FROM community_picture WHERE hash = ? LIMIT 1")
            .setParameter(1, hash)
            .getSingleResult();
  }
}
