package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What certificates are printed on and signed with. */
@ApplicationScoped
class PaperRepository {

  @PersistenceContext private EntityManager em;

  /** The setting of a course, or the usual one. */
  PaperSetting get(long courseId) {
    return find(courseId).orElseGet(() -> new PaperSetting(courseId));
  }

  Optional<PaperSetting> find(long courseId) {
    return Optional.ofNullable(em.find(PaperSetting.class, courseId));
  }

  /** The setting of a course, for a change: whoever else changes the same course's paper waits. */
  PaperSetting getForChange(long courseId) {
    em.createNativeQuery("INSERT IGNORE INTO paper_setting (course_id) VALUES (?1)")
        .setParameter(1, courseId)
        .executeUpdate();
    return em.find(PaperSetting.class, courseId, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(PaperSetting setting) {
    em.persist(setting);
  }

  /** The logos of a course in their order. */
  List<PaperLogo> listLogos(long courseId) {
    return em.createQuery(
            "SELECT l FROM PaperLogo l WHERE l.courseId = :course ORDER BY l.position",
            PaperLogo.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  void add(PaperLogo logo) {
    em.persist(logo);
  }

  void remove(PaperLogo logo) {
    em.remove(logo);
  }

  /** Keeps a picture under its hash, once; others may keep the same one at the same moment. */
  void keep(String sha256, byte[] image) {
    em.createNativeQuery("INSERT IGNORE INTO paper_picture (sha256, image) VALUES (?1, ?2)")
        .setParameter(1, sha256)
        .setParameter(2, image)
        .executeUpdate();
  }

  /** The picture with that hash. */
  byte[] picture(String sha256) {
    PaperPicture picture = em.find(PaperPicture.class, sha256);
    if (picture == null) {
      throw new IllegalStateException("no picture " + sha256);
    }
    return picture.getImage();
  }

  /** Keeps what is public of a key when it signs for the first time; two nodes may be first. */
  void remember(SigningKey key, Instant now) {
    if (em.find(KnownSigningKey.class, key.fingerprint()) != null) {
      return;
    }
    KnownSigningKey known = new KnownSigningKey(key, now);
    em.createNativeQuery(
            """
            INSERT IGNORE INTO signing_key (fingerprint, subject, issuer, valid_from, valid_until,
              test, first_used_at, certificate) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
        .setParameter(1, known.getFingerprint())
        .setParameter(2, known.getSubject())
        .setParameter(3, known.getIssuer())
        .setParameter(4, utc(known.getValidFrom()))
        .setParameter(5, utc(known.getValidUntil()))
        .setParameter(6, known.isTest())
        .setParameter(7, utc(now))
        .setParameter(8, known.getCertificate())
        .executeUpdate();
  }

  /** A key with the number of versions that it has signed. */
  record KeyUse(KnownSigningKey key, long signed) {}

  /** All keys that have signed, the newest first. */
  List<KeyUse> listKeys() {
    return em
        .createQuery(
            "SELECT k, COUNT(v) FROM KnownSigningKey k LEFT JOIN CertificateVersion v"
                + " ON v.keyFingerprint = k.fingerprint GROUP BY k ORDER BY k.firstUsedAt DESC",
            Object[].class)
        .getResultList()
        .stream()
        .map(row -> new KeyUse((KnownSigningKey) row[0], (Long) row[1]))
        .toList();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
