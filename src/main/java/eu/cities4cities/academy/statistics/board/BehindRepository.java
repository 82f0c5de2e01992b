package eu.cities4cities.academy.statistics.board;

import static eu.cities4cities.academy.shared.SqlRows.marks;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.shared.SqlRows;
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

/**
 * The queries over the rows behind figures. Of one course they begin with its sessions; of several
 * with people, for the figures of those tell of a place or of people that are known.
 */
@ApplicationScoped
class BehindRepository {
  private static final String NAMED =
      " JOIN stat_subject s ON s.id = p.subject_id LEFT JOIN person n ON n.id = s.person_id"
          + " LEFT JOIN community c ON c.id = p.community_id";

  @PersistenceContext private EntityManager em;

  /** What all rows behind a figure add up to; nothing without courses. */
  BehindSum sum(Collection<Long> courses, Measure.Table table, FigureFilter filter) {
    List<BehindSum> sums = new ArrayList<>();
    if (!courses.isEmpty()) {
      read(
          sumSql(courses.size(), table, filter),
          with(courses, filter),
          row ->
              sums.add(
                  new BehindSum(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))));
    }
    return sums.isEmpty() ? BehindSum.NOTHING : sums.get(0);
  }

  /** Some of the rows behind a figure, by name. */
  List<BehindRow> list(
      Collection<Long> courses, Measure.Table table, FigureFilter filter, int first, int size) {
    List<BehindRow> rows = new ArrayList<>();
    if (courses.isEmpty()) {
      return rows;
    }
    List<Object> values = with(courses, filter);
    values.add(size);
    values.add(first);
    read(
        listSql(courses.size(), table, filter),
        values,
        row -> {
          String status = row.getString(13);
          rows.add(
              new BehindRow(
                  row.getLong(1),
                  number(row, 2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getInt(7),
                  row.getLong(8),
                  number(row, 9) == null ? null : number(row, 9).intValue(),
                  row.getBoolean(10),
                  row.getBoolean(11),
                  number(row, 12),
                  status == null ? null : AttendanceStatus.valueOf(status),
                  number(row, 14),
                  row.getBoolean(17),
                  row.getString(15),
                  row.getString(16)));
        });
    return rows;
  }

  private static String sumSql(int courses, Measure.Table table, FigureFilter filter) {
    return (table == Measure.Table.PEOPLE
            ? "SELECT COUNT(*), COUNT(DISTINCT p.subject_id), COALESCE(SUM(p.seconds), 0),"
                + " COALESCE(SUM(p.quiz_percent), 0)"
            : "SELECT COUNT(*), COUNT(DISTINCT a.subject_id), COALESCE(SUM(a.seconds), 0), 0")
        + from(courses, table, "")
        + filter.sql();
  }

  private static String listSql(int courses, Measure.Table table, FigureFilter filter) {
    boolean people = table == Measure.Table.PEOPLE;
    return "SELECT p.course_id, s.person_id,"
        + " CONCAT_WS(' ', n.surname, n.given_name, NULLIF(n.patronymic, '')),"
        + " c.name_uk, c.name_en, p.region_code, p.sessions_present, p.seconds, p.quiz_percent,"
        + " p.completion, p.participation"
        + (people
            ? ", NULL, NULL, NULL, NULL, NULL, TRUE"
            : ", a.session_id, a.status, a.seconds, a.channel, a.reason, a.minutes_known")
        + from(courses, table, NAMED)
        + filter.sql()
        + " ORDER BY n.surname IS NULL, n.surname, n.given_name, p.subject_id, p.course_id"
        + (people ? "" : ", a.session_id")
        + " LIMIT ? OFFSET ?";
  }

  private static String from(int courses, Measure.Table table, String named) {
    if (table == Measure.Table.PEOPLE) {
      return " FROM stat_person p" + named + " WHERE p.course_id IN (" + marks(courses) + ") AND ";
    }
    if (courses == 1) {
      return " FROM stat_presence a JOIN stat_person p"
          + " ON p.course_id = a.course_id AND p.subject_id = a.subject_id"
          + named
          + " WHERE a.course_id = ? AND ";
    }
    return BoardRepository.attending(courses, named);
  }

  private static List<Object> with(Collection<Long> courses, FigureFilter filter) {
    List<Object> values = new ArrayList<>(courses);
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
