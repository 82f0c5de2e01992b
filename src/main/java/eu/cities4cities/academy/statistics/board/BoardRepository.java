package eu.cities4cities.academy.statistics.board;

import static eu.cities4cities.academy.shared.SqlRows.marks;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.shared.SqlRows;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The queries over what is counted; each begins with courses, so that an index leads to its rows.
 */
@ApplicationScoped
class BoardRepository {
  private static final String PEOPLE = " FROM stat_person p WHERE p.course_id = ? AND ";

  private static final String ATTENDANCE =
      " FROM stat_presence a JOIN stat_person p"
          + " ON p.course_id = a.course_id AND p.subject_id = a.subject_id"
          + " WHERE a.course_id = ? AND ";

  private static final String NAMED =
      "JOIN stat_subject s ON s.id = p.subject_id LEFT JOIN person n ON n.id = s.person_id"
          + " LEFT JOIN community c ON c.id = p.community_id ";

  @PersistenceContext private EntityManager em;

  /** What all rows behind a figure add up to. */
  BehindSum sum(long courseId, FigureId id, FigureFilter filter) {
    List<BehindSum> sums = new ArrayList<>();
    read(
        sumSql(id, filter),
        with(courseId, filter),
        row ->
            sums.add(
                new BehindSum(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))));
    return sums.get(0);
  }

  /** Some of the rows behind a figure, by name. */
  List<BehindRow> list(long courseId, FigureId id, FigureFilter filter, int first, int size) {
    List<Object> values = with(courseId, filter);
    values.add(size);
    values.add(first);
    List<BehindRow> rows = new ArrayList<>();
    read(
        listSql(id, filter),
        values,
        row -> {
          String status = row.getString(12);
          rows.add(
              new BehindRow(
                  number(row, 1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getInt(6),
                  row.getLong(7),
                  number(row, 8) == null ? null : number(row, 8).intValue(),
                  row.getBoolean(9),
                  row.getBoolean(10),
                  number(row, 11),
                  status == null ? null : AttendanceStatus.valueOf(status),
                  number(row, 13),
                  row.getBoolean(16),
                  row.getString(14),
                  row.getString(15)));
        });
    return rows;
  }

  /**
   * Different people with a seat in some courses, and those with one in several of them.
   *
   * @param place a condition on the place, as {@link AcrossQuery} makes it
   */
  long[] countDifferent(Collection<Long> courses, FigureFilter place) {
    long[] counts = new long[2];
    if (courses.isEmpty()) {
      return counts;
    }
    List<Object> values = new ArrayList<>(courses);
    values.addAll(place.values());
    read(
        differentSql(courses.size(), place),
        values,
        row -> {
          counts[0] = row.getLong(1);
          counts[1] = row.getLong(2);
        });
    return counts;
  }

  /** The Ukrainian and the English name of a community. */
  Optional<String[]> communityName(long communityId) {
    List<String[]> names = new ArrayList<>();
    read(
        "SELECT name_uk, name_en FROM community WHERE id = ?",
        List.of(communityId),
        row -> names.add(new String[] {row.getString(1), row.getString(2)}));
    return names.stream().findFirst();
  }

  /** Communities of people with a seat in some courses. */
  long countCommunities(Collection<Long> courses, FigureFilter place) {
    long[] count = new long[1];
    if (!courses.isEmpty()) {
      List<Object> values = new ArrayList<>(courses);
      values.addAll(place.values());
      read(communityCountSql(courses.size(), place), values, row -> count[0] = row.getLong(1));
    }
    return count[0];
  }

  /** Those communities, the ones with most seats first. */
  List<CommunityLine> listCommunities(
      Collection<Long> courses, FigureFilter place, int first, int size) {
    List<CommunityLine> lines = new ArrayList<>();
    if (courses.isEmpty()) {
      return lines;
    }
    List<Object> values = new ArrayList<>(courses);
    values.addAll(place.values());
    values.add(size);
    values.add(first);
    read(
        communitiesSql(courses.size(), place),
        values,
        row ->
            lines.add(
                new CommunityLine(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7))));
    return lines;
  }

  static String sumSql(FigureId id, FigureFilter filter) {
    return (id.measure().table() == Measure.Table.PEOPLE
            ? "SELECT COUNT(*), COUNT(*), COALESCE(SUM(p.seconds), 0),"
                + " COALESCE(SUM(p.quiz_percent), 0)"
                + PEOPLE
            : "SELECT COUNT(*), COUNT(DISTINCT a.subject_id), COALESCE(SUM(a.seconds), 0), 0"
                + ATTENDANCE)
        + filter.sql();
  }

  static String listSql(FigureId id, FigureFilter filter) {
    boolean people = id.measure().table() == Measure.Table.PEOPLE;
    return "SELECT s.person_id, CONCAT_WS(' ', n.surname, n.given_name, NULLIF(n.patronymic, '')),"
        + " c.name_uk, c.name_en, p.region_code, p.sessions_present, p.seconds, p.quiz_percent,"
        + " p.completion, p.participation"
        + (people
            ? ", NULL, NULL, NULL, NULL, NULL, TRUE"
            : ", a.session_id, a.status, a.seconds, a.channel, a.reason, a.minutes_known")
        + (people ? PEOPLE : ATTENDANCE).replace("WHERE", NAMED + "WHERE")
        + filter.sql()
        + " ORDER BY n.surname IS NULL, n.surname, n.given_name, p.subject_id"
        + (people ? "" : ", a.session_id")
        + " LIMIT ? OFFSET ?";
  }

  static String differentSql(int courses, FigureFilter place) {
    return "SELECT COUNT(*), COALESCE(SUM(t.seats > 1), 0) FROM (SELECT p.subject_id, COUNT(*) seats"
        + seated(courses, place)
        + " GROUP BY p.subject_id) t";
  }

  static String communityCountSql(int courses, FigureFilter place) {
    return "SELECT COUNT(DISTINCT p.community_id)" + seated(courses, place);
  }

  static String communitiesSql(int courses, FigureFilter place) {
    return "SELECT t.community_id, c.name_uk, c.name_en, c.region_code, t.seats, t.people,"
        + " t.certificates FROM (SELECT p.community_id, COUNT(*) seats,"
        + " COUNT(DISTINCT p.subject_id) people, SUM(p.completion) certificates"
        + seated(courses, place)
        + " AND p.community_id IS NOT NULL GROUP BY p.community_id) t"
        + " JOIN community c ON c.id = t.community_id"
        + " ORDER BY t.seats DESC, c.name_uk, t.community_id LIMIT ? OFFSET ?";
  }

  private static String seated(int courses, FigureFilter place) {
    return " FROM stat_person p WHERE p.course_id IN ("
        + marks(courses)
        + ") AND p.confirmed = TRUE AND "
        + place.sql();
  }

  private static List<Object> with(long courseId, FigureFilter filter) {
    List<Object> values = new ArrayList<>();
    values.add(courseId);
    values.addAll(filter.values());
    return values;
  }

  private static Long number(ResultSet row, int at) throws SQLException {
    long number = row.getLong(at);
    return row.wasNull() ? null : number;
  }

  private void read(String sql, List<?> parameters, SqlRows.Reader reader) {
    SqlRows.read(em.unwrap(Connection.class), sql, parameters, reader);
  }
}
