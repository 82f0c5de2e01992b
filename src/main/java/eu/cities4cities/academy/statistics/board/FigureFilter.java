package eu.cities4cities.academy.statistics.board;

import static eu.cities4cities.academy.shared.SqlRows.marks;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which stored rows a figure counts, as a condition: of {@code p} (people) and, where it counts
 * attendance, of {@code a}. The same that {@link Measure} says of rows in memory.
 *
 * @param sql the condition, with marks for values
 * @param values the values
 */
record FigureFilter(String sql, List<Object> values) {
  private static final String THERE = "a.status IN ('PRESENT', 'PARTIAL')";

  private static final Map<Measure, String> CONDITIONS =
      Map.ofEntries(
          Map.entry(Measure.REGISTERED, "1 = 1"),
          Map.entry(Measure.CONFIRMED, "p.confirmed"),
          Map.entry(Measure.LEFT, "p.gone"),
          Map.entry(Measure.ATTENDED, "p.sessions_present > 0"),
          Map.entry(Measure.MET_ATTENDANCE, "p.met_attendance"),
          Map.entry(Measure.PASSED, "p.passed"),
          Map.entry(Measure.CERTIFIED, "p.completion"),
          Map.entry(Measure.PASSED_NOT_MET, "p.passed AND p.met_attendance = FALSE"),
          Map.entry(Measure.RETURNING, "p.confirmed AND p.come_again"),
          Map.entry(Measure.QUIZ_TAKEN, "p.quiz_percent IS NOT NULL"),
          Map.entry(Measure.QUIZ_AVERAGE, "p.quiz_percent IS NOT NULL"),
          Map.entry(Measure.CERTIFICATES, "(p.completion OR p.participation)"),
          Map.entry(Measure.PRESENT, "a.status = 'PRESENT'"),
          Map.entry(Measure.PARTIAL, "a.status = 'PARTIAL'"),
          Map.entry(Measure.ABSENT, "a.status = 'ABSENT'"),
          Map.entry(Measure.EXCUSED, "a.status = 'EXCUSED'"),
          Map.entry(Measure.LATE, "a.late AND " + THERE),
          Map.entry(Measure.DAY_PEOPLE, "a.status = 'PRESENT'"),
          Map.entry(Measure.PERSON_MINUTES, "a.minutes_known"),
          Map.entry(Measure.CHANNELS, THERE),
          Map.entry(Measure.EXCUSED_BY, "a.reason IS NOT NULL"),
          Map.entry(Measure.PEAK, "a.at_peak"),
          Map.entry(Measure.TIMES_UNKNOWN, "a.stays = '' AND " + THERE),
          Map.entry(Measure.CONNECTED, "a.tenths <> 0"),
          Map.entry(Measure.LEFT_EARLY, "a.tenths <> 0 AND a.tenths & 1536 = 0"));

  /** Keeps a copy. */
  FigureFilter {
    values = List.copyOf(values);
  }

  /**
   * The rows of a figure.
   *
   * @param programme the sessions among which those of a day or an hour are found
   */
  static FigureFilter of(FigureId id, Collection<SessionFacts> programme) {
    if (id.measure().isPersonal()) {
      throw new IllegalArgumentException("The rows behind " + id + " are nobody's business");
    }
    StringBuilder sql = new StringBuilder("(").append(CONDITIONS.get(id.measure())).append(')');
    List<Object> values = new ArrayList<>();
    id.part().values().entrySet().forEach(part -> add(sql, values, part, programme));
    return new FigureFilter(sql.toString(), values);
  }

  private static void add(
      StringBuilder sql,
      List<Object> values,
      Map.Entry<Dimension, String> part,
      Collection<SessionFacts> programme) {
    String value = part.getValue();
    switch (part.getKey()) {
      case SESSION -> equal(sql, values, "a.session_id", number(value));
      case DAY, HOUR -> {
        List<Long> sessions = sessionsOf(programme, part);
        sql.append(" AND a.session_id IN (")
            .append(sessions.isEmpty() ? "0" : marks(sessions.size()))
            .append(')');
        values.addAll(sessions);
      }
      case REGION -> equal(sql, values, "p.region_code", value);
      case COMMUNITY ->
          equal(
              sql, values, "p.community_id", value.equals(Dimension.NONE) ? value : number(value));
      case CHANNEL -> equal(sql, values, "a.channel", value);
      // Here a row without a reason is one that was excused without one, and says so.
      case REASON -> {
        sql.append(" AND a.reason = ?");
        values.add(value);
      }
      case KIND ->
          sql.append(value.equals("COMPLETION") ? " AND p.completion" : " AND p.participation");
      case BAND -> {
        long from = number(value);
        sql.append(" AND p.quiz_percent BETWEEN ? AND ?");
        values.add(from);
        values.add(from == 90 ? 100L : from + 9);
      }
      case TENTH -> {
        sql.append(" AND a.tenths & ? <> 0");
        values.add(1L << Math.min(number(value), 30));
      }
      case GENDER -> throw new IllegalArgumentException("Nobody's rows are split by gender");
    }
  }

  private static List<Long> sessionsOf(
      Collection<SessionFacts> programme, Map.Entry<Dimension, String> part) {
    return programme.stream()
        .filter(
            session ->
                part.getKey() == Dimension.DAY
                    ? session.day().toString().equals(part.getValue())
                    : String.valueOf(session.startsAt().getHour()).equals(part.getValue()))
        .map(SessionFacts::id)
        .toList();
  }

  /**
   * The rows of some people at some sessions.
   *
   * @param people who, by the session
   * @param courseOf the course of a session
   */
  static FigureFilter of(Map<Long, Set<Long>> people, Function<Long, Long> courseOf) {
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    people.forEach(
        (session, subjects) -> {
          parts.add(
              "(p.course_id = ? AND a.session_id = ? AND p.subject_id IN ("
                  + marks(subjects.size())
                  + "))");
          values.add(courseOf.apply(session));
          values.add(session);
          values.addAll(subjects);
        });
    return new FigureFilter("(" + String.join(" OR ", parts) + ")", values);
  }

  private static void equal(StringBuilder sql, List<Object> values, String column, Object value) {
    if (Dimension.NONE.equals(value)) {
      sql.append(" AND ").append(column).append(" IS NULL");
    } else {
      sql.append(" AND ").append(column).append(" = ?");
      values.add(value);
    }
  }

  /** A number of an address; one that is none finds nothing. */
  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }
}
