package eu.cities4cities.academy.statistics.board;

import static eu.cities4cities.academy.shared.SqlRows.marks;

import eu.cities4cities.academy.shared.SqlRows;
import eu.cities4cities.academy.statistics.figures.JointPeak;
import eu.cities4cities.academy.statistics.figures.Stay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The queries over what is counted; each begins with courses, so that an index leads to its rows.
 */
@ApplicationScoped
class BoardRepository {
  @PersistenceContext private EntityManager em;

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

  /**
   * Results of the quiz in bands of ten percent, by the lowest.
   *
   * @param taken the condition on the row of somebody with a result
   */
  SortedMap<Integer, BehindSum> quizBands(Collection<Long> courses, FigureFilter taken) {
    SortedMap<Integer, BehindSum> bands = new TreeMap<>();
    if (!courses.isEmpty()) {
      List<Object> values = new ArrayList<>(courses);
      values.addAll(taken.values());
      read(
          "SELECT LEAST(9, p.quiz_percent DIV 10), COUNT(*), SUM(p.quiz_percent)"
              + " FROM stat_person p WHERE p.course_id IN ("
              + marks(courses.size())
              + ") AND "
              + taken.sql()
              + " GROUP BY 1",
          values,
          row ->
              bands.put(10 * row.getInt(1), new BehindSum(row.getLong(2), 0, 0, row.getLong(3))));
    }
    return bands;
  }

  /** Who was connected to some sessions of some courses, and when. */
  List<JointPeak.Connected> listConnected(Collection<Long> courses, Collection<Long> sessions) {
    List<Object> values = new ArrayList<>(courses);
    values.addAll(sessions);
    return connected(
        "SELECT a.session_id, a.subject_id, a.stays FROM stat_presence a FORCE INDEX (PRIMARY)"
            + " WHERE a.course_id IN ("
            + marks(courses.size())
            + ") AND a.session_id IN ("
            + marks(sessions.size())
            + ") AND a.stays <> ''",
        values);
  }

  /** Who of the people of a place was connected to sessions of some courses, and when. */
  List<JointPeak.Connected> listConnected(Collection<Long> courses, FigureFilter place) {
    List<Object> values = new ArrayList<>(courses);
    values.addAll(place.values());
    return connected(
        "SELECT a.session_id, a.subject_id, a.stays"
            + attending(courses.size())
            + place.sql()
            + " AND a.stays <> ''",
        values);
  }

  private List<JointPeak.Connected> connected(String sql, List<Object> values) {
    List<JointPeak.Connected> connected = new ArrayList<>();
    read(
        sql,
        values,
        row ->
            connected.add(
                new JointPeak.Connected(
                    row.getLong(1), row.getLong(2), Stay.parse(row.getString(3)))));
    return connected;
  }

  /** How many people of a place were present at each session; without any it is missing. */
  Map<Long, Long> countPresent(Collection<Long> courses, FigureFilter place) {
    Map<Long, Long> present = new HashMap<>();
    if (!courses.isEmpty()) {
      List<Object> values = new ArrayList<>(courses);
      values.addAll(place.values());
      read(
          "SELECT a.session_id, COUNT(*)"
              + attending(courses.size())
              + place.sql()
              + " AND a.status = 'PRESENT' GROUP BY a.session_id",
          values,
          row -> present.put(row.getLong(1), row.getLong(2)));
    }
    return present;
  }

  /**
   * From people of some courses to the sessions at which each of them was. The index is named: by
   * what the database knows of the values it may look through all rows of the course for each
   * person.
   */
  static String attending(int courses) {
    return attending(courses, "");
  }

  /**
   * Likewise, with other tables.
   *
   * @param joined the other tables with how they are joined
   */
  static String attending(int courses, String joined) {
    return " FROM stat_person p STRAIGHT_JOIN stat_presence a"
        + " FORCE INDEX (ix_stat_presence_subject)"
        + " ON a.course_id = p.course_id AND a.subject_id = p.subject_id"
        + joined
        + " WHERE p.course_id IN ("
        + marks(courses)
        + ") AND p.confirmed = TRUE AND ";
  }

  private static String differentSql(int courses, FigureFilter place) {
    return "SELECT COUNT(*), COALESCE(SUM(t.seats > 1), 0) FROM (SELECT p.subject_id, COUNT(*) seats"
        + seated(courses, place)
        + " GROUP BY p.subject_id) t";
  }

  private static String communityCountSql(int courses, FigureFilter place) {
    return "SELECT COUNT(DISTINCT p.community_id)" + seated(courses, place);
  }

  private static String communitiesSql(int courses, FigureFilter place) {
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

  private void read(String sql, List<?> parameters, SqlRows.Reader reader) {
    SqlRows.read(em.unwrap(Connection.class), sql, parameters, reader);
  }
}
