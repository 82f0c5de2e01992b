package eu.cities4cities.academy.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The queries over quizzes, questions and their versions. */
@ApplicationScoped
class QuizRepository {
  private static final int MOST_REMOVED = 10;

  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
    em.flush();
  }

  Optional<Quiz> find(long id) {
    return Optional.ofNullable(em.find(Quiz.class, id));
  }

  /**
   * The quiz as it is now, with its row locked until the transaction ends: attempts being started
   * are waited for, and those that start later wait.
   */
  Optional<Quiz> lock(long id) {
    return em.createQuery("SELECT q FROM Quiz q WHERE q.id = :id", Quiz.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /**
   * The quiz as it is now, for an attempt that is being started. Read so that a change of the time
   * for everybody waits until the attempt is there, and an attempt waits for such a change. What is
   * read after this is what holds now, too, as long as nothing was read before.
   */
  Optional<Quiz> findForStart(long id) {
    return em.createNativeQuery("SELECT * FROM quiz WHERE id = ? LOCK IN SHARE MODE", Quiz.class)
        .setParameter(1, id)
        .getResultStream()
        .map(Quiz.class::cast)
        .findFirst();
  }

  List<Quiz> listOf(long courseId) {
    return em.createQuery(
            "SELECT q FROM Quiz q WHERE q.courseId = :course ORDER BY q.opensAt, q.id", Quiz.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  /** Whether a course has a quiz that counts, published or not yet. */
  boolean hasCounting(long courseId) {
    return !em.createQuery(
            "SELECT q.id FROM Quiz q WHERE q.courseId = :course AND q.counts = TRUE", Long.class)
        .setParameter("course", courseId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The places of a quiz, in order. */
  List<QuizSlot> listSlots(long quizId) {
    return em.createQuery(
            "SELECT s FROM QuizSlot s WHERE s.quiz.id = :quiz AND s.removedAt IS NULL"
                + " ORDER BY s.position, s.id",
            QuizSlot.class)
        .setParameter("quiz", quizId)
        .getResultList();
  }

  /** The places of a course's quizzes, those of each quiz in order. */
  List<QuizSlot> listSlotsOfCourse(long courseId) {
    return em.createQuery(
            "SELECT s FROM QuizSlot s JOIN FETCH s.quiz q WHERE q.courseId = :course"
                + " AND s.removedAt IS NULL"
                + " ORDER BY s.position, s.id",
            QuizSlot.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  /** The places taken out of a quiz, the last one first. */
  List<QuizSlot> listRemovedSlots(long quizId) {
    return em.createQuery(
            "SELECT s FROM QuizSlot s WHERE s.quiz.id = :quiz AND s.removedAt IS NOT NULL"
                + " ORDER BY s.removedAt DESC, s.id DESC",
            QuizSlot.class)
        .setParameter("quiz", quizId)
        .setMaxResults(MOST_REMOVED)
        .getResultList();
  }

  /** The places that ask one of these questions, with their quizzes. */
  List<QuizSlot> listSlotsOf(Collection<Long> questionIds) {
    if (questionIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT s FROM QuizSlot s JOIN FETCH s.quiz WHERE s.questionId IN :questions"
                + " AND s.removedAt IS NULL ORDER BY s.id",
            QuizSlot.class)
        .setParameter("questions", questionIds)
        .getResultList();
  }

  /** The places of a course's quizzes that draw questions, with their quizzes. */
  List<QuizSlot> listDrawingSlots(long courseId) {
    return em.createQuery(
            "SELECT s FROM QuizSlot s JOIN FETCH s.quiz WHERE s.quiz.courseId = :course"
                + " AND s.questionId IS NULL AND s.removedAt IS NULL ORDER BY s.id",
            QuizSlot.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  /** The published quizzes of a course that count. */
  List<Quiz> listCounting(long courseId) {
    return em.createQuery(
            "SELECT q FROM Quiz q WHERE q.courseId = :course AND q.counts = TRUE"
                + " AND q.published = TRUE",
            Quiz.class)
        .setParameter("course", courseId)
        .getResultList();
  }
}
