package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * A person's ways into meetings and what meeting services told of them; after an erasure their
 * links are gone and the services' messages are nobody's.
 */
@ApplicationScoped
class MeetingPersonalDataRepository implements PersonalDataSource {
  @PersistenceContext private EntityManager em;

  @Override
  public int place() {
    return 36;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection events =
        PersonalDataSection.of("meetingEvents", "session", "what", "at", "name", "email");
    em.createQuery(
            """
            SELECT s.titleUk, s.titleEn, e.kind, e.happenedAt, e.name, e.email
            FROM MeetingEvent e JOIN CourseSession s ON s.id = e.sessionId
            WHERE e.guestId IN (SELECT g.id FROM MeetingGuest g WHERE g.personId = :person)
              OR e.email = :email OR e.name IN :names
            ORDER BY e.happenedAt, e.id""",
            Object[].class)
        .setParameter("person", person.id())
        .setParameter("email", person.email())
        .setParameter("names", person.signs())
        .getResultList()
        .forEach(events::titled);
    return List.of(events);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return List.of();
  }

  @Override
  public void erase(DataSubject person) {
    em.createQuery(
            """
            UPDATE MeetingEvent e SET e.name = NULL, e.email = NULL
            WHERE e.guestId IN (SELECT g.id FROM MeetingGuest g WHERE g.personId = :person)
              OR e.email = :email OR e.name IN :names""")
        .setParameter("person", person.id())
        .setParameter("email", person.email())
        .setParameter("names", person.signs())
        .executeUpdate();
    em.createQuery(
            """
            UPDATE MeetingGuest g SET g.personId = NULL, g.reference = NULL, g.address = NULL
            WHERE g.personId = :person""")
        .setParameter("person", person.id())
        .executeUpdate();
    em.createQuery("DELETE FROM JoinKey k WHERE k.personId = :person")
        .setParameter("person", person.id())
        .executeUpdate();
  }
}
