package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.RosterRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The query over all that is on record about one person's certificates in a course. */
@ApplicationScoped
class OnRecordRepository {
  @PersistenceContext private EntityManager em;

  /** What is on record about a person; one query, for each participant's page asks it. */
  OnRecord of(long courseId, RosterRow person, LocalDate today) {
    List<?> rows =
        em.createNativeQuery(
                """
                SELECT c.number, c.kind, CAST(c.expires_on AS CHAR), c.award_reason,
                       c.revoked_at IS NOT NULL, c.live IS NULL, n.name_uk, n.name_latin,
                       r.name_hash, CAST(r.asked_at AS CHAR), CAST(r.decided_from AS CHAR)
                FROM (SELECT 1) one
                LEFT JOIN certificate c ON c.course_id = ?1 AND c.person_id = ?2
                LEFT JOIN name_confirmation n ON n.enrollment_id = ?3
                LEFT JOIN name_request r ON r.enrollment_id = ?3
                ORDER BY c.live, c.id""")
            .setParameter(1, courseId)
            .setParameter(2, person.personId())
            .setParameter(3, person.enrollmentId())
            .getResultList();
    Held held = null;
    Set<CertificateKind> ended = EnumSet.noneOf(CertificateKind.class);
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      if (row[0] != null) {
        CertificateKind kind = CertificateKind.valueOf((String) row[1]);
        // Valid ones come last: one of a kind that is valid takes the kind out again.
        if (isTrue(row[5])) {
          ended.add(kind);
        } else {
          ended.remove(kind);
        }
        if (!isTrue(row[4])) {
          LocalDate expiresOn = row[2] == null ? null : LocalDate.parse((String) row[2]);
          boolean expired = expiresOn != null && today.isAfter(expiresOn);
          Held next = new Held((String) row[0], kind, row[3] != null, expired);
          held = held == null ? next : Held.higher(held, next);
        }
      }
    }
    Object[] any = (Object[]) rows.get(0);
    NameAsked asked = any[8] == null ? null : new NameAsked(instant(any[9]), instant(any[10]));
    return new OnRecord(held, ended, (String) any[6], (String) any[7], (String) any[8], asked);
  }

  private static Instant instant(Object utc) {
    return LocalDateTime.parse(((String) utc).replace(' ', 'T')).toInstant(ZoneOffset.UTC);
  }

  private static boolean isTrue(Object flag) {
    return flag instanceof Boolean known ? known : ((Number) flag).intValue() != 0;
  }
}
