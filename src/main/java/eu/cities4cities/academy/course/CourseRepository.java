package eu.cities4cities.academy.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The queries over courses. */
@ApplicationScoped
class CourseRepository {
  /** Running ones first, then the nearest to come, then what is over, the latest first. */
  private static final String CATALOGUE_ORDER =
      """

      ORDER BY FIELD(c.status, 'RUNNING', 'OPEN', 'DRAFT', 'FINISHED', 'ARCHIVED'),
        IF(c.status IN ('FINISHED', 'ARCHIVED'), -TO_DAYS(c.first_day), TO_DAYS(c.first_day)), c.id""";

  @PersistenceContext private EntityManager em;

  Optional<Course> find(long id) {
    return Optional.ofNullable(em.find(Course.class, id));
  }

  Optional<Course> findBySlug(String slug) {
    return em.createQuery("SELECT c FROM Course c WHERE c.slug = :slug", Course.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  /**
   * The same by its place in addresses. Where this is the first look of a transaction, all that it
   * reads afterwards is as of now: whoever held the course before has committed.
   */
  Optional<Course> lock(String slug) {
    return em.createQuery("SELECT c FROM Course c WHERE c.slug = :slug", Course.class)
        .setParameter("slug", slug)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /**
   * Reads the course anew and keeps everybody else from changing or locking it until the commit.
   */
  Optional<Course> lock(long id) {
    return Optional.ofNullable(em.find(Course.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Courses that are not over and on which one of the communities has a number of seats of its own,
   * or one of the parts has people; by id.
   */
  List<Long> listWithSeatsOf(Set<Long> parts, Set<Long> wholes) {
    Set<Long> all = new TreeSet<>(parts);
    all.addAll(wholes);
    String sql =
        """
        SELECT c.id FROM course c WHERE c.status IN ('DRAFT', 'OPEN', 'RUNNING')
        AND (EXISTS (SELECT 1 FROM course_quota q
            WHERE q.course_id = c.id AND q.community_id IN (%s))
          OR c.community_quota IS NOT NULL AND EXISTS (SELECT 1 FROM enrollment e
            WHERE e.course_id = c.id AND e.community_id IN (%s) AND e.left_at IS NULL))
        ORDER BY c.id""";
    List<Long> ids = new ArrayList<>();
    for (Object id :
        em.createNativeQuery(sql.formatted(listed(all), listed(parts))).getResultList()) {
      ids.add(((Number) id).longValue());
    }
    return ids;
  }

  /** Keeps everybody else from changing or locking these courses until the commit; reads none. */
  void hold(List<Long> ids) {
    if (!ids.isEmpty()) {
      em.createNativeQuery(
              "SELECT id FROM course FORCE INDEX (PRIMARY) WHERE id IN ("
                  + listed(ids)
                  + ") ORDER BY id FOR UPDATE")
          .getResultList();
    }
  }

  private static String listed(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  boolean hasSlug(String slug) {
    return !em.createQuery("SELECT c.id FROM Course c WHERE c.slug = :slug", Long.class)
        .setParameter("slug", slug)
        .getResultList()
        .isEmpty();
  }

  void add(Course course) {
    em.persist(course);
    em.flush();
  }

  /** The listed courses that the filter shows, of that kind or, if it is null, of all kinds. */
  @SuppressWarnings("unchecked")
  List<Course> listListed(
      CourseFilter filter, CourseKind kind, LocalDateTime now, int first, int size) {
    String sql = "SELECT c.* FROM course c WHERE " + condition(filter) + of(kind) + CATALOGUE_ORDER;
    return bound(em.createNativeQuery(sql, Course.class), sql, kind, now)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long countListed(CourseFilter filter, CourseKind kind, LocalDateTime now) {
    String sql = "SELECT COUNT(*) FROM course c WHERE " + condition(filter) + of(kind);
    return ((Number) bound(em.createNativeQuery(sql), sql, kind, now).getSingleResult())
        .longValue();
  }

  /** How many courses each filter shows, in one look. */
  Map<CourseFilter, Long> countListedByFilter(CourseKind kind, LocalDateTime now) {
    StringBuilder sums = new StringBuilder();
    for (CourseFilter filter : CourseFilter.values()) {
      sums.append(sums.isEmpty() ? "SELECT " : ", ")
          .append("COALESCE(SUM(")
          .append(condition(filter))
          .append("), 0)");
    }
    String sql = sums + " FROM course c WHERE TRUE" + of(kind);
    Object[] row = (Object[]) bound(em.createNativeQuery(sql), sql, kind, now).getSingleResult();
    Map<CourseFilter, Long> counts = new EnumMap<>(CourseFilter.class);
    for (CourseFilter filter : CourseFilter.values()) {
      counts.put(filter, ((Number) row[filter.ordinal()]).longValue());
    }
    return counts;
  }

  /** How many courses of each kind the filter shows. */
  @SuppressWarnings("unchecked")
  Map<CourseKind, Long> countListedByKind(CourseFilter filter, LocalDateTime now) {
    String sql =
        "SELECT c.kind, COUNT(*) FROM course c WHERE " + condition(filter) + " GROUP BY c.kind";
    List<Object[]> rows = bound(em.createNativeQuery(sql), sql, null, now).getResultList();
    Map<CourseKind, Long> counts = new EnumMap<>(CourseKind.class);
    rows.forEach(
        row -> counts.put(CourseKind.valueOf((String) row[0]), ((Number) row[1]).longValue()));
    return counts;
  }

  private static String of(CourseKind kind) {
    return kind == null ? "" : " AND c.kind = ?2";
  }

  private static Query bound(Query query, String sql, CourseKind kind, LocalDateTime now) {
    if (sql.contains("?1")) {
      query.setParameter(1, now);
    }
    if (kind != null) {
      query.setParameter(2, kind.name());
    }
    return query;
  }

  private static String condition(CourseFilter filter) {
    return switch (filter) {
      case ALL -> "c.status IN ('OPEN', 'RUNNING', 'FINISHED')";
      case OPEN ->
          "c.status IN ('OPEN', 'RUNNING') AND c.enrollment_way <> 'STAFF'"
              + " AND COALESCE(c.enrollment_opens_at, ?1) <= ?1"
              + " AND COALESCE(c.enrollment_ends_at, TIMESTAMP(c.last_day, '23:59:59')) >= ?1";
      case RUNNING -> "c.status = 'RUNNING'";
      case FINISHED -> "c.status = 'FINISHED'";
      case ARCHIVED -> "c.status = 'ARCHIVED'";
    };
  }

  /** Courses for staff: all, or only those with the ids; part of a title, and a status or null. */
  List<Course> listForStaff(Collection<Long> onlyIds, String search, CourseStatus status) {
    String ids = onlyIds == null ? "" : " AND c.id IN :ids";
    String inStatus = status == null ? " AND c.status <> :archived" : " AND c.status = :status";
    var query =
        em.createQuery(
                "SELECT c FROM Course c WHERE (c.titleUk LIKE :search OR c.titleEn LIKE :search)"
                    + ids
                    + inStatus
                    + " ORDER BY c.firstDay DESC, c.id DESC",
                Course.class)
            .setParameter("search", EnrollmentRepository.containing(search));
    if (onlyIds != null) {
      query.setParameter("ids", onlyIds);
    }
    return (status == null
            ? query.setParameter("archived", CourseStatus.ARCHIVED)
            : query.setParameter("status", status))
        .getResultList();
  }

  /** Every edition of a series, the latest first. */
  List<Course> listEditions(long seriesId) {
    return em.createQuery(
            "SELECT c FROM Course c WHERE c.id = :series OR c.firstEditionId = :series"
                + " ORDER BY c.firstDay DESC, c.id DESC",
            Course.class)
        .setParameter("series", seriesId)
        .getResultList();
  }

  /** The covers of those courses, without the pictures themselves. */
  Map<Long, CoverRow> listCovers(Collection<Long> ids) {
    Map<Long, CoverRow> covers = new HashMap<>();
    if (!ids.isEmpty()) {
      em.createQuery(
              """
              SELECT NEW eu.cities4cities.academy.course.CoverRow(c.courseId, c.hash, c.width,
                c.height, c.altUk, c.altEn) FROM CourseCover c WHERE c.courseId IN :ids""",
              CoverRow.class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(cover -> covers.put(cover.courseId(), cover));
    }
    return covers;
  }

  /** The picture with that hash. */
  Optional<byte[]> findImage(String hash) {
    return em.createQuery("SELECT c.image FROM CourseCover c WHERE c.hash = :hash", byte[].class)
        .setParameter("hash", hash)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  Optional<CourseCover> findCover(long courseId) {
    return Optional.ofNullable(em.find(CourseCover.class, courseId));
  }

  void add(CourseCover cover) {
    em.persist(cover);
  }

  void remove(CourseCover cover) {
    em.remove(cover);
  }

  /** Gives the cover of a course, if it has one, to another one too. */
  void copyCover(long fromId, long toId) {
    findCover(fromId).ifPresent(cover -> em.persist(cover.copyFor(toId)));
  }

  List<Course> list(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("SELECT c FROM Course c WHERE c.id IN :ids", Course.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** How many people are enrolled, by course. */
  Map<Long, Long> enrolledByCourse(Collection<Long> courseIds) {
    Map<Long, Long> enrolled = new HashMap<>();
    if (!courseIds.isEmpty()) {
      em.createQuery(
              """
              SELECT e.course.id, COUNT(e) FROM Enrollment e
              WHERE e.course.id IN :ids AND e.leftAt IS NULL GROUP BY e.course.id""",
              Object[].class)
          .setParameter("ids", courseIds)
          .getResultList()
          .forEach(row -> enrolled.put((Long) row[0], (Long) row[1]));
    }
    return enrolled;
  }

  /** Starts the open courses whose first day has come. */
  int startDue(LocalDate today) {
    return em.createQuery(
            """
            UPDATE Course c SET c.status = :running, c.version = c.version + 1
            WHERE c.status = :open AND c.firstDay <= :today AND c.lastDay >= :today""")
        .setParameter("running", CourseStatus.RUNNING)
        .setParameter("open", CourseStatus.OPEN)
        .setParameter("today", today)
        .executeUpdate();
  }

  /** Finishes the courses whose last day is over. */
  int finishDue(LocalDate today) {
    return em.createQuery(
            """
            UPDATE Course c SET c.status = :finished, c.version = c.version + 1
            WHERE c.status IN (:open, :running) AND c.lastDay < :today""")
        .setParameter("finished", CourseStatus.FINISHED)
        .setParameter("open", CourseStatus.OPEN)
        .setParameter("running", CourseStatus.RUNNING)
        .setParameter("today", today)
        .executeUpdate();
  }
}
