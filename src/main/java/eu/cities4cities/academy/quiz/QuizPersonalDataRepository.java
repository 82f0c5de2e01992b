package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import eu.cities4cities.academy.quiz.question.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** A person's attempts and answers: shown to them, and removed by an erasure. */
@ApplicationScoped
class QuizPersonalDataRepository implements PersonalDataSource {
  private static final String OF_PERSON =
      " WHERE attempt_id IN (SELECT id FROM quiz_attempt WHERE person_id = ?1)";

  @PersistenceContext private EntityManager em;
  @Inject private AnswersExported told;

  @Override
  public int place() {
    return 50;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    List<QuizAttempt> attempts = attemptsOf(person);
    return List.of(
        results(attempts),
        answers(person, attempts),
        marks(person, attempts),
        browsers(person, attempts),
        extraTime(person));
  }

  private PersonalDataSection results(List<QuizAttempt> attempts) {
    PersonalDataSection section =
        PersonalDataSection.of(
            "attempts", "quiz", "number", "startedAt", "submittedAt", "points", "pointsOf");
    for (QuizAttempt attempt : attempts) {
      Score score = attempt.score();
      section.row(
          told.quiz(attempt),
          attempt.getNumber(),
          attempt.getStartedAt(),
          attempt.getSubmittedAt(),
          score == null ? null : score.gotHundredths() / 100.0,
          score == null ? null : score.totalPoints());
    }
    return section;
  }

  private PersonalDataSection answers(DataSubject person, List<QuizAttempt> attempts) {
    PersonalDataSection section =
        PersonalDataSection.of("answers", "quiz", "attempt", "question", "answer", "receivedAt");
    List<AttemptAnswer> given =
        em.createQuery(
                """
                SELECT w FROM AttemptAnswer w, QuizAttempt t
                WHERE w.attemptId = t.id AND t.personId = :person
                ORDER BY t.id, w.receivedAt, w.questionId, w.writer, w.sequence""",
                AttemptAnswer.class)
            .setParameter("person", person.id())
            .getResultList();
    for (AttemptAnswer row : given) {
      QuizAttempt attempt = byId(attempts, row.attemptId());
      AnswerEntry entry = row.entry();
      long question = entry.key().question();
      section.row(
          told.quiz(attempt),
          attempt.getNumber(),
          told.question(attempt, question),
          told.answer(attempt, question, entry.answer()),
          entry.receivedAt());
    }
    return section;
  }

  private PersonalDataSection marks(DataSubject person, List<QuizAttempt> attempts) {
    PersonalDataSection section =
        PersonalDataSection.of(
            "quizMarks", "quiz", "attempt", "question", "points", "text", "decidedAt");
    List<HandMark> marks =
        em.createQuery(
                "SELECT m FROM HandMark m, QuizAttempt t WHERE m.attemptId = t.id"
                    + " AND t.personId = :person ORDER BY t.id, m.questionId",
                HandMark.class)
            .setParameter("person", person.id())
            .getResultList();
    for (HandMark mark : marks) {
      QuizAttempt attempt = byId(attempts, mark.attemptId());
      section.row(
          told.quiz(attempt),
          attempt.getNumber(),
          told.question(attempt, mark.questionId()),
          mark.points(),
          mark.getWords(),
          mark.getMarkedAt());
    }
    return section;
  }

  private PersonalDataSection browsers(DataSubject person, List<QuizAttempt> attempts) {
    PersonalDataSection section =
        PersonalDataSection.of("quizBrowsers", "quiz", "attempt", "device", "startedAt");
    em.createQuery(
            "SELECT t.id, d.device, d.takenAt FROM AttemptDevice d, QuizAttempt t"
                + " WHERE d.attemptId = t.id AND t.personId = :person ORDER BY t.id, d.writer",
            Object[].class)
        .setParameter("person", person.id())
        .getResultList()
        .forEach(
            row -> {
              QuizAttempt attempt = byId(attempts, (Long) row[0]);
              section.row(told.quiz(attempt), attempt.getNumber(), row[1], row[2]);
            });
    return section;
  }

  private PersonalDataSection extraTime(DataSubject person) {
    PersonalDataSection section =
        PersonalDataSection.of(
            "quizExtraTime", "quiz", "minutes", "reason", "givenAt", "withdrawnAt");
    em.createQuery(
            "SELECT q.titleUk, q.titleEn, e.minutes, e.reason, e.givenAt, e.withdrawnAt"
                + " FROM ExtraTime e, Quiz q WHERE q.id = e.quizId AND e.personId = :person"
                + " ORDER BY e.id",
            Object[].class)
        .setParameter("person", person.id())
        .getResultList()
        .forEach(section::titled);
    return section;
  }

  private static QuizAttempt byId(List<QuizAttempt> attempts, long id) {
    return attempts.stream().filter(each -> each.id() == id).findFirst().orElseThrow();
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
