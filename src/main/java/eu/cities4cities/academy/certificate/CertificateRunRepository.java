package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Course;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The queries over runs and their items. */
@ApplicationScoped
class CertificateRunRepository {

  private static final int ROWS_AT_ONCE = 500;

  /** Nobody works on it, and it need not wait. */
  private static final String DUE =
      "r.running = 1 AND r.pausedAt IS NULL AND (r.leaseUntil IS NULL OR r.leaseUntil < :now)"
          + " AND (r.waitsUntil IS NULL OR r.waitsUntil <= :now)";

  @PersistenceContext private EntityManager em;

  void add(CertificateRun run) {
    em.persist(run);
  }

  /**
   * Puts people into a run, in this order.
   *
   * @param people what each is called, as a hash in base 64, by their enrollment
   */
  void addPeople(CertificateRun run, Map<Long, String> people) {
    addItems(
        run,
        "enrollment_id, name_hash",
        people.entrySet().stream()
            .map(person -> person.getKey() + ", '" + person.getValue() + "'")
            .toList());
  }

  /** Puts certificates into a run that mends them, in this order. */
  void addPapers(CertificateRun run, List<Long> certificates) {
    addItems(run, "certificate_id", certificates.stream().map(String::valueOf).toList());
  }

  /** Holds the course until the commit: whoever else orders a run for it comes after. */
  void lockCourse(long courseId) {
    em.find(Course.class, courseId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Many rows in each statement: a course may have ten thousand people. */
  private void addItems(CertificateRun run, String columns, List<String> values) {
    em.flush();
    for (int first = 0; first < values.size(); first += ROWS_AT_ONCE) {
      String rows =
          values.subList(first, Math.min(first + ROWS_AT_ONCE, values.size())).stream()
              .map(value -> "(" + run.getId() + ", 'WAITING', " + value + ")")
              .collect(Collectors.joining(", "));
      em.createNativeQuery(
              "INSERT INTO certificate_run_item (run_id, state, " + columns + ") VALUES " + rows)
          .executeUpdate();
    }
  }

  <T> T reference(Class<T> type, long id) {
    return em.getReference(type, id);
  }

  Optional<CertificateRun> find(long id) {
    return Optional.ofNullable(em.find(CertificateRun.class, id));
  }

  Optional<CertificateRun> findRunning(long courseId) {
    return em.createQuery(
            "SELECT r FROM CertificateRun r WHERE r.course.id = :course AND r.running = 1",
            CertificateRun.class)
        .setParameter("course", courseId)
        // As it is now, not as it was when the transaction began to read.
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  Optional<CertificateRun> findLatest(long courseId) {
    return em.createQuery(
            "SELECT r FROM CertificateRun r WHERE r.course.id = :course ORDER BY r.id DESC",
            CertificateRun.class)
        .setParameter("course", courseId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Runs that nobody works on at that moment and that need not wait. */
  List<Long> listDue(Instant now) {
    return em.createQuery(
            "SELECT r.id FROM CertificateRun r WHERE " + DUE + " ORDER BY r.id", Long.class)
        .setParameter("now", now)
        .getResultList();
  }

  /** Takes the lease if it is free; true for the one who got it. */
  boolean take(Lease lease, Instant now, Instant until) {
    return em.createQuery(
                "UPDATE CertificateRun r SET r.leaseOwner = :owner, r.leaseUntil = :until"
                    + " WHERE r.id = :run AND "
                    + DUE)
            .setParameter("owner", lease.owner())
            .setParameter("until", until)
            .setParameter("run", lease.run())
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  /** Prolongs the lease; false if somebody else has taken it meanwhile. */
  boolean prolong(Lease lease, Instant until) {
    return em.createQuery(
                "UPDATE CertificateRun r SET r.leaseUntil = :until"
                    + " WHERE r.id = :run AND r.running = 1 AND r.leaseOwner = :owner")
            .setParameter("until", until)
            .setParameter("run", lease.run())
            .setParameter("owner", lease.owner())
            .executeUpdate()
        == 1;
  }

  /** The run for a change: its worker and others who change it wait. */
  Optional<CertificateRun> findForChange(long runId) {
    return Optional.ofNullable(
        em.find(CertificateRun.class, runId, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Since when the first of all runs waits that wait for the same; empty if none does. */
  Optional<Instant> findFirstWait(String messageKey) {
    return em.createQuery(
            "SELECT r.waitsSince FROM CertificateRun r WHERE r.running = 1"
                + " AND r.waitsFor = :key ORDER BY r.waitsSince",
            Instant.class)
        .setParameter("key", messageKey)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Holds these enrollments until the commit. */
  void lockEnrollments(List<Long> ids) {
    lock("SELECT id FROM enrollment WHERE id IN (", ids, ") ORDER BY id FOR UPDATE");
  }

  /** Lets nobody change the names of who takes part by these before the commit. */
  void lockNames(List<Long> enrollments) {
    lock(
        "SELECT p.id FROM person p JOIN enrollment e ON e.person_id = p.id WHERE e.id IN (",
        enrollments,
        ") ORDER BY p.id LOCK IN SHARE MODE");
  }

  /** Holds these certificates until the commit. */
  void lockCertificates(List<Long> ids) {
    lock("SELECT id FROM certificate WHERE id IN (", ids, ") ORDER BY id FOR UPDATE");
  }

  /** Lets nobody change the course's title before the commit; others may issue by it too. */
  void lockTitle(long courseId) {
    lock("SELECT id FROM course WHERE id IN (", List.of(courseId), ") LOCK IN SHARE MODE");
  }

  /** By SQL: no row is read that could be an older one, and none is made into an object. */
  private void lock(String start, List<Long> ids, String end) {
    String listed = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    em.createNativeQuery(start + listed + end).getResultList();
  }

  void flush() {
    em.flush();
  }

  boolean hasWaiting(long runId) {
    return em.createQuery(
                "SELECT COUNT(i) FROM CertificateRunItem i WHERE i.run.id = :run"
                    + " AND i.state = :waiting",
                Long.class)
            .setParameter("run", runId)
            .setParameter("waiting", RunItemState.WAITING)
            .getSingleResult()
        > 0;
  }

  /** These items with the people and certificates they are about. */
  List<CertificateRunItem> listItems(List<Long> ids) {
    return em.createQuery(
            "SELECT i FROM CertificateRunItem i LEFT JOIN FETCH i.enrollment e"
                + " LEFT JOIN FETCH e.person LEFT JOIN FETCH e.community"
                + " LEFT JOIN FETCH i.certificate WHERE i.id IN :ids ORDER BY i.id",
            CertificateRunItem.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** Items still to be done, with all that printing needs. */
  List<CertificateRunItem> listWaiting(long runId, int most) {
    return em.createQuery(
            "SELECT i FROM CertificateRunItem i JOIN FETCH i.enrollment e JOIN FETCH e.person"
                + " LEFT JOIN FETCH e.community"
                + " WHERE i.run.id = :run AND i.state = :waiting ORDER BY i.id",
            CertificateRunItem.class)
        .setParameter("run", runId)
        .setParameter("waiting", RunItemState.WAITING)
        .setMaxResults(most)
        .getResultList();
  }

  /** Certificates that still wait for their next version. */
  List<CertificateRunItem> listWaitingErrata(long runId, int most) {
    return em.createQuery(
            "SELECT i FROM CertificateRunItem i JOIN FETCH i.certificate"
                + " WHERE i.run.id = :run AND i.state = :waiting ORDER BY i.id",
            CertificateRunItem.class)
        .setParameter("run", runId)
        .setParameter("waiting", RunItemState.WAITING)
        .setMaxResults(most)
        .getResultList();
  }

  Map<RunItemState, Long> countByState(long runId) {
    Map<RunItemState, Long> counts = new EnumMap<>(RunItemState.class);
    for (RunItemState state : RunItemState.values()) {
      counts.put(state, 0L);
    }
    em.createQuery(
            "SELECT i.state, COUNT(i) FROM CertificateRunItem i WHERE i.run.id = :run"
                + " GROUP BY i.state",
            Object[].class)
        .setParameter("run", runId)
        .getResultStream()
        .forEach(row -> counts.put((RunItemState) row[0], (Long) row[1]));
    return counts;
  }

  /** The items done last in these states, with the people and certificates they are about. */
  List<CertificateRunItem> listDone(long runId, Set<RunItemState> states, int most) {
    return em.createQuery(
            "SELECT i FROM CertificateRunItem i LEFT JOIN FETCH i.enrollment e"
                + " LEFT JOIN FETCH e.person LEFT JOIN FETCH i.certificate c"
                + " LEFT JOIN FETCH c.person WHERE i.run.id = :run AND i.state IN :states"
                + " ORDER BY i.doneAt DESC, i.id DESC",
            CertificateRunItem.class)
        .setParameter("run", runId)
        .setParameter("states", states)
        .setMaxResults(most)
        .getResultList();
  }

  /** The communities of the certificates that a run issued. */
  List<Long> listCommunities(long runId) {
    return em.createQuery(
            "SELECT DISTINCT i.certificate.community.id FROM CertificateRunItem i"
                + " WHERE i.run.id = :run AND i.certificate.community IS NOT NULL",
            Long.class)
        .setParameter("run", runId)
        .getResultList();
  }
}
