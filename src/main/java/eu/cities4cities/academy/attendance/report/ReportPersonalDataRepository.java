package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** A person's rows in meeting reports: shown to them; after an erasure they name nobody. */
@ApplicationScoped
class ReportPersonalDataRepository implements PersonalDataSource {
  /** Rows of reports that were credited to the person, or that carry their address or full name. */
  private static final String REPORT_ROWS = " person_id = ?1 OR email = ?2 OR name IN (?3, ?4, ?5)";

  @PersistenceContext private EntityManager em;

  @Override
  public int place() {
    return 41;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
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
    return List.of(reports);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return List.of();
  }

  @Override
  public void erase(DataSubject person) {
    em.flush();
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
