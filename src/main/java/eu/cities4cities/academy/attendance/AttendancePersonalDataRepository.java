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
 * A person's evidence and their rows in meeting reports: shown to them; after an erasure the ledger
 * keeps its rows (rule 1), but they are nobody's and name nobody.
 */
@ApplicationScoped
class AttendancePersonalDataRepository implements PersonalDataSource {
  /** Rows of reports that were credited to the person, or that carry their address or full name. */
  private static final String REPORT_ROWS = " person_id = ?1 OR email = ?2 OR name IN (?3, ?4, ?5)";

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
        .forEach(
            row ->
                evidence.row(
                    new PersonalDataSection.Text((String) row[0], (String) row[1]),
                    row[2],
                    row[3],
                    row[4],
                    row[5],
                    row[6],
                    row[7],
                    row[8]));
    PersonalDataSection reports =
        PersonalDataSection.of("meetingReports", "file", "name", "email", "startsAt", "endsAt");
    em.createQuery(
            """
            SELECT i.fileName, r.name, r.email, r.startsAt, r.endsAt
            FROM AttendanceImportRow r JOIN r.fromImport i
            WHERE r.personId = :person OR r.email = :email ORDER BY r.id""",
            Object[].class)
        .setParameter("person", person.id())
        .setParameter("email", person.email())
        .getResultList()
        .forEach(reports::row);
    PersonalDataSection late =
        PersonalDataSection.of(
            "lateWords", "session", "startsAt", "createdAt", "status", "note", "decidedAt");
    em.createQuery(
            """
            SELECT s.titleUk, s.titleEn, l.enteredAt, l.arrivedAt, l.state, l.note, l.decidedAt
            FROM LateCheckIn l JOIN l.session s WHERE l.personId = :person ORDER BY l.id""",
            Object[].class)
        .setParameter("person", person.id())
        .getResultList()
        .forEach(
            row ->
                late.row(
                    new PersonalDataSection.Text((String) row[0], (String) row[1]),
                    row[2],
                    row[3],
                    row[4],
                    row[5],
                    row[6]));
    return List.of(evidence, reports, late);
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
    em.createNativeQuery("DELETE FROM late_check_in WHERE person_id = ?1")
        .setParameter(1, person.id())
        .executeUpdate();
    em.createNativeQuery("DELETE FROM session_visit WHERE person_id = ?1")
        .setParameter(1, person.id())
        .executeUpdate();
    em.createNativeQuery("DELETE FROM attendance_identity WHERE person_id = ?1 OR sign LIKE ?2")
        .setParameter(1, person.id())
        .setParameter(2, person.email() + "|%")
        .executeUpdate();
    // A decided row stays decided; one that waits would ask staff about nobody for ever.
    em.createNativeQuery(
            """
            UPDATE attendance_import_row
            SET name = '', email = NULL, sign = '', reason = NULL, person_id = NULL,
              fingerprint = MD5(CONCAT('erased:', id)),
              state = CASE state WHEN 'DOUBT' THEN 'DISMISSED' ELSE state END
            WHERE"""
                + REPORT_ROWS)
        .setParameter(1, person.id())
        .setParameter(2, person.email())
        .setParameter(3, person.nameUk())
        .setParameter(4, person.givenName() + " " + person.surname())
        .setParameter(5, person.latinName())
        .executeUpdate();
  }
}
