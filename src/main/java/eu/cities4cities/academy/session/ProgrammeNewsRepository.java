package eu.cities4cities.academy.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The queries over changes of the programme that people are to be told. */
@ApplicationScoped
class ProgrammeNewsRepository {
  @PersistenceContext private EntityManager em;

  Optional<ProgrammeNews> findOfSession(long sessionId) {
    return em.createQuery(
            "SELECT n FROM ProgrammeNews n WHERE n.courseSessionId = :session", ProgrammeNews.class)
        .setParameter("session", sessionId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  Optional<ProgrammeNews> findOfCourse(long courseId) {
    return em.createQuery(
            """
            SELECT n FROM ProgrammeNews n
            WHERE n.courseId = :course AND n.courseSessionId IS NULL""",
            ProgrammeNews.class)
        .setParameter("course", courseId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  void add(ProgrammeNews news) {
    em.persist(news);
  }

  void remove(ProgrammeNews news) {
    em.remove(news);
  }

  /** One that has rested and that nobody else is telling; it is locked. */
  Optional<ProgrammeNews> lockDue(Instant now) {
    return em
        .createNativeQuery(
            """
            SELECT id FROM programme_news WHERE due_at <= ?1
            ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED""")
        .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .getResultList()
        .stream()
        .findFirst()
        .map(id -> em.find(ProgrammeNews.class, ((Number) id).longValue()));
  }
}
