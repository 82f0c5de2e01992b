package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queries over certificates that wait for the corrected name of their holder. */
@ApplicationScoped
class NameCorrectionRepository {
  @PersistenceContext private EntityManager em;

  /**
   * Lets all certificates in force of a person wait for their next version; whoever prints one of
   * them just now, with an older name, loses it.
   *
   * @return for how many
   */
  int add(long personId, String reason, Instant now) {
    return em.createNativeQuery(
            "INSERT INTO name_correction (certificate_id, reason, due_at)"
                + " SELECT id, ?1, ?2 FROM certificate WHERE person_id = ?3 AND live = 1 ORDER BY id"
                + " ON DUPLICATE KEY UPDATE reason = VALUES(reason), due_at = VALUES(due_at),"
                + " token = NULL")
        .setParameter(1, reason)
        .setParameter(2, utc(now))
        .setParameter(3, personId)
        .executeUpdate();
  }

  /** The numbers of the certificates that are due, the longest waiting first. */
  @SuppressWarnings("unchecked")
  List<String> listDue(Instant now, int most) {
    return em.createNativeQuery(
            "SELECT c.number FROM name_correction n JOIN certificate c ON c.id = n.certificate_id"
                + " WHERE n.due_at <= ?1 ORDER BY n.due_at, n.certificate_id")
        .setParameter(1, utc(now))
        .setMaxResults(most)
        .getResultList();
  }

  /** Takes a certificate that is due until that moment; true for the one who got it. */
  boolean take(String number, String token, Instant now, Instant until) {
    return em.createNativeQuery(
                "UPDATE name_correction SET token = ?1, due_at = ?2 WHERE due_at <= ?3 AND"
                    + " certificate_id = (SELECT id FROM certificate WHERE number = ?4)")
            .setParameter(1, token)
            .setParameter(2, utc(until))
            .setParameter(3, utc(now))
            .setParameter(4, number)
            .executeUpdate()
        == 1;
  }

  /** Holds what was taken until the commit, and says why it is corrected; empty if it is lost. */
  @SuppressWarnings("unchecked")
  Optional<String> hold(String token) {
    List<String> reasons =
        em.createNativeQuery("SELECT reason FROM name_correction WHERE token = ?1 FOR UPDATE")
            .setParameter(1, token)
            .getResultList();
    return reasons.stream().findFirst();
  }

  /** What was taken is done. */
  void remove(String token) {
    em.createNativeQuery("DELETE FROM name_correction WHERE token = ?1")
        .setParameter(1, token)
        .executeUpdate();
  }

  /**
   * What was taken is tried again at that moment.
   *
   * @param waitsFor the key of the message that says what it waits for; null if it is its turn only
   */
  void putOff(String token, Instant now, Instant until, String waitsFor) {
    em.createNativeQuery(
            "UPDATE name_correction SET due_at = ?1, token = NULL, waits_for = ?2,"
                + " waits_since = IF(?2 IS NULL, NULL, COALESCE(waits_since, ?3))"
                + " WHERE token = ?4")
        .setParameter(1, utc(until))
        .setParameter(2, waitsFor)
        .setParameter(3, utc(now))
        .setParameter(4, token)
        .executeUpdate();
  }

  /** The courses whose certificates wait for more than their turn, the longest waiting first. */
  List<NamesWaiting> listWaiting() {
    List<NamesWaiting> waiting = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT k.slug, k.title_uk, k.title_en, COUNT(*), MIN(n.waits_for),"
                    + " MIN(n.waits_since) FROM name_correction n"
                    + " JOIN certificate c ON c.id = n.certificate_id"
                    + " JOIN course k ON k.id = c.course_id WHERE n.waits_for IS NOT NULL"
                    + " GROUP BY k.id, k.slug, k.title_uk, k.title_en"
                    + " ORDER BY MIN(n.waits_since), k.id")
            .getResultList()) {
      Object[] row = (Object[]) each;
      waiting.add(
          new NamesWaiting(
              (String) row[0],
              (String) row[1],
              (String) row[2],
              ((Number) row[3]).intValue(),
              (String) row[4],
              ((Timestamp) row[5]).toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }
    return waiting;
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
