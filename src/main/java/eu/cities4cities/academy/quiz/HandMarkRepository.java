package eu.cities4cities.academy.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queries over what was decided about answers: points by hand and corrected keys. */
@ApplicationScoped
class HandMarkRepository {
  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
    em.flush();
  }

  void remove(HandMark mark) {
    em.remove(mark);
    em.flush();
  }

  Optional<HandMark> findMark(long attemptId, long questionId) {
    return Optional.ofNullable(em.find(HandMark.class, new HandMark.Key(attemptId, questionId)));
  }

  /** An attempt's marks, by question. */
  Map<Long, HandMark> marksOf(long attemptId) {
    return em.createQuery("SELECT m FROM HandMark m WHERE m.attemptId = :attempt", HandMark.class)
        .setParameter("attempt", attemptId)
        .getResultStream()
        .collect(Collectors.toMap(HandMark::questionId, Function.identity()));
  }

  /** The marks of all attempts at a quiz, by attempt and question. */
  Map<Long, Map<Long, HandMark>> marksOfQuiz(long quizId) {
    return em.createQuery(
            "SELECT m FROM HandMark m, QuizAttempt a WHERE a.id = m.attemptId AND a.quiz.id = :quiz",
            HandMark.class)
        .setParameter("quiz", quizId)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                HandMark::attemptId, Collectors.toMap(HandMark::questionId, Function.identity())));
  }

  /** The corrections in force, the earliest first. */
  List<KeyCorrection> listCorrections(long quizId) {
    return em.createQuery(
            "SELECT c FROM KeyCorrection c WHERE c.quizId = :quiz AND c.retractedAt IS NULL"
                + " ORDER BY c.id",
            KeyCorrection.class)
        .setParameter("quiz", quizId)
        .getResultList();
  }

  Optional<KeyCorrection> findCorrection(long id) {
    return Optional.ofNullable(em.find(KeyCorrection.class, id));
  }
}
