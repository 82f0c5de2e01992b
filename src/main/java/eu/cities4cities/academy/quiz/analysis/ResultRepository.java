package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.quiz.AttemptCounting;
import eu.cities4cities.academy.shared.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Results of a quiz, counted, searched and cut by the database. */
@ApplicationScoped
class ResultRepository {
  private static final String COUNTED =
      """
       FROM (SELECT a.person_id, COUNT(*) attempts, MAX(a.submitted_at) last_at, %s percent
         FROM quiz_attempt a WHERE a.quiz_id = ?1 AND a.got IS NOT NULL AND a.total > 0
         AND a.practice = FALSE
         GROUP BY a.person_id) r
       JOIN person p ON p.id = r.person_id
       LEFT JOIN enrollment e ON e.person_id = p.id
         AND e.course_id = (SELECT z.course_id FROM quiz z WHERE z.id = ?1)
       LEFT JOIN community c ON c.id = e.community_id
       WHERE p.erased_at IS NULL""";

  private static final String FOUND =
      " AND CONCAT_WS(' ', p.surname, p.given_name, p.patronymic, p.latin_name, c.name_uk,"
          + " c.name_en) LIKE ?2";

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("unchecked")
  List<PersonResult> people(
      long quizId, AttemptCounting counting, String search, boolean byResult, int first, int size) {
    List<Object[]> rows =
        query(
                "SELECT p.id, CONCAT_WS(' ', p.surname, p.given_name, p.patronymic),"
                    + " p.latin_name, c.name_uk, c.name_en, c.region_code, r.attempts, r.percent,"
                    + " r.last_at"
                    + counted(counting)
                    + FOUND
                    + (byResult ? " ORDER BY r.percent DESC, " : " ORDER BY ")
                    + "p.surname, p.given_name, p.id",
                quizId)
            .setParameter(2, pattern(search))
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new PersonResult(
                    number(row[0]),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    (int) number(row[6]),
                    (int) number(row[7]),
                    instant(row[8])))
        .toList();
  }

  int countPeople(long quizId, AttemptCounting counting, String search) {
    return (int)
        number(
            query("SELECT COUNT(*)" + counted(counting) + FOUND, quizId)
                .setParameter(2, pattern(search))
                .getSingleResult());
  }

  /** The communities of those who took the quiz, the best first. */
  @SuppressWarnings("unchecked")
  List<CommunityResult> communities(
      long quizId, AttemptCounting counting, int passPercent, int first, int size) {
    List<Object[]> rows =
        query(
                "SELECT c.name_uk, c.name_en, c.region_code, COUNT(*), FLOOR(AVG(r.percent)) mean,"
                    + " SUM(r.percent >= ?2)"
                    + counted(counting)
                    + " GROUP BY c.id ORDER BY mean DESC, c.name_uk, c.id",
                quizId)
            .setParameter(2, passPercent)
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new CommunityResult(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (int) number(row[3]),
                    (int) number(row[4]),
                    (int) number(row[5])))
        .toList();
  }

  int countCommunities(long quizId, AttemptCounting counting) {
    return (int)
        number(
            query("SELECT COUNT(DISTINCT COALESCE(c.id, 0))" + counted(counting), quizId)
                .getSingleResult());
  }

  /** Browsers in which more than one person took the quiz: browser, attempt, person. */
  @SuppressWarnings("unchecked")
  List<Object[]> sharedDevices(long quizId, int most) {
    return em.createNativeQuery(
            """
            SELECT DISTINCT d.device, a.person_id, a.number FROM attempt_device d
            JOIN quiz_attempt a ON a.id = d.attempt_id AND a.quiz_id = ?1 AND a.practice = FALSE
            JOIN (SELECT x.device FROM attempt_device x
              JOIN quiz_attempt y ON y.id = x.attempt_id AND y.quiz_id = ?1 AND y.practice = FALSE
              GROUP BY x.device HAVING COUNT(DISTINCT y.person_id) > 1) s ON s.device = d.device
            ORDER BY d.device, a.person_id, a.number""")
        .setParameter(1, quizId)
        .setMaxResults(most)
        .getResultList();
  }

  private Query query(String sql, long quizId) {
    return em.createNativeQuery(sql).setParameter(1, quizId);
  }

  /** The percentage of what counts, in whole numbers. */
  private static String counted(AttemptCounting counting) {
    return String.format(
        " " + COUNTED,
        switch (counting) {
          case BEST -> "MAX((100 * a.got) DIV a.total)";
          case LAST ->
              "CAST(SUBSTRING_INDEX(GROUP_CONCAT((100 * a.got) DIV a.total"
                  + " ORDER BY a.number DESC), ',', 1) AS SIGNED)";
          case AVERAGE -> "(100 * SUM(a.got)) DIV SUM(a.total)";
        });
  }

  private static String pattern(String search) {
    return "%" + (search == null ? "" : search.strip().replaceAll("[\\\\%_]", "\\\\$0")) + "%";
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Instant instant(Object value) {
    LocalDateTime at =
        value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
    return new InstantConverter().convertToEntityAttribute(at);
  }
}
