package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** A person's late words and open pages: the words are shown to them; all goes at an erasure. */
@ApplicationScoped
class CheckInPersonalDataRepository implements PersonalDataSource {
  @PersistenceContext private EntityManager em;

  @Override
  public int place() {
    return 42;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
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
        .forEach(late::titled);
    return List.of(late);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return List.of();
  }

  @Override
  public void erase(DataSubject person) {
    em.flush();
    em.createNativeQuery("DELETE FROM late_check_in WHERE person_id = ?1")
        .setParameter(1, person.id())
        .executeUpdate();
    em.createNativeQuery("DELETE FROM session_visit WHERE person_id = ?1")
        .setParameter(1, person.id())
        .executeUpdate();
  }
}
