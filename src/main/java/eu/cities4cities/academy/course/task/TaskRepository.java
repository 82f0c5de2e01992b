package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.account.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The queries over tasks and what is handed in for them. */
@ApplicationScoped
class TaskRepository {
  @PersistenceContext private EntityManager em;

  Optional<Task> find(long id) {
    return Optional.ofNullable(em.find(Task.class, id));
  }

  /** The tasks of a course in order. */
  List<Task> list(long courseId) {
    return em.createQuery(
            "SELECT t FROM Task t WHERE t.courseId = :course ORDER BY t.position, t.id", Task.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  void add(Object row) {
    em.persist(row);
  }

  void remove(Task task) {
    em.remove(task);
  }

  void flush() {
    em.flush();
  }

  Person person(long id) {
    return em.getReference(Person.class, id);
  }

  long countSubmissions(long taskId) {
    return em.createQuery("SELECT COUNT(s) FROM Submission s WHERE s.task.id = :task", Long.class)
        .setParameter("task", taskId)
        .getSingleResult();
  }

  /** How many submissions of each task are in each state. */
  Map<Long, Map<SubmissionStatus, Long>> countByState(long courseId) {
    Map<Long, Map<SubmissionStatus, Long>> counts = new HashMap<>();
    em.createQuery(
            """
            SELECT s.task.id, s.status, COUNT(s) FROM Submission s
            WHERE s.task.courseId = :course GROUP BY s.task.id, s.status""",
            Object[].class)
        .setParameter("course", courseId)
        .getResultList()
        .forEach(
            row ->
                counts
                    .computeIfAbsent((Long) row[0], any -> new HashMap<>())
                    .put((SubmissionStatus) row[1], (Long) row[2]));
    return counts;
  }

  /** The states of a person's own work and their community's, by task. */
  Map<Long, SubmissionStatus> statesOf(long courseId, long personId, Long communityId) {
    Map<Long, SubmissionStatus> states = new HashMap<>();
    em.createQuery(
            """
            SELECT s.task.id, s.status FROM Submission s
            WHERE s.task.courseId = :course
              AND (s.person.id = :person OR s.community.id = :community)""",
            Object[].class)
        .setParameter("course", courseId)
        .setParameter("person", personId)
        .setParameter("community", communityId == null ? -1L : communityId)
        .getResultList()
        .forEach(row -> states.put((Long) row[0], (SubmissionStatus) row[1]));
    return states;
  }

  Optional<Submission> findOf(long taskId, Long personId, Long communityId) {
    String whose = communityId == null ? "s.person.id = :whose" : "s.community.id = :whose";
    return em.createQuery(
            "SELECT s FROM Submission s WHERE s.task.id = :task AND " + whose, Submission.class)
        .setParameter("task", taskId)
        .setParameter("whose", communityId == null ? personId : communityId)
        .getResultStream()
        .findFirst();
  }

  /**
   * As {@link #findOf}, held until the commit and as it stands now: a plain read would not see what
   * somebody else has begun since this transaction's first one.
   */
  Optional<Submission> lockOf(long taskId, Long personId, Long communityId) {
    String whose = communityId == null ? "s.person.id = :whose" : "s.community.id = :whose";
    return em.createQuery(
            "SELECT s FROM Submission s WHERE s.task.id = :task AND " + whose, Submission.class)
        .setParameter("task", taskId)
        .setParameter("whose", communityId == null ? personId : communityId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", "true")
        .getResultStream()
        .findFirst();
  }

  /** Makes an empty submission if there is none; true if it did. Two at once make one. */
  boolean begin(long taskId, Long personId, Long communityId, Instant now) {
    return em.createNativeQuery(
                "INSERT IGNORE INTO submission"
                    + " (task_id, person_id, community_id, status, content, saved_at, version)"
                    + " VALUES (?1, ?2, ?3, 'DRAFT', ?4, ?5, 1)")
            .setParameter(1, taskId)
            .setParameter(2, communityId == null ? personId : null)
            .setParameter(3, communityId)
            .setParameter(4, SubmissionContent.EMPTY.toJson())
            .setParameter(5, utc(now))
            .executeUpdate()
        > 0;
  }

  Optional<Submission> findSubmission(long id) {
    return Optional.ofNullable(em.find(Submission.class, id));
  }

  /** Reads the submission anew and keeps everybody else from changing it until the commit. */
  Submission lock(Submission submission) {
    em.refresh(submission, LockModeType.PESSIMISTIC_WRITE);
    return submission;
  }

  void addAuthor(long submissionId, long personId, Instant now) {
    em.createNativeQuery(
            "INSERT IGNORE INTO submission_author (submission_id, person_id, since)"
                + " VALUES (?1, ?2, ?3)")
        .setParameter(1, submissionId)
        .setParameter(2, personId)
        .setParameter(3, utc(now))
        .executeUpdate();
  }

  void removeAuthor(long submissionId, long personId) {
    em.createQuery(
            "DELETE FROM SubmissionAuthor a"
                + " WHERE a.submissionId = :submission AND a.person.id = :person")
        .setParameter("submission", submissionId)
        .setParameter("person", personId)
        .executeUpdate();
  }

  List<SubmissionAuthor> listAuthors(long submissionId) {
    return em.createQuery(
            """
            SELECT a FROM SubmissionAuthor a JOIN FETCH a.person
            WHERE a.submissionId = :submission ORDER BY a.id""",
            SubmissionAuthor.class)
        .setParameter("submission", submissionId)
        .getResultList();
  }

  List<SubmissionVersion> listVersions(long submissionId) {
    return em.createQuery(
            """
            SELECT v FROM SubmissionVersion v
            LEFT JOIN FETCH v.handedInBy LEFT JOIN FETCH v.decidedBy
            WHERE v.submissionId = :submission ORDER BY v.number DESC""",
            SubmissionVersion.class)
        .setParameter("submission", submissionId)
        .getResultList();
  }

  /** The submissions with which a file goes or went. */
  List<Submission> listUsing(long fileId) {
    return em.createQuery(
            """
            SELECT s FROM Submission s JOIN FETCH s.task
            WHERE s.id IN (SELECT f.submissionId FROM SubmissionFile f WHERE f.fileId = :file)""",
            Submission.class)
        .setParameter("file", fileId)
        .getResultList();
  }

  boolean isAuthor(long submissionId, long personId) {
    return em.createQuery(
                "SELECT COUNT(a) FROM SubmissionAuthor a"
                    + " WHERE a.submissionId = :submission AND a.person.id = :person",
                Long.class)
            .setParameter("submission", submissionId)
            .setParameter("person", personId)
            .getSingleResult()
        > 0;
  }

  Set<Long> filesInUse(Collection<Long> among) {
    return new HashSet<>(
        em.createQuery("SELECT f.fileId FROM SubmissionFile f WHERE f.fileId IN :among", Long.class)
            .setParameter("among", among)
            .getResultList());
  }

  /** A page of the review queue: what waits longest first. */
  List<SubmissionRow> listQueue(QueueQuery query, int first, int size) {
    TypedQuery<SubmissionRow> rows =
        em.createQuery(
            "SELECT NEW eu.cities4cities.academy.course.task.SubmissionRow(s.id, t.titleUk,"
                + " t.titleEn, s.status, s.late, s.handedInAt, p.surname, p.givenName,"
                + " p.patronymic, c.nameUk, c.nameEn)"
                + QUEUE
                + condition(query)
                + " ORDER BY s.handedInAt, s.id",
            SubmissionRow.class);
    bind(rows, query);
    return rows.setFirstResult(first).setMaxResults(size).getResultList();
  }

  long countQueue(QueueQuery query) {
    TypedQuery<Long> count =
        em.createQuery("SELECT COUNT(s)" + QUEUE + condition(query), Long.class);
    bind(count, query);
    return count.getSingleResult();
  }

  private static final String QUEUE =
      " FROM Submission s JOIN s.task t LEFT JOIN s.person p LEFT JOIN s.community c"
          + " WHERE t.courseId = :course AND s.handedInAt IS NOT NULL";

  private static String condition(QueueQuery query) {
    return (query.task() == null ? "" : " AND t.id = :task")
        + (query.status() == null ? "" : " AND s.status = :status")
        + (query.search().isEmpty()
            ? ""
            : " AND (LOCATE(:search, LOWER(p.surname)) > 0"
                + " OR LOCATE(:search, LOWER(p.givenName)) > 0"
                + " OR LOCATE(:search, LOWER(c.nameUk)) > 0"
                + " OR LOCATE(:search, LOWER(c.nameEn)) > 0)");
  }

  private static void bind(Query jpql, QueueQuery query) {
    jpql.setParameter("course", query.course());
    if (query.task() != null) {
      jpql.setParameter("task", query.task());
    }
    if (query.status() != null) {
      jpql.setParameter("status", query.status());
    }
    if (!query.search().isEmpty()) {
      jpql.setParameter("search", query.search());
    }
  }

  /** The one that has waited longest in a course besides that one; empty if nothing waits. */
  Optional<Long> findNextWaiting(long courseId, long besides) {
    return em.createQuery(
            """
            SELECT s.id FROM Submission s WHERE s.task.courseId = :course AND s.id <> :besides
              AND s.status = :waiting ORDER BY s.handedInAt, s.id""",
            Long.class)
        .setParameter("course", courseId)
        .setParameter("besides", besides)
        .setParameter("waiting", SubmissionStatus.HANDED_IN)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  int countShown(long courseId) {
    return em.createQuery(
            "SELECT COUNT(t) FROM Task t WHERE t.courseId = :course AND t.shown = TRUE", Long.class)
        .setParameter("course", courseId)
        .getSingleResult()
        .intValue();
  }

  /** How many accepted tasks each author has in a course; or only that person. */
  Map<Long, Integer> countAccepted(long courseId, Long onlyPerson) {
    Map<Long, Integer> accepted = new HashMap<>();
    TypedQuery<Object[]> query =
        em.createQuery(
                "SELECT a.person.id, COUNT(DISTINCT s.task.id)"
                    + " FROM SubmissionAuthor a, Submission s"
                    + " WHERE a.submissionId = s.id AND s.task.courseId = :course"
                    + " AND s.task.shown = TRUE AND s.status = :accepted"
                    + (onlyPerson == null ? "" : " AND a.person.id = :person")
                    + " GROUP BY a.person.id",
                Object[].class)
            .setParameter("course", courseId)
            .setParameter("accepted", SubmissionStatus.ACCEPTED);
    if (onlyPerson != null) {
      query.setParameter("person", onlyPerson);
    }
    query.getResultList().forEach(row -> accepted.put((Long) row[0], ((Number) row[1]).intValue()));
    return accepted;
  }

  /** Shown tasks that are due in a span of time and not yet reminded of. */
  List<Task> listDue(LocalDateTime after, LocalDateTime until) {
    return em.createQuery(
            """
            SELECT t FROM Task t WHERE t.shown = TRUE AND t.dueAt > :after AND t.dueAt <= :until
              AND (t.remindedDue IS NULL OR t.remindedDue <> t.dueAt)""",
            Task.class)
        .setParameter("after", after)
        .setParameter("until", until)
        .getResultList();
  }

  /** True for the one who may remind: others, and other nodes, come too late. */
  boolean takeReminder(long taskId) {
    return em.createNativeQuery(
                "UPDATE task SET reminded_due = due_at WHERE id = ?1"
                    + " AND (reminded_due IS NULL OR reminded_due <> due_at)")
            .setParameter(1, taskId)
            .executeUpdate()
        > 0;
  }

  /** The people and communities that have handed a task in, as pairs of ids. */
  List<Object[]> listHandedIn(long taskId) {
    return em.createQuery(
            """
            SELECT p.id, c.id FROM Submission s LEFT JOIN s.person p LEFT JOIN s.community c
            WHERE s.task.id = :task AND s.status IN :done""",
            Object[].class)
        .setParameter("task", taskId)
        .setParameter("done", Set.of(SubmissionStatus.HANDED_IN, SubmissionStatus.ACCEPTED))
        .getResultList();
  }

  /** Everything that a person has written or worked on, with its task. */
  List<Submission> listOfPerson(long personId) {
    return em.createQuery(
            """
            SELECT DISTINCT s FROM Submission s JOIN FETCH s.task
            WHERE s.person.id = :person
              OR s.id IN (SELECT a.submissionId FROM SubmissionAuthor a WHERE a.person.id = :person)
            ORDER BY s.id""",
            Submission.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Removes a person's own work, and cuts them off from what their community has handed in. */
  void forget(long personId) {
    for (String part : List.of("submission_file", "submission_version", "submission_author")) {
      em.createNativeQuery(
              "DELETE FROM "
                  + part
                  + " WHERE submission_id IN (SELECT id FROM submission WHERE person_id = ?1)")
          .setParameter(1, personId)
          .executeUpdate();
    }
    for (String statement :
        List.of(
            "DELETE FROM submission WHERE person_id = ?1",
            "DELETE FROM submission_author WHERE person_id = ?1",
            "UPDATE submission SET saved_by = NULL WHERE saved_by = ?1",
            "UPDATE submission_version SET handed_in_by = NULL WHERE handed_in_by = ?1",
            "UPDATE submission_version SET decided_by = NULL WHERE decided_by = ?1")) {
      em.createNativeQuery(statement).setParameter(1, personId).executeUpdate();
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
