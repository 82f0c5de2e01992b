package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.PaddedList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** The queries over attempts and their answers. */
@ApplicationScoped
class QuizAttemptRepository {
  private static final String BY_PUBLIC_ID =
      "SELECT a FROM QuizAttempt a WHERE a.publicId = :publicId";

  /**
   * A locking read also sees what was committed after the transaction began to read. The refused
   * insert holds a shared lock already: two that both asked for more would wait for each other.
   */
  private static final String FIND =
      "SELECT public_id FROM quiz_attempt WHERE quiz_id = ? AND person_id = ? AND number = ?"
          + " LOCK IN SHARE MODE";

  private static final String INSERT =
      "INSERT IGNORE INTO quiz_attempt (public_id, quiz_id, person_id, number, seed, plan,"
          + " started_at, deadline, grace_seconds, collected_at, extra_minutes, practice, status,"
          + " writer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0)";

  private static final String LATE_ORDER =
      " ORDER BY a.id DESC, w.receivedAt, w.questionId, w.writer, w.sequence";

  /**
   * The last answer to each question in each standing that may count. Which of them counts is for
   * {@link AnswerLog} to say: an earlier one in the same standing never does.
   */
  private static final String COUNTABLE =
      """
      SELECT w.* FROM (
        SELECT e.attempt_id, e.question_id, e.writer, e.sequence,
               ROW_NUMBER() OVER (PARTITION BY e.attempt_id, e.question_id, e.standing
                                  ORDER BY e.writer DESC, e.sequence DESC) AS place
        FROM quiz_attempt a
        JOIN attempt_answer e ON e.attempt_id = a.id
        LEFT JOIN answer_admission d
          ON d.attempt_id = e.attempt_id AND d.question_id = e.question_id
         AND d.writer = e.writer AND d.sequence = e.sequence
        WHERE a.quiz_id = ?
          AND (e.standing IN ('IN_TIME', 'IN_GRACE')
               OR e.standing = 'AFTER_CLOSE' AND d.attempt_id IS NOT NULL)
      ) latest
      JOIN attempt_answer w
        ON w.attempt_id = latest.attempt_id AND w.question_id = latest.question_id
       AND w.writer = latest.writer AND w.sequence = latest.sequence
      WHERE latest.place = 1""";

  @PersistenceContext private EntityManager em;

  /**
   * Adds the attempt, or gives the one that another start of the same person has added at the same
   * moment.
   *
   * @return its public id
   */
  String addOrFind(QuizAttempt attempt) {
    if (attempt.bindTo(em.createNativeQuery(INSERT)).executeUpdate() == 1) {
      return attempt.getPublicId();
    }
    return (String)
        em.createNativeQuery(FIND)
            .setParameter(1, attempt.getQuiz().getId())
            .setParameter(2, attempt.getPersonId())
            .setParameter(3, attempt.getNumber())
            .getSingleResult();
  }

  void add(AttemptAnswer answer) {
    em.persist(answer);
  }

  void add(AttemptDevice device) {
    em.persist(device);
  }

  Optional<QuizAttempt> find(String publicId) {
    return em.createQuery(BY_PUBLIC_ID, QuizAttempt.class)
        .setParameter("publicId", publicId)
        .getResultStream()
        .findFirst();
  }

  /**
   * The attempt with its row locked until the transaction ends: an answer is either counted by the
   * scoring or sees that it is over, never neither.
   */
  Optional<QuizAttempt> lock(String publicId) {
    return em.createQuery(BY_PUBLIC_ID, QuizAttempt.class)
        .setParameter("publicId", publicId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /**
   * Many attempts by their public ids, without unknown ones and those that somebody holds at this
   * moment. Their rows are locked as by {@link #lock(String)}.
   */
  Map<String, QuizAttempt> lockFree(Collection<String> publicIds) {
    PaddedList<String> ids = PaddedList.of(publicIds);
    // Never as read-only entities: EclipseLink reads those beside the transaction, and a lock taken
    // there is gone before the answers are written.
    Query query =
        em.createNativeQuery(
            "SELECT * FROM quiz_attempt WHERE public_id IN (%s) FOR UPDATE SKIP LOCKED"
                .formatted(ids.marks(1)),
            QuizAttempt.class);
    ids.bindTo(query, 1);
    Map<String, QuizAttempt> locked = new HashMap<>();
    for (Object row : query.getResultList()) {
      QuizAttempt attempt = (QuizAttempt) row;
      locked.put(attempt.getPublicId(), attempt);
    }
    return locked;
  }

  List<QuizAttempt> listOf(long quizId, long personId) {
    return em.createQuery(
            "SELECT a FROM QuizAttempt a WHERE a.quiz.id = :quiz AND a.personId = :person"
                + " ORDER BY a.number",
            QuizAttempt.class)
        .setParameter("quiz", quizId)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The latest of a person's attempts; its number says how many there are. */
  Optional<QuizAttempt> findLast(long quizId, long personId) {
    return em.createQuery(
            "SELECT a FROM QuizAttempt a WHERE a.quiz.id = :quiz AND a.personId = :person"
                + " ORDER BY a.number DESC",
            QuizAttempt.class)
        .setParameter("quiz", quizId)
        .setParameter("person", personId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** How many attempts a person has begun. */
  int count(long quizId, long personId) {
    return findLast(quizId, personId).map(QuizAttempt::getNumber).orElse(0);
  }

  /** A person's attempts at all quizzes of a course, by quiz; one query. */
  Map<Long, List<QuizAttempt>> listOfCourse(long courseId, long personId) {
    return em.createQuery(
            "SELECT a FROM QuizAttempt a WHERE a.quiz.courseId = :course AND a.personId = :person"
                + " ORDER BY a.number",
            QuizAttempt.class)
        .setParameter("course", courseId)
        .setParameter("person", personId)
        .getResultStream()
        .collect(Collectors.groupingBy(attempt -> attempt.getQuiz().getId()));
  }

  /**
   * Adds many answers to attempts that are locked, by one statement; one whose key is taken is left
   * out.
   *
   * @return what is there already under the keys that are taken
   */
  Map<AttemptAnswer.Key, AnswerEntry> addFree(Collection<AttemptAnswer> answers) {
    if (answers.isEmpty()) {
      return Map.of();
    }
    List<AttemptAnswer> rows = PaddedList.of(answers).values();
    // Nothing but a taken key can be wrong with them, and so nothing else is ignored: the attempt
    // is
    // there, and each value has been read and fits its column.
    Query insert =
        em.createNativeQuery(
            "INSERT IGNORE INTO attempt_answer "
                + AttemptAnswer.COLUMNS
                + " VALUES "
                + String.join(", ", Collections.nCopies(rows.size(), AttemptAnswer.VALUES))
                + " RETURNING attempt_id, question_id, writer, sequence");
    int next = 1;
    for (AttemptAnswer row : rows) {
      next = row.bindTo(insert, next);
    }
    Set<AttemptAnswer.Key> taken =
        answers.stream().map(AttemptAnswer::key).collect(Collectors.toSet());
    for (Object row : insert.getResultList()) {
      taken.remove(AttemptAnswer.Key.of((Object[]) row));
    }
    return taken.isEmpty() ? Map.of() : find(taken);
  }

  private Map<AttemptAnswer.Key, AnswerEntry> find(Set<AttemptAnswer.Key> wanted) {
    List<AttemptAnswer.Key> keys = PaddedList.of(wanted).values();
    Query query =
        em.createNativeQuery(
            "SELECT * FROM attempt_answer WHERE "
                + String.join(" OR ", Collections.nCopies(keys.size(), AttemptAnswer.BY_KEY)),
            AttemptAnswer.class);
    int next = 1;
    for (AttemptAnswer.Key key : keys) {
      next = key.bindTo(query, next);
    }
    Map<AttemptAnswer.Key, AnswerEntry> found = new HashMap<>();
    for (Object row : query.getResultList()) {
      AttemptAnswer answer = (AttemptAnswer) row;
      found.put(answer.key(), answer.entry());
    }
    return found;
  }

  void add(AnswerAdmission admission) {
    em.persist(admission);
    em.flush();
  }

  AnswerLog log(long attemptId) {
    List<AnswerEntry> entries =
        em.createQuery(
                "SELECT a FROM AttemptAnswer a WHERE a.attemptId = :attempt", AttemptAnswer.class)
            .setParameter("attempt", attemptId)
            .getResultStream()
            .map(AttemptAnswer::entry)
            .toList();
    // Only what came after the close can have been admitted; usually nothing did.
    boolean late =
        entries.stream().anyMatch(entry -> entry.standing() == AnswerStanding.AFTER_CLOSE);
    return new AnswerLog(entries, late ? admitted(attemptId) : Set.of());
  }

  private Set<AnswerKey> admitted(long attemptId) {
    return em.createQuery(
            "SELECT a FROM AnswerAdmission a WHERE a.attemptId = :attempt", AnswerAdmission.class)
        .setParameter("attempt", attemptId)
        .getResultStream()
        .map(AnswerAdmission::key)
        .collect(Collectors.toSet());
  }

  /** The submitted attempts at a quiz, the earliest first. */
  List<QuizAttempt> listSubmitted(long quizId) {
    return em.createQuery(
            "SELECT a FROM QuizAttempt a JOIN FETCH a.quiz WHERE a.quiz.id = :quiz"
                + " AND a.status = :submitted ORDER BY a.submittedAt, a.id",
            QuizAttempt.class)
        .setParameter("quiz", quizId)
        .setParameter("submitted", AttemptStatus.SUBMITTED)
        .getResultList();
  }

  /** All attempts at a quiz with their rows locked until the transaction ends. */
  List<QuizAttempt> lockAll(long quizId) {
    return em.createQuery(
            "SELECT a FROM QuizAttempt a WHERE a.quiz.id = :quiz ORDER BY a.id", QuizAttempt.class)
        .setParameter("quiz", quizId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * Of all attempts at a quiz the answers that may count, by attempt; one query. Drafts that a
   * later answer has overtaken stay in the database.
   */
  Map<Long, AnswerLog> countableOf(long quizId) {
    Map<Long, List<AnswerEntry>> entries = new HashMap<>();
    for (Object row :
        em.createNativeQuery(COUNTABLE, AttemptAnswer.class)
            .setParameter(1, quizId)
            .setHint(QueryHints.READ_ONLY, HintValues.TRUE)
            .getResultList()) {
      AttemptAnswer answer = (AttemptAnswer) row;
      entries.computeIfAbsent(answer.attemptId(), attempt -> new ArrayList<>()).add(answer.entry());
    }
    Map<Long, AnswerLog> logs = new HashMap<>();
    entries.forEach((attempt, rows) -> logs.put(attempt, new AnswerLog(rows, admittedOf(rows))));
    return logs;
  }

  /** Of answers that may count, those which came after the close have been admitted. */
  private static Set<AnswerKey> admittedOf(List<AnswerEntry> countable) {
    return countable.stream()
        .filter(entry -> entry.standing() == AnswerStanding.AFTER_CLOSE)
        .map(AnswerEntry::key)
        .collect(Collectors.toSet());
  }

  /**
   * A part of the answers to a quiz that came after the close and that nobody has admitted, each
   * with its attempt; those of the latest attempt first.
   */
  Map<AttemptAnswer, QuizAttempt> listLate(long quizId, int first, int size) {
    Map<AttemptAnswer, QuizAttempt> found = new LinkedHashMap<>();
    late(quizId, "SELECT w, a", LATE_ORDER, Object[].class)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultStream()
        .forEach(row -> found.put((AttemptAnswer) row[0], (QuizAttempt) row[1]));
    return found;
  }

  /** How many answers {@link #listLate} finds. */
  int countLate(long quizId) {
    return late(quizId, "SELECT COUNT(w.writer)", "", Long.class).getSingleResult().intValue();
  }

  private <T> TypedQuery<T> late(long quizId, String wanted, String order, Class<T> kind) {
    return em.createQuery(
            wanted
                + " FROM AttemptAnswer w, QuizAttempt a WHERE a.id = w.attemptId"
                + " AND a.quiz.id = :quiz AND w.standing = :late AND NOT EXISTS (SELECT d"
                + " FROM AnswerAdmission d WHERE d.attemptId = w.attemptId"
                + " AND d.questionId = w.questionId AND d.writer = w.writer"
                + " AND d.sequence = w.sequence)"
                + order,
            kind)
        .setParameter("quiz", quizId)
        .setParameter("late", AnswerStanding.AFTER_CLOSE);
  }

  /** Whether anybody is still answering the quiz, or answers are still being collected. */
  boolean anyUnscored(long quizId) {
    return !em.createQuery(
            "SELECT a.id FROM QuizAttempt a WHERE a.quiz.id = :quiz AND a.status = :open",
            Long.class)
        .setParameter("quiz", quizId)
        .setParameter("open", AttemptStatus.OPEN)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Public ids of attempts whose grace is over and that nobody has scored, the longest first. */
  List<String> listDue(Instant now, int most) {
    return em.createQuery(
            "SELECT a.publicId FROM QuizAttempt a WHERE a.status = :open AND a.collectedAt <= :now"
                + " AND a.pausedAt IS NULL"
                + " ORDER BY a.collectedAt",
            String.class)
        .setParameter("open", AttemptStatus.OPEN)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many attempts at a quiz each person has begun. */
  Map<Long, Integer> usedOf(long quizId) {
    Map<Long, Integer> used = new HashMap<>();
    em.createQuery(
            "SELECT a.personId, MAX(a.number) FROM QuizAttempt a WHERE a.quiz.id = :quiz"
                + " GROUP BY a.personId",
            Object[].class)
        .setParameter("quiz", quizId)
        .getResultStream()
        .forEach(row -> used.put((Long) row[0], (Integer) row[1]));
    return used;
  }

  /** The scores of a course's quizzes that count, of submitted attempts. */
  List<AttemptScore> listScores(long courseId) {
    return scores(courseId, "").getResultList();
  }

  /** As {@link #listScores(long)}, of one person. */
  List<AttemptScore> listScores(long courseId, long personId) {
    return scores(courseId, " AND a.personId = :person")
        .setParameter("person", personId)
        .getResultList();
  }

  private TypedQuery<AttemptScore> scores(long courseId, String more) {
    return em.createQuery(
            "SELECT NEW eu.cities4cities.academy.quiz.AttemptScore("
                + "a.personId, a.quiz.id, a.got, a.total) FROM QuizAttempt a"
                + " WHERE a.quiz.courseId = :course AND a.quiz.counts = TRUE"
                + " AND a.practice = FALSE AND a.status = :submitted"
                + more
                + " ORDER BY a.personId, a.quiz.id, a.number",
            AttemptScore.class)
        .setParameter("course", courseId)
        .setParameter("submitted", AttemptStatus.SUBMITTED);
  }
}
