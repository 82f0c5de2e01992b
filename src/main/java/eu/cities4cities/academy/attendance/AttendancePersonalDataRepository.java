package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * A person's evidence: shown to them; after an erasure the ledger keeps its rows (rule 1), but they
 * are nobody's and name nobody.
 */
@ApplicationScoped
class AttendancePersonalDataRepository implements PersonalDataSource {
  @PersistenceContext private EntityManager em;

  @Override
  public int place() {
    return 40;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection evidence =
        PersonalDataSection.of(
            "attendance",
            "session",
            "kind",
            "startsAt",
            "endsAt",
            "seconds",
            "status",
            "note",
            "recordedAt");
    em.createQuery(
            """
            SELECT s.titleUk, s.titleEn, e.kind, e.startsAt, e.endsAt, e.seconds, e.status, e.note,
              e.recordedAt
            FROM AttendanceEvidence e JOIN e.session s WHERE e.personId = :person ORDER BY e.id""",
            Object[].class)
        .setParameter("person", person.id())
        .getResultList()
        .forEach(evidence::titled);
    return List.of(evidence);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    long rows =
        em.createQuery(
                "SELECT COUNT(e) FROM AttendanceEvidence e WHERE e.personId = :person", Long.class)
            .setParameter("person", person.id())
            .getSingleResult();
    return rows == 0
        ? List.of()
        : List.of(KeptAfterErasure.of("personalData.kept.attendance", rows));
  }

  @Override
  public void erase(DataSubject person) {
    em.flush();
    // The keys of most rows hold the person's number, and a note may say anything.
    em.createNativeQuery(
            """
            UPDATE attendance_evidence
            SET person_id = NULL, note = NULL, source_key = CONCAT('erased:', id)
            WHERE person_id = ?1""")
        .setParameter(1, person.id())
        .executeUpdate();
  }
}
