package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The counts of verifications by certificate and day. */
@ApplicationScoped
class LookRepository {
  @PersistenceContext private EntityManager em;

  /** Adds to the counts, in one order, so that two nodes never wait for each other. */
  void add(Map<LookCounts.Look, Integer> looks) {
    try (PreparedStatement insert =
        em.unwrap(Connection.class)
            .prepareStatement(
                "INSERT INTO certificate_look (certificate_id, day, looks) VALUES (?, ?, ?)"
                    + " ON DUPLICATE KEY UPDATE looks = looks + VALUES(looks)")) {
      for (LookCounts.Look look :
          looks.keySet().stream().sorted(LookRepository::compare).toList()) {
        insert.setLong(1, look.certificateId());
        insert.setDate(2, Date.valueOf(look.day()));
        insert.setInt(3, looks.get(look));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The counts of verifications could not be kept", e);
    }
  }

  private static int compare(LookCounts.Look one, LookCounts.Look other) {
    int byCertificate = Long.compare(one.certificateId(), other.certificateId());
    return byCertificate != 0 ? byCertificate : one.day().compareTo(other.day());
  }

  /** How often a certificate was verified, and on which day last; empty if never. */
  Optional<LookService.Looks> find(CertificateNumber number) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "SELECT COALESCE(SUM(l.looks), 0), MAX(l.day) FROM certificate_look l"
                        + " JOIN certificate c ON c.id = l.certificate_id WHERE c.number = ?1")
                .setParameter(1, number.toString())
                .getSingleResult();
    return Optional.ofNullable((Date) row[1])
        .map(Date::toLocalDate)
        .map(last -> new LookService.Looks(((Number) row[0]).longValue(), last));
  }

  /** How often each of these certificates was verified; those that never were are left out. */
  Map<Long, Long> countEach(Collection<Long> certificateIds) {
    Map<Long, Long> counts = new HashMap<>();
    if (certificateIds.isEmpty()) {
      return counts;
    }
    String ids = certificateIds.stream().map(String::valueOf).collect(Collectors.joining(","));
    for (Object each :
        em.createNativeQuery(
                "SELECT certificate_id, SUM(looks) FROM certificate_look WHERE certificate_id IN ("
                    + ids
                    + ") GROUP BY certificate_id")
            .getResultList()) {
      Object[] row = (Object[]) each;
      counts.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
    return counts;
  }
}
