package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import eu.cities4cities.academy.quiz.question.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** A person's attempts and answers: shown to them, and removed by an erasure. */
@ApplicationScoped
class QuizPersonalDataRepository implements PersonalDataSource {
  private static final String OF_PERSON =
      " WHERE attempt_id IN (SELECT id FROM quiz_attempt WHERE person_id = ?1)";

  @PersistenceContext private EntityManager em;

  @Override
  public int place() {
    return 50;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection attempts =
        PersonalDataSection.of(
            "attempts", "quiz", "number", "startedAt", "submittedAt", "points", "pointsOf");
    for (QuizAttempt attempt : attemptsOf(person)) {
      Score score = attempt.score();
      attempts.row(
          new PersonalDataSection.Text(
              attempt.getQuiz().getTitleUk(), attempt.getQuiz().getTitleEn()),
          attempt.getNumber(),
          attempt.getStartedAt(),
          attempt.getSubmittedAt(),
          score == null ? null : score.gotHundredths() / 100.0,
          score == null ? null : score.totalPoints());
    }
    PersonalDataSection answers =
        PersonalDataSection.of("answers", "attempt", "question", "answer", "receivedAt");
    em.createQuery(
            """
            SELECT t.publicId, w.questionId, w.answer, w.receivedAt FROM AttemptAnswer w, QuizAttempt t
            WHERE w.attemptId = t.id AND t.personId = :person
            ORDER BY t.id, w.receivedAt, w.questionId, w.writer, w.sequence""",
            Object[].class)
        .setParameter("person", person.id())
        .getResultList()
        .forEach(answers::row);
    PersonalDataSection extra =
        PersonalDataSection.of(
            "quizExtraTime", "quiz", "minutes", "reason", "givenAt", "withdrawnAt");
    em.createQuery(
            "SELECT e, q FROM ExtraTime e, Quiz q WHERE q.id = e.quizId AND e.personId = :person"
                + " ORDER BY e.id",
            Object[].class)
        .setParameter("person", person.id())
        .getResultList()
        .forEach(
            row -> {
              ExtraTime given = (ExtraTime) row[0];
              Quiz quiz = (Quiz) row[1];
              extra.row(
                  new PersonalDataSection.Text(quiz.getTitleUk(), quiz.getTitleEn()),
                  given.getMinutes(),
                  given.getReason(),
                  given.getGivenAt(),
                  given.getWithdrawnAt());
            });
    return List.of(attempts, answers, marks(person), browsers(person), extra);
  }

  private PersonalDataSection marks(DataSubject person) {
    PersonalDataSection marks =
        PersonalDataSection.of("quizMarks", "attempt", "question", "points", "text", "decidedAt");
    em.createQuery(
            "SELECT t.publicId, m FROM HandMark m, QuizAttempt t WHERE m.attemptId = t.id"
                + " AND t.personId = :person ORDER BY t.id, m.questionId",
            Object[].class)
        .setParameter("person", person.id())
        .getResultList()
        .forEach(
            row -> {
              HandMark mark = (HandMark) row[1];
              marks.row(
                  row[0], mark.questionId(), mark.points(), mark.getWords(), mark.getMarkedAt());
            });
    return marks;
  }

  private PersonalDataSection browsers(DataSubject person) {
    PersonalDataSection browsers =
        PersonalDataSection.of("quizBrowsers", "attempt", "device", "startedAt");
    em.createQuery(
            "SELECT t.publicId, d.device, d.takenAt FROM AttemptDevice d, QuizAttempt t"
                + " WHERE d.attemptId = t.id AND t.personId = :person ORDER BY t.id, d.writer",
            Object[].class)
        .setParameter("person", person.id())
        .getResultList()
        .forEach(browsers::row);
    return browsers;
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return List.of();
  }

  @Override
  public void erase(DataSubject person) {
    em.flush();
    for (String delete :
        List.of(
            "DELETE FROM attempt_device" + OF_PERSON,
            "DELETE FROM hand_grade" + OF_PERSON,
            "DELETE FROM hand_mark" + OF_PERSON,
            "DELETE FROM answer_admission" + OF_PERSON,
            "DELETE FROM attempt_answer" + OF_PERSON,
            "DELETE FROM attempt_file" + OF_PERSON,
            "DELETE FROM quiz_extra_time WHERE person_id = ?1",
            "DELETE FROM quiz_attempt WHERE person_id = ?1")) {
      em.createNativeQuery(delete).setParameter(1, person.id()).executeUpdate();
    }
  }

  private List<QuizAttempt> attemptsOf(DataSubject person) {
    return em.createQuery(
            "SELECT t FROM QuizAttempt t JOIN FETCH t.quiz WHERE t.personId = :person ORDER BY t.id",
            QuizAttempt.class)
        .setParameter("person", person.id())
        .getResultList();
  }
}
