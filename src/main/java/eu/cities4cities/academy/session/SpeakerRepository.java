package eu.cities4cities.academy.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The queries over speakers and what they speak in. */
@ApplicationScoped
class SpeakerRepository {
  @PersistenceContext private EntityManager em;

  Optional<Speaker> find(long id) {
    return Optional.ofNullable(em.find(Speaker.class, id));
  }

  List<Speaker> listOfCourse(long courseId) {
    return em.createQuery(
            "SELECT s FROM Speaker s WHERE s.courseId = :course ORDER BY s.nameUk, s.id",
            Speaker.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  List<Speaker> listOfPerson(long personId) {
    return em.createQuery("SELECT s FROM Speaker s WHERE s.personId = :person", Speaker.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Who speaks in some sessions, each session's speakers in the order of their names' places. */
  List<SessionSpeaker> listOfSessions(Collection<Long> sessionIds) {
    return sessionIds.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                SELECT s FROM SessionSpeaker s JOIN FETCH s.speaker
                WHERE s.sessionId IN :sessions ORDER BY s.sessionId, s.position, s.id""",
                SessionSpeaker.class)
            .setParameter("sessions", sessionIds)
            .getResultList();
  }

  void add(Speaker speaker) {
    em.persist(speaker);
    em.flush();
  }

  Optional<byte[]> findPhoto(String hash) {
    return Optional.ofNullable(em.find(SpeakerPhoto.class, hash)).map(SpeakerPhoto::getJpeg);
  }

  /** Keeps a photograph, once however many speakers show it. */
  void keep(String hash, byte[] jpeg) {
    if (em.find(SpeakerPhoto.class, hash) == null) {
      em.persist(new SpeakerPhoto(hash, jpeg));
    }
  }

  /** Removes a photograph that no speaker shows any more. */
  void forgetUnused(String hash) {
    if (hash == null) {
      return;
    }
    em.flush();
    em.createQuery(
            """
            DELETE FROM SpeakerPhoto p WHERE p.hash = :hash
            AND NOT EXISTS (SELECT s.id FROM Speaker s WHERE s.photoHash = :hash)""")
        .setParameter("hash", hash)
        .executeUpdate();
  }

  void remove(Speaker speaker) {
    em.createQuery("DELETE FROM SessionSpeaker s WHERE s.speaker = :speaker")
        .setParameter("speaker", speaker)
        .executeUpdate();
    em.remove(speaker);
    forgetUnused(speaker.getPhotoHash());
  }

  /** Gives a session the speakers of another, as speakers of its own course. */
  void copy(long fromSessionId, long toSessionId, long toCourseId) {
    List<Speaker> known = listOfCourse(toCourseId);
    List<Speaker> copies = new ArrayList<>();
    for (SessionSpeaker each : listOfSessions(List.of(fromSessionId))) {
      Speaker original = each.getSpeaker();
      copies.add(
          known.stream()
              .filter(original::isSame)
              .findFirst()
              .orElseGet(
                  () -> {
                    Speaker copy = original.copyFor(toCourseId);
                    add(copy);
                    return copy;
                  }));
    }
    setOfSession(toSessionId, copies);
  }

  /** These speak in the session, in this order, and nobody else. */
  void setOfSession(long sessionId, List<Speaker> speakers) {
    em.createQuery("DELETE FROM SessionSpeaker s WHERE s.sessionId = :session")
        .setParameter("session", sessionId)
        .executeUpdate();
    for (int i = 0; i < speakers.size(); i++) {
      em.persist(new SessionSpeaker(sessionId, speakers.get(i), i));
    }
  }
}
