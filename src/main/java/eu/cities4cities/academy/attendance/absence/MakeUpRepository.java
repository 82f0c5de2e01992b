package eu.cities4cities.academy.attendance.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The queries over the questions about recordings and the tries at them. */
@ApplicationScoped
class MakeUpRepository {
  @PersistenceContext private EntityManager em;

  /** The questions about a session's recording, in their order. */
  List<MakeUpQuestion> list(long sessionId) {
    List<MakeUpQuestion> questions = new ArrayList<>();
    List<?> rows =
        em.createNativeQuery(
                """
                SELECT place, text_uk, text_en, right_uk, right_en, wrong_uk, wrong_en, other_uk,
                  other_en
                FROM make_up_question WHERE session_id = ?1 ORDER BY place""")
            .setParameter(1, sessionId)
            .getResultList();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      questions.add(
          new MakeUpQuestion(
              ((Number) row[0]).intValue(),
              new MakeUpQuestion.Words((String) row[1], (String) row[2]),
              new MakeUpQuestion.Words((String) row[3], (String) row[4]),
              new MakeUpQuestion.Words((String) row[5], (String) row[6]),
              new MakeUpQuestion.Words((String) row[7], (String) row[8])));
    }
    return questions;
  }

  /** Puts questions in the place of those that were there. */
  void replace(long sessionId, List<MakeUpQuestion> questions) {
    em.createNativeQuery("DELETE FROM make_up_question WHERE session_id = ?1")
        .setParameter(1, sessionId)
        .executeUpdate();
    for (MakeUpQuestion question : questions) {
      em.createNativeQuery(
              """
              INSERT INTO make_up_question (session_id, place, text_uk, text_en, right_uk, right_en,
                wrong_uk, wrong_en, other_uk, other_en)
              VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""")
          .setParameter(1, sessionId)
          .setParameter(2, question.place())
          .setParameter(3, question.text().uk())
          .setParameter(4, question.text().en())
          .setParameter(5, question.right().uk())
          .setParameter(6, question.right().en())
          .setParameter(7, question.wrong().uk())
          .setParameter(8, question.wrong().en())
          .setParameter(9, question.other().uk())
          .setParameter(10, question.other().en())
          .executeUpdate();
    }
  }

  /** How often a person has tried since that moment. */
  long countTries(long sessionId, long personId, Instant since) {
    Number tries =
        (Number)
            em.createNativeQuery(
                    """
                    SELECT COUNT(*) FROM make_up_try
                    WHERE session_id = ?1 AND person_id = ?2 AND tried_at >= ?3""")
                .setParameter(1, sessionId)
                .setParameter(2, personId)
                .setParameter(3, utc(since))
                .getSingleResult();
    return tries.longValue();
  }

  void addTry(long sessionId, long personId, int right, Instant now) {
    em.createNativeQuery(
            """
            INSERT INTO make_up_try (session_id, person_id, tried_at, right_answers)
            VALUES (?1, ?2, ?3, ?4)""")
        .setParameter(1, sessionId)
        .setParameter(2, personId)
        .setParameter(3, utc(now))
        .setParameter(4, right)
        .executeUpdate();
  }

  /** Whether a person has opened a session's recording to make it up. */
  boolean isOpened(long sessionId, long personId) {
    return !em.createNativeQuery(
            "SELECT 1 FROM make_up_opening WHERE session_id = ?1 AND person_id = ?2")
        .setParameter(1, sessionId)
        .setParameter(2, personId)
        .getResultList()
        .isEmpty();
  }

  /** Notes that a person opens a recording; the first time stays. */
  void addOpening(long sessionId, long personId, Instant now) {
    em.createNativeQuery(
            """
            INSERT INTO make_up_opening (session_id, person_id, opened_at) VALUES (?1, ?2, ?3)
            ON DUPLICATE KEY UPDATE opened_at = opened_at""")
        .setParameter(1, sessionId)
        .setParameter(2, personId)
        .setParameter(3, utc(now))
        .executeUpdate();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
