package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.course.SurveyQuestionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The statements of the sample data. They write every room's tables, in bulk and in the transaction
 * of the caller.
 */
@ApplicationScoped
class DemoRepository {
  @PersistenceContext private EntityManager em;

  /** Somebody who takes part in sample courses. */
  record Enrollee(long personId, Long communityId, String nameUk, String email) {}

  /** A question of a survey; how many options it has, if any. */
  record SurveyQuestion(long surveyId, long id, SurveyQuestionKind kind, int options) {}

  /** Whether somebody has used this database for something else. */
  boolean holdsForeignData() {
    return count("SELECT COUNT(*) FROM demo_marker") == 0
        && count(
                "SELECT (SELECT COUNT(*) FROM person) + (SELECT COUNT(*) FROM community)"
                    + " + (SELECT COUNT(*) FROM course)")
            > 0;
  }

  boolean isSeeded() {
    return count("SELECT COUNT(*) FROM demo_marker") > 0;
  }

  void mark(Instant now) {
    update("INSERT INTO demo_marker (id, seeded_at) VALUES (1, ?1)", utc(now));
  }

  /** Everybody on a course has confirmed the names for the certificate. */
  void confirmNames(String courseSlug, Instant now) {
    em.flush();
    update(
        "INSERT INTO name_confirmation (enrollment_id, name_uk, name_latin, confirmed_at)"
            + " SELECT e.id, CONCAT_WS(' ', p.surname, p.given_name, NULLIF(p.patronymic, '')),"
            + " p.latin_name, ?2 FROM enrollment e JOIN person p ON p.id = e.person_id"
            + " JOIN course c ON c.id = e.course_id WHERE c.slug = ?1",
        courseSlug,
        utc(now));
  }

  void keepRun(long runId) {
    update("UPDATE demo_marker SET certificate_run_id = ?1", runId);
  }

  /** Whether the certificates of the finished course are being issued and wait for nobody. */
  boolean isIssuing() {
    return count(
            "SELECT COUNT(*) FROM demo_marker m JOIN certificate_run r"
                + " ON r.id = m.certificate_run_id WHERE r.running = 1"
                + " AND r.waits_for IS NULL AND r.paused_at IS NULL")
        > 0;
  }

  /** The number of the last running edition, 0 if there was none. */
  int lastEdition() {
    return (int) count("SELECT COALESCE(MAX(number), 0) FROM demo_edition");
  }

  void addEdition(long courseId, int number, Instant now) {
    update("INSERT INTO demo_edition VALUES (?1, ?2, ?3)", courseId, number, utc(now));
  }

  /** Whether a session of a running edition is live now, by the host and by the timetable. */
  boolean isLive(LocalDateTime kyiv) {
    return count(
            "SELECT COUNT(*) FROM demo_edition d JOIN course_session s ON s.course_id = d.course_id"
                + " WHERE s.status = 'LIVE' AND s.starts_at <= ?1 AND s.ends_at > ?1",
            kyiv)
        > 0;
  }

  boolean isSlugTaken(String slug) {
    return count("SELECT COUNT(*) FROM course WHERE slug = ?1", slug) > 0;
  }

  long personId(String email) {
    return count("SELECT id FROM person WHERE email = ?1", email);
  }

  /** The sample people in the order in which they were written. */
  List<Enrollee> listEnrollees() {
    List<?> rows =
        em.createNativeQuery(
                "SELECT id, community_id, CONCAT_WS(' ', surname, given_name, patronymic), email"
                    + " FROM person WHERE email LIKE ?1 AND erased_at IS NULL ORDER BY id")
            .setParameter(1, "%" + DemoPeople.DOMAIN)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Enrollee(
                    ((Number) row[0]).longValue(),
                    row[1] == null ? null : ((Number) row[1]).longValue(),
                    (String) row[2],
                    (String) row[3]))
        .toList();
  }

  /** The questions of a course's survey in their order. */
  List<SurveyQuestion> listSurveyQuestions(long courseId) {
    em.flush();
    List<?> found =
        em.createNativeQuery(
                "SELECT q.survey_id, q.id, q.kind, COALESCE(q.options_uk, '')"
                    + " FROM survey_question q JOIN survey s ON s.id = q.survey_id"
                    + " WHERE s.course_id = ?1 ORDER BY q.place")
            .setParameter(1, courseId)
            .getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new SurveyQuestion(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).longValue(),
                    SurveyQuestionKind.valueOf((String) row[2]),
                    (int) ((String) row[3]).lines().count()))
        .toList();
  }

  /** The next free id of a table; nobody else writes while the application starts. */
  long nextId(String table) {
    return count("SELECT COALESCE(MAX(id), 0) + 1 FROM " + table);
  }

  /** The next ids of a table, as many as rows will be written. */
  List<Long> nextIds(String table, int count) {
    long first = nextId(table);
    return LongStream.range(first, first + count).boxed().toList();
  }

  /** Writes what entities still hold back and forgets them. */
  void detachAll() {
    em.flush();
    em.clear();
  }

  BulkInsert into(String table, String... columns) {
    em.flush();
    return new BulkInsert(em.unwrap(Connection.class), table, columns);
  }

  /** Saves a report about all courses, as an organizer would. */
  void addReport(String name, long madeBy, Instant now) {
    update(
        "INSERT INTO saved_report (name, kind, made_by, made_at) VALUES (?, 'FIGURES', ?, ?)",
        name,
        madeBy,
        utc(now));
  }

  private long count(String sql, Object... values) {
    return ((Number) query(sql, values).getSingleResult()).longValue();
  }

  private void update(String sql, Object... values) {
    query(sql, values).executeUpdate();
  }

  private Query query(String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
