package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import eu.cities4cities.academy.community.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.List;

/**
 * A person's excuses, appeals and whereabouts: shown to them; after an erasure the cases stay as
 * numbers without a person, a word or a document.
 */
@ApplicationScoped
class AbsencePersonalDataRepository implements PersonalDataSource {
  @PersistenceContext private EntityManager em;

  @Override
  public int place() {
    return 43;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection excuses =
        PersonalDataSection.of(
            "excuses", "session", "reason", "text", "askedAt", "status", "answer", "decidedAt");
    em.createQuery(
            """
            SELECT s.titleUk, s.titleEn, e.reason, e.text, e.askedAt, e.status, e.answer,
              e.decidedAt
            FROM Excuse e JOIN e.session s WHERE e.personId = :person ORDER BY e.id""",
            Object[].class)
        .setParameter("person", person.id())
        .getResultList()
        .forEach(excuses::titled);
    PersonalDataSection appeals =
        PersonalDataSection.of("appeals", "session", "text", "askedAt", "answer", "decidedAt");
    em.createQuery(
            """
            SELECT s.titleUk, s.titleEn, a.text, a.askedAt, a.answer, a.answeredAt
            FROM Appeal a JOIN a.session s WHERE a.personId = :person ORDER BY a.id""",
            Object[].class)
        .setParameter("person", person.id())
        .getResultList()
        .forEach(appeals::titled);
    return List.of(excuses, appeals, whereabouts(person));
  }

  private PersonalDataSection whereabouts(DataSubject person) {
    PersonalDataSection said = PersonalDataSection.of("whereabouts", "day", "region");
    List<?> rows =
        em.createNativeQuery(
                "SELECT day, region_code FROM whereabouts WHERE person_id = ?1 ORDER BY day")
            .setParameter(1, person.id())
            .getResultList();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      said.row(
          ((Date) row[0]).toLocalDate(),
          Region.ofCode(String.valueOf(row[1]))
              .map(region -> new PersonalDataSection.Text(region.nameUk(), region.nameEn()))
              .orElse(null));
    }
    return said;
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return List.of();
  }

  @Override
  public void erase(DataSubject person) {
    em.flush();
    em.createNativeQuery(
            """
            UPDATE excuse SET person_id = NULL, text = '', answer = '', file_id = NULL
            WHERE person_id = ?1""")
        .setParameter(1, person.id())
        .executeUpdate();
    em.createNativeQuery(
            """
            UPDATE appeal
            SET person_id = NULL, text = '', answer = CASE WHEN answer IS NULL THEN NULL ELSE '' END
            WHERE person_id = ?1""")
        .setParameter(1, person.id())
        .executeUpdate();
    em.createNativeQuery("UPDATE make_up_try SET person_id = NULL WHERE person_id = ?1")
        .setParameter(1, person.id())
        .executeUpdate();
    em.createNativeQuery("DELETE FROM make_up_opening WHERE person_id = ?1")
        .setParameter(1, person.id())
        .executeUpdate();
    em.createNativeQuery("DELETE FROM whereabouts WHERE person_id = ?1")
        .setParameter(1, person.id())
        .executeUpdate();
  }
}
