package eu.cities4cities.academy.statistics.board;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.SqlRows;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.figures.Stay;
import eu.cities4cities.academy.statistics.model.Counted;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * With fifty courses of a thousand people no query of the figures' pages reads a large table as a
 * whole. The queries are those that the pages run: a new one is looked at without being named here.
 */
@ExtendWith(ArquillianExtension.class)
class BoardPlansIT {
  private static final int COURSES = 50;

  /** A table of fewer rows is read as fast without an index. */
  private static final long SMALL = 1_000;

  private static final List<String> BY_INDEX =
      List.of("range", "ref", "ref_or_null", "eq_ref", "const", "system");

  /** Courses that are not asked for: else a whole index would hold nothing but what is. */
  private static final int OTHERS = 100;

  private static final LocalDate FIRST = LocalDate.of(2019, 1, 7);

  @Inject private BoardService boards;
  @Inject private Counted counted;
  @Inject private Acting acting;
  @Inject private TestData data;

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  private final Logger log = Logger.getLogger(SqlRows.class.getName());
  private final Map<String, Object[]> queries = new LinkedHashMap<>();
  private final Handler listener = new Listener();
  private Level before;
  private List<Long> courses;
  private final List<Long> others = new ArrayList<>();

  /** Keeps the queries of this thread alone: a worker counts courses at the same time. */
  private final class Listener extends Handler {
    private final long thread = Thread.currentThread().getId();

    @Override
    public void publish(LogRecord record) {
      if (record.getLongThreadID() == thread) {
        queries.putIfAbsent(record.getMessage(), record.getParameters());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void fill() {
    courses = new ArrayList<>();
    // People of other courses: of a thousand alone the whole index is read as fast as one of them.
    data.insert("INSERT INTO stat_subject (id) SELECT 900000 + seq FROM seq_1_to_31000");
    for (int i = 0; i < COURSES; i++) {
      long course = data.course("FINISHED", FIRST.plusWeeks(i), 5, null);
      courses.add(course);
      for (int day = 0; day < 4; day++) {
        LocalDateTime start = FIRST.plusWeeks(i).plusDays(day).atTime(10, 0);
        data.insert(
            "INSERT INTO course_session (course_id, title_uk, title_en, starts_at, ends_at, status)"
                + " VALUES (?, 'Заняття', 'Session', ?, ?, 'SCHEDULED')",
            course,
            start,
            start.plusHours(1));
      }
      counted.asIs(course);
    }
    for (int i = 0; i < OTHERS; i++) {
      long other = data.course("FINISHED", FIRST.minusWeeks(i + 1L), 5, null);
      others.add(other);
      counted.asIs(other);
    }
    String ours = in(courses);
    data.insert(
        "INSERT INTO stat_person (course_id, subject_id, region_code, community_id, confirmed,"
            + " gone, passed, completion, participation, come_again, sessions_present, seconds)"
            + " SELECT c.id, 900000 + p.seq, ELT(1 + p.seq MOD 9, '46', '05', '07', '12', '14', '18', '21', '23', '26'), p.seq MOD 97, 1, 0,"
            + " p.seq MOD 2, 0, 0, 0, 3, 9000 FROM course c JOIN seq_1_to_1000 p WHERE c.id IN "
            + in(all()));
    data.insert(
        "INSERT INTO stat_presence (course_id, session_id, subject_id, status, seconds,"
            + " minutes_known, late, channel, stays, tenths, at_peak)"
            + " SELECT s.course_id, s.id, 900000 + p.seq, 'PRESENT', 3000, 1, 0, 'MEETING', '',"
            + " 2047, 1 FROM course_session s JOIN seq_1_to_1000 p WHERE s.course_id IN "
            + ours);
    data.insert(
        "INSERT INTO stat_presence (course_id, session_id, subject_id, status, seconds,"
            + " minutes_known, late, channel, stays, tenths, at_peak)"
            + " SELECT c.id, -c.id, 900000 + p.seq, 'PRESENT', 3000, 1, 0, 'MEETING', '',"
            + " 2047, 1 FROM course c JOIN seq_1_to_1000 p WHERE c.id IN "
            + in(others));
    // At one session everybody was connected: the rows of that moment are asked for by name.
    long from = KyivTime.instant(FIRST.plusWeeks(7).atTime(10, 0)).getEpochSecond();
    data.insert(
        "UPDATE stat_presence SET stays = ? WHERE course_id = ? AND session_id ="
            + " (SELECT MIN(id) FROM course_session WHERE course_id = ?)",
        Stay.text(List.of(new Stay(from + 60, from + 3_000))),
        courses.get(7),
        courses.get(7));
    data.insert(
        "INSERT INTO stat_figure (course_id, split, measure, part, state, number)"
            + " SELECT s.course_id, 'session', 'peak', CONCAT('session=', s.id), 'KNOWN', 1000"
            + " FROM course_session s WHERE s.course_id IN "
            + ours);
    data.insert(
        "INSERT INTO stat_figure (course_id, split, measure, part, state, number)"
            + " SELECT c.id, m.split, 'confirmed', m.part, 'KNOWN', 1000 FROM course c JOIN"
            + " (SELECT '' split, '' part UNION SELECT 'region', 'region=46') m WHERE c.id IN "
            + ours);
    data.insert(
        "INSERT INTO stat_figure (course_id, split, measure, part, state, number)"
            + " SELECT c.id, 'community', m.code, CONCAT('community=', f.seq), 'KNOWN', 1"
            + " FROM course c JOIN seq_1_to_97 f JOIN (SELECT 'confirmed' code UNION SELECT"
            + " 'registered' UNION SELECT 'attended') m WHERE c.id IN "
            + in(all()));
    for (String table :
        List.of(
            "stat_course",
            "stat_person",
            "stat_presence",
            "stat_figure",
            "stat_subject",
            "course",
            "person",
            "community")) {
      data.text("ANALYZE TABLE " + table);
    }
    before = log.getLevel();
    log.setLevel(Level.FINER);
    log.addHandler(listener);
  }

  @AfterEach
  void empty() {
    log.removeHandler(listener);
    log.setLevel(before);
    String ours = in(all());
    for (String table :
        List.of("stat_presence", "stat_person", "stat_figure", "stat_course", "course_session")) {
      data.insert("DELETE FROM " + table + " WHERE course_id IN " + ours);
    }
    data.insert("DELETE FROM stat_subject WHERE id BETWEEN 900001 AND 931000");
    data.insert("DELETE FROM course WHERE id IN " + ours);
  }

  @Test
  void everyQueryOfThePagesFindsItsRowsByAnIndex() throws SQLException {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    String slug = data.slugOf(courses.get(7));
    boards.of(slug);
    for (Measure measure : Measure.values()) {
      for (List<Dimension> split : measure.splits()) {
        if (!measure.isPersonal()) {
          boards.behind(slug, new FigureId(measure, part(split)), 0, 50);
        }
      }
    }
    for (AcrossQuery query :
        List.of(across(null, null), across("46", null), across(null, 5L), across("46", 5L))) {
      boards.across(query);
      boards.communities(query, 0, 25);
      AcrossFigure.all()
          .forEach(
              (measure, splits) ->
                  splits.forEach(
                      split ->
                          boards.behindAcross(
                              query, new AcrossFigure(measure, part(split)), 0, 50)));
    }
    assertThat(
            Arrays.stream(BoardService.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(Method::getName))
        .as("what the pages ask for")
        .containsExactlyInAnyOrder("of", "behind", "across", "behindAcross", "communities");
    assertThat(queries).hasSizeGreaterThan(40);
    List<String> wholes = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      for (Map.Entry<String, Object[]> query : queries.entrySet()) {
        wholes.addAll(wholesOf(connection, query.getKey(), query.getValue()));
      }
    }
    assertThat(wholes).isEmpty();
  }

  /** The large tables that a query reads as a whole. */
  private static List<String> wholesOf(Connection connection, String sql, Object[] values)
      throws SQLException {
    List<String> wholes = new ArrayList<>();
    try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql)) {
      for (int i = 0; i < values.length; i++) {
        explain.setObject(i + 1, values[i]);
      }
      try (ResultSet plan = explain.executeQuery()) {
        while (plan.next()) {
          String table = plan.getString("table");
          String type = plan.getString("type");
          // «<derived2>» is what the query itself has made of rows that it found by an index.
          boolean made = table == null || table.startsWith("<");
          // A join by the course alone looks through all of it for each person.
          String by = plan.getString("ref");
          if (by != null && by.matches("\\w+\\.p\\.course_id")) {
            wholes.add(table + " of each person's course: " + sql);
          }
          if (!made && !BY_INDEX.contains(type) && plan.getLong("rows") >= SMALL) {
            wholes.add(table + " " + type + " " + plan.getString("key") + ": " + sql);
          }
        }
      }
    }
    return wholes;
  }

  /** A part of the course that there is, by those dimensions. */
  private Part part(List<Dimension> split) {
    Map<Dimension, String> values = new LinkedHashMap<>();
    for (Dimension dimension : split) {
      values.put(
          dimension,
          switch (dimension) {
            case SESSION ->
                data.text("SELECT MIN(id) FROM course_session WHERE course_id = ?", courses.get(7));
            case DAY -> FIRST.plusWeeks(7).toString();
            case HOUR -> "10";
            case REGION -> "46";
            case COMMUNITY -> "5";
            case CHANNEL -> "MEETING";
            case REASON -> Dimension.NONE;
            case KIND -> "COMPLETION";
            case GENDER -> "FEMALE";
            case BAND -> "70";
            case TENTH -> "4";
          });
    }
    return new Part(values);
  }

  private static AcrossQuery across(String region, Long community) {
    return new AcrossQuery(FIRST, FIRST.plusYears(1), region, community);
  }

  private List<Long> all() {
    List<Long> all = new ArrayList<>(courses);
    all.addAll(others);
    return all;
  }

  private static String in(List<Long> ids) {
    return "(" + String.join(", ", ids.stream().map(String::valueOf).toList()) + ")";
  }
}
