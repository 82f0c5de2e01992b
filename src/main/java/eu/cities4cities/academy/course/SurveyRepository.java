package eu.cities4cities.academy.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queries over feedback surveys and their answers. */
@ApplicationScoped
class SurveyRepository {
  @PersistenceContext private EntityManager em;

  Optional<Survey> findOf(long courseId) {
    return em.createQuery("SELECT s FROM Survey s WHERE s.course.id = :course", Survey.class)
        .setParameter("course", courseId)
        .getResultStream()
        .findFirst();
  }

  /** The survey's row, held until the transaction ends: answers and edits wait for each other. */
  Survey lock(Survey survey) {
    return em.find(Survey.class, survey.getId(), LockModeType.PESSIMISTIC_WRITE);
  }

  void add(Survey survey) {
    em.persist(survey);
    em.flush();
  }

  List<SurveyQuestion> listQuestions(long surveyId) {
    return em.createQuery(
            "SELECT q FROM SurveyQuestion q WHERE q.surveyId = :survey ORDER BY q.place",
            SurveyQuestion.class)
        .setParameter("survey", surveyId)
        .getResultList();
  }

  /** Puts these questions in place of those that nobody has answered yet. */
  void replaceQuestions(long surveyId, List<SurveyForm.Question> questions) {
    em.createQuery("DELETE FROM SurveyQuestion q WHERE q.surveyId = :survey")
        .setParameter("survey", surveyId)
        .executeUpdate();
    for (int place = 0; place < questions.size(); place++) {
      em.persist(new SurveyQuestion(surveyId, place, questions.get(place)));
    }
  }

  long countSheets(long surveyId) {
    return ((Number)
            em.createNativeQuery("SELECT COUNT(*) FROM survey_sheet WHERE survey_id = ?1")
                .setParameter(1, surveyId)
                .getSingleResult())
        .longValue();
  }

  /** The person's sheet, if they have answered. */
  Optional<Long> findSheet(long surveyId, long personId) {
    return em
        .createNativeQuery("SELECT id FROM survey_sheet WHERE survey_id = ?1 AND person_id = ?2")
        .setParameter(1, surveyId)
        .setParameter(2, personId)
        .getResultList()
        .stream()
        .findFirst()
        .map(id -> ((Number) id).longValue());
  }

  Instant changedAt(long sheetId) {
    Object at =
        em.createNativeQuery("SELECT changed_at FROM survey_sheet WHERE id = ?1")
            .setParameter(1, sheetId)
            .getSingleResult();
    LocalDateTime utc =
        at instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) at;
    return utc.toInstant(ZoneOffset.UTC);
  }

  /** The person's sheet, made now if there is none; its answers are taken off it. */
  long emptySheet(long surveyId, long personId, Instant now) {
    LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    em.createNativeQuery(
            """
            INSERT INTO survey_sheet (survey_id, person_id, given_at, changed_at)
            VALUES (?1, ?2, ?3, ?3) ON DUPLICATE KEY UPDATE changed_at = ?3""")
        .setParameter(1, surveyId)
        .setParameter(2, personId)
        .setParameter(3, utc)
        .executeUpdate();
    long sheet = findSheet(surveyId, personId).orElseThrow();
    em.createNativeQuery("DELETE FROM survey_answer WHERE sheet_id = ?1")
        .setParameter(1, sheet)
        .executeUpdate();
    return sheet;
  }

  void addAnswer(long sheetId, SurveyResults.Given answer) {
    em.createNativeQuery(
            "INSERT INTO survey_answer (sheet_id, question_id, number, text)"
                + " VALUES (?1, ?2, ?3, ?4)")
        .setParameter(1, sheetId)
        .setParameter(2, answer.questionId())
        .setParameter(3, answer.number())
        .setParameter(4, answer.text())
        .executeUpdate();
  }

  List<SurveyResults.Given> listOfSheet(long sheetId) {
    return given(
        em.createNativeQuery(
                "SELECT question_id, number, text FROM survey_answer WHERE sheet_id = ?1")
            .setParameter(1, sheetId)
            .getResultList());
  }

  List<SurveyResults.Given> listOfSurvey(long surveyId) {
    return given(
        em.createNativeQuery(
                """
                SELECT a.question_id, a.number, a.text FROM survey_answer a
                JOIN survey_sheet s ON s.id = a.sheet_id WHERE s.survey_id = ?1""")
            .setParameter(1, surveyId)
            .getResultList());
  }

  private static List<SurveyResults.Given> given(List<?> rows) {
    List<SurveyResults.Given> given = new ArrayList<>();
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      given.add(
          new SurveyResults.Given(
              ((Number) cells[0]).longValue(),
              cells[1] == null ? null : ((Number) cells[1]).intValue(),
              (String) cells[2]));
    }
    return given;
  }

  /** The ids of those who have answered. */
  Set<Long> listAnswering(long surveyId) {
    Set<Long> people = new HashSet<>();
    em.createNativeQuery(
            "SELECT person_id FROM survey_sheet WHERE survey_id = ?1 AND person_id IS NOT NULL")
        .setParameter(1, surveyId)
        .getResultList()
        .forEach(id -> people.add(((Number) id).longValue()));
    return people;
  }

  /** What the person answered anywhere: course in both languages, question, answer. */
  List<Object[]> listOfPerson(long personId) {
    List<Object[]> rows = new ArrayList<>();
    for (Object row :
        em.createNativeQuery(
                """
                SELECT c.title_uk, c.title_en, q.text_uk, q.text_en,
                  COALESCE(a.text, CASE WHEN q.kind = 'SCALE' THEN a.number ELSE a.number + 1 END)
                FROM survey_answer a JOIN survey_sheet s ON s.id = a.sheet_id
                JOIN survey_question q ON q.id = a.question_id
                JOIN survey v ON v.id = s.survey_id JOIN course c ON c.id = v.course_id
                WHERE s.person_id = ?1 ORDER BY v.id, q.place""")
            .setParameter(1, personId)
            .getResultList()) {
      rows.add((Object[]) row);
    }
    return rows;
  }

  /** The person's sheets stay as nobody's; their own words, which may name them, go. */
  void forget(long personId) {
    em.createNativeQuery(
            """
            DELETE a FROM survey_answer a JOIN survey_sheet s ON s.id = a.sheet_id
            WHERE s.person_id = ?1 AND a.text IS NOT NULL""")
        .setParameter(1, personId)
        .executeUpdate();
    em.createNativeQuery("UPDATE survey_sheet SET person_id = NULL WHERE person_id = ?1")
        .setParameter(1, personId)
        .executeUpdate();
  }
}
