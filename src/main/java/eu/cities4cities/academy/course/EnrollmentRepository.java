package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The queries over enrollments. */
@ApplicationScoped
class EnrollmentRepository {
  private static final String ROW =
      """
      SELECT NEW eu.cities4cities.academy.course.ParticipantRow(
        p.id, p.surname, p.givenName, p.patronymic, p.latinName, p.email,
        c.id, c.nameUk, c.nameEn, e.enrolledAt, e.graduateNameConsent,
        e.workplaceConfirmedAt)
      """;
  private static final String ENROLLED =
      """
      FROM Enrollment e JOIN e.person p LEFT JOIN e.community c
      WHERE e.course.id = :course AND e.leftAt IS NULL
      """;

  /** What a search looks through; a missing patronymic or community is nothing. */
  private static final String NAMES =
      """
      CONCAT(p.surname, ' ', p.givenName, ' ', COALESCE(p.patronymic, ''), ' ',
       COALESCE(p.latinName, ''), ' ', p.email, ' ', COALESCE(c.nameUk, ''), ' ',
       COALESCE(c.nameEn, ''))""";

  private static final String WITH_SEATS =
      """
      FROM community c
      LEFT JOIN (
        SELECT COALESCE(o.heir_id, o.id) AS holder, n.id FROM enrollment n
        JOIN community o ON o.id = n.community_id WHERE n.course_id = ?1 AND n.left_at IS NULL
      ) e ON e.holder = c.id
      LEFT JOIN course_quota q ON q.community_id = c.id AND q.course_id = ?1
      WHERE (e.id IS NOT NULL OR q.seats IS NOT NULL)""";

  @PersistenceContext private EntityManager em;

  void add(Enrollment enrollment) {
    em.persist(enrollment);
  }

  Person person(long personId) {
    return em.find(Person.class, personId);
  }

  /** The person's enrollment, also one that was left. */
  Optional<Enrollment> find(long courseId, long personId) {
    return em.createQuery(
            "SELECT e FROM Enrollment e WHERE e.course.id = :course AND e.person.id = :person",
            Enrollment.class)
        .setParameter("course", courseId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** How many seats of the course are taken. */
  long countTaken(long courseId) {
    return em.createQuery(
            "SELECT COUNT(e) FROM Enrollment e WHERE e.course.id = :course AND e.leftAt IS NULL",
            Long.class)
        .setParameter("course", courseId)
        .getSingleResult();
  }

  /** How many of them are a community's, or of what has become a part of it. */
  long countTaken(long courseId, long communityId) {
    return em.createQuery(
            """
            SELECT COUNT(e) FROM Enrollment e JOIN e.community c WHERE e.course.id = :course
            AND (c.id = :community OR c.heirId = :community) AND e.leftAt IS NULL""",
            Long.class)
        .setParameter("course", courseId)
        .setParameter("community", communityId)
        .getSingleResult();
  }

  /** Communities that have people on the course or a number of seats of their own, by name. */
  @SuppressWarnings("unchecked")
  List<QuotaRow> listQuotas(long courseId, int first, int size) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                SELECT c.id, c.name_uk, c.name_en, q.seats, COUNT(e.id)
                """
                    + WITH_SEATS
                    + " GROUP BY c.id, c.name_uk, c.name_en, q.seats ORDER BY c.sort_key, c.id")
            .setParameter(1, courseId)
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new QuotaRow(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    row[3] == null ? null : ((Number) row[3]).intValue(),
                    ((Number) row[4]).longValue()))
        .toList();
  }

  /** How many communities that are. */
  long countQuotas(long courseId) {
    return ((Number)
            em.createNativeQuery("SELECT COUNT(DISTINCT c.id) " + WITH_SEATS)
                .setParameter(1, courseId)
                .getSingleResult())
        .longValue();
  }

  /** Enrollments of these people for that community or its parts, the latest course first. */
  List<CommunityEnrollment> listOf(long communityId, Collection<Long> personIds) {
    return personIds.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                SELECT NEW eu.cities4cities.academy.course.CommunityEnrollment(
                  e.id, e.person.id, k.titleUk, k.titleEn, k.firstDay, k.lastDay, e.leftAt,
                  k.workplaceAsked, e.workplaceConfirmedAt)
                FROM Enrollment e JOIN e.course k JOIN e.community c
                WHERE e.person.id IN :people AND (c.id = :community OR c.heirId = :community)
                ORDER BY k.firstDay DESC, e.id DESC""",
                CommunityEnrollment.class)
            .setParameter("people", personIds)
            .setParameter("community", communityId)
            .getResultList();
  }

  /** The enrollment with that number, locked; empty if there is none. */
  Optional<Enrollment> lock(long enrollmentId) {
    return Optional.ofNullable(
        em.find(Enrollment.class, enrollmentId, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Courses not over on which that community's seats are counted, with those taken. */
  @SuppressWarnings("unchecked")
  List<CommunitySeats> listSeatsOf(long communityId) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                SELECT k.slug, k.title_uk, k.title_en, COALESCE(q.seats, k.community_quota),
                  (SELECT COUNT(*) FROM enrollment e JOIN community o ON o.id = e.community_id
                    WHERE e.course_id = k.id AND e.left_at IS NULL
                    AND (o.id = ?1 OR o.heir_id = ?1)),
                  (SELECT COUNT(*) FROM course_request r JOIN person p ON p.id = r.person_id
                    WHERE r.course_id = k.id AND r.status = 'WAITING' AND p.community_id = ?1)
                FROM course k
                LEFT JOIN course_quota q ON q.course_id = k.id AND q.community_id = ?1
                WHERE k.status IN ('OPEN', 'RUNNING')
                  AND COALESCE(q.seats, k.community_quota) IS NOT NULL
                ORDER BY k.first_day, k.id""")
            .setParameter(1, communityId)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new CommunitySeats(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    ((Number) row[3]).intValue(),
                    ((Number) row[4]).longValue(),
                    ((Number) row[5]).longValue()))
        .toList();
  }

  boolean isEnrolled(long courseId, long personId) {
    return !em.createQuery(
            """
            SELECT e.id FROM Enrollment e
            WHERE e.course.id = :course AND e.person.id = :person AND e.leftAt IS NULL""",
            Long.class)
        .setParameter("course", courseId)
        .setParameter("person", personId)
        .getResultList()
        .isEmpty();
  }

  /** The person's enrollments with their courses, the latest course first. */
  List<Enrollment> listOf(long personId) {
    return em.createQuery(
            """
            SELECT e FROM Enrollment e JOIN FETCH e.course c
            WHERE e.person.id = :person AND e.leftAt IS NULL ORDER BY c.firstDay DESC, c.id DESC""",
            Enrollment.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Everybody enrolled, by name. */
  List<ParticipantRow> listAll(long courseId) {
    return em.createQuery(ROW + ENROLLED + " ORDER BY p.sortName, p.id", ParticipantRow.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  /** One page of those enrolled in whose name, address or community each part is found. */
  List<ParticipantRow> list(
      long courseId,
      String search,
      ParticipantOrder order,
      boolean descending,
      int first,
      int size) {
    List<String> parts = parts(search);
    return matching(
            em.createQuery(
                ROW + ENROLLED + each(parts) + order.clause(descending), ParticipantRow.class),
            courseId,
            parts)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long count(long courseId, String search) {
    List<String> parts = parts(search);
    return matching(
            em.createQuery("SELECT COUNT(e) " + ENROLLED + each(parts), Long.class),
            courseId,
            parts)
        .getSingleResult();
  }

  private static List<String> parts(String search) {
    return search == null || search.isBlank() ? List.of() : List.of(search.strip().split("\\s+"));
  }

  private static String each(List<String> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(part -> " AND " + NAMES + " LIKE :part" + part)
        .collect(Collectors.joining());
  }

  private static <T> TypedQuery<T> matching(
      TypedQuery<T> query, long courseId, List<String> parts) {
    query.setParameter("course", courseId);
    for (int part = 0; part < parts.size(); part++) {
      query.setParameter("part" + part, containing(parts.get(part)));
    }
    return query;
  }

  /** How many people and how many communities ever took part. */
  Object[] countPeopleAndCommunities() {
    return em.createQuery(
            """
            SELECT COUNT(DISTINCT e.person.id), COUNT(DISTINCT e.community.id)
            FROM Enrollment e WHERE e.leftAt IS NULL""",
            Object[].class)
        .getSingleResult();
  }

  /** The last day of each person's last course. */
  Map<Long, LocalDate> lastDays(Collection<Long> personIds) {
    Map<Long, LocalDate> days = new HashMap<>();
    if (!personIds.isEmpty()) {
      em.createQuery(
              """
              SELECT e.person.id, MAX(c.lastDay) FROM Enrollment e JOIN e.course c
              WHERE e.person.id IN :people GROUP BY e.person.id""",
              Object[].class)
          .setParameter("people", personIds)
          .getResultList()
          .forEach(row -> days.put((Long) row[0], (LocalDate) row[1]));
    }
    return days;
  }

  /** Whoever of these people takes part. */
  Set<Long> enrolledAmong(long courseId, Collection<Long> personIds) {
    return personIds.isEmpty()
        ? Set.of()
        : Set.copyOf(
            em.createQuery(
                    """
                    SELECT e.person.id FROM Enrollment e
                    WHERE e.course.id = :course AND e.leftAt IS NULL AND e.person.id IN :people""",
                    Long.class)
                .setParameter("course", courseId)
                .setParameter("people", personIds)
                .getResultList());
  }

  void leave(long courseId, Collection<Long> personIds, Instant now) {
    if (!personIds.isEmpty()) {
      em.createQuery(
              """
              UPDATE Enrollment e SET e.leftAt = :now
              WHERE e.course.id = :course AND e.leftAt IS NULL AND e.person.id IN :people""")
          .setParameter("now", now)
          .setParameter("course", courseId)
          .setParameter("people", personIds)
          .executeUpdate();
    }
  }

  /** Removes the seats of people who never were. */
  void remove(long courseId, Collection<Long> personIds) {
    if (!personIds.isEmpty()) {
      em.createQuery(
              "DELETE FROM Enrollment e WHERE e.course.id = :course AND e.person.id IN :people")
          .setParameter("course", courseId)
          .setParameter("people", personIds)
          .executeUpdate();
    }
  }

  /** Gives a community to the person's enrollments since then that have none. */
  void fillCommunity(long personId, long communityId, Instant since) {
    em.createNativeQuery(
            """
            UPDATE enrollment SET community_id = ?1
            WHERE person_id = ?2 AND community_id IS NULL AND enrolled_at >= ?3""")
        .setParameter(1, communityId)
        .setParameter(2, personId)
        .setParameter(3, LocalDateTime.ofInstant(since, ZoneOffset.UTC))
        .executeUpdate();
  }

  /** A LIKE pattern for texts that contain this one; its own wildcards stand for themselves. */
  static String containing(String text) {
    String plain = text == null ? "" : text.strip();
    return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
