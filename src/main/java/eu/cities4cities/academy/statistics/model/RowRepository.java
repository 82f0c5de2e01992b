package eu.cities4cities.academy.statistics.model;

import static eu.cities4cities.academy.shared.SqlRows.marks;

import eu.cities4cities.academy.account.Gender;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.certificate.CertificateKind;
import eu.cities4cities.academy.shared.SqlRows;
import eu.cities4cities.academy.statistics.figures.Channel;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.PersonFacts;
import eu.cities4cities.academy.statistics.figures.PersonRow;
import eu.cities4cities.academy.statistics.figures.PresenceFacts;
import eu.cities4cities.academy.statistics.figures.PresenceRow;
import eu.cities4cities.academy.statistics.figures.Stay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The read model's rows. Only what differs is written: most of a course stays as it was. */
@ApplicationScoped
class RowRepository {
  private static final int ROWS_AT_ONCE = 200;

  @PersistenceContext private EntityManager em;

  /** A row about attendance names its session and its person. */
  record Key(long sessionId, long subject) {}

  /** Gives numbers to people who have none, and tells everybody's. */
  Map<Long, Long> subjects(Collection<Long> people) {
    Map<Long, Long> subjects = new HashMap<>();
    List<Long> all = List.copyOf(people);
    for (int first = 0; first < all.size(); first += ROWS_AT_ONCE) {
      List<Long> some = all.subList(first, Math.min(all.size(), first + ROWS_AT_ONCE));
      find(some, "", subjects);
      List<Long> without = some.stream().filter(id -> !subjects.containsKey(id)).sorted().toList();
      if (!without.isEmpty()) {
        write(
            "INSERT IGNORE INTO stat_subject (person_id) VALUES ",
            "",
            without.stream().map(id -> new Object[] {id}).toList());
        // Locking, so that a number is seen too that another node gave since this one began to
        // read.
        find(without, " LOCK IN SHARE MODE", subjects);
      }
    }
    return subjects;
  }

  private void find(List<Long> people, String how, Map<Long, Long> subjects) {
    read(
        "SELECT person_id, id FROM stat_subject WHERE person_id IN ("
            + marks(people.size())
            + ")"
            + how,
        people,
        row -> subjects.put(row.getLong(1), row.getLong(2)));
  }

  /** The numbers in a course that lead to nobody any more. */
  Set<Long> listErased(long courseId) {
    Set<Long> erased = new HashSet<>();
    read(
        "SELECT p.subject_id FROM stat_person p JOIN stat_subject s ON s.id = p.subject_id"
            + " WHERE p.course_id = ? AND s.person_id IS NULL",
        List.of(courseId),
        row -> erased.add(row.getLong(1)));
    return erased;
  }

  Map<Long, PersonRow> people(long courseId) {
    Map<Long, PersonRow> people = new LinkedHashMap<>();
    read(
        "SELECT subject_id, region_code, community_id, gender, confirmed, gone, met_attendance,"
            + " quiz_percent, passed, completion, participation, come_again, sessions_present,"
            + " seconds FROM stat_person WHERE course_id = ? ORDER BY subject_id",
        List.of(courseId),
        row -> {
          Set<CertificateKind> kinds = EnumSet.noneOf(CertificateKind.class);
          if (row.getBoolean(10)) {
            kinds.add(CertificateKind.COMPLETION);
          }
          if (row.getBoolean(11)) {
            kinds.add(CertificateKind.PARTICIPATION);
          }
          String gender = row.getString(4);
          people.put(
              row.getLong(1),
              new PersonRow(
                  new PersonFacts(
                      row.getLong(1),
                      row.getString(2),
                      number(row, 3),
                      gender == null ? null : Gender.valueOf(gender),
                      row.getBoolean(5),
                      row.getBoolean(6),
                      said(row, 7),
                      number(row, 8) == null ? null : number(row, 8).intValue(),
                      said(row, 9),
                      kinds,
                      row.getBoolean(12)),
                  row.getInt(13),
                  row.getLong(14)));
        });
    return people;
  }

  /** What is stored about attendance; day and region stand with the session and the person. */
  Map<Key, PresenceRow> presence(long courseId) {
    Map<Key, PresenceRow> presence = new LinkedHashMap<>();
    read(
        "SELECT session_id, subject_id, status, seconds, minutes_known, late, channel, reason,"
            + " stays, tenths, at_peak FROM stat_presence WHERE course_id = ?",
        List.of(courseId),
        row ->
            presence.put(
                new Key(row.getLong(1), row.getLong(2)),
                new PresenceRow(
                    new PresenceFacts(
                        row.getLong(2),
                        row.getLong(1),
                        AttendanceStatus.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        Channel.valueOf(row.getString(7)),
                        row.getString(8),
                        Stay.parse(row.getString(9))),
                    null,
                    null,
                    row.getInt(10),
                    row.getBoolean(11))));
    return presence;
  }

  Map<FigureId, FigureValue> figures(long courseId) {
    Map<FigureId, FigureValue> figures = new LinkedHashMap<>();
    read(
        "SELECT measure, part, state, number FROM stat_figure WHERE course_id = ?",
        List.of(courseId),
        row ->
            FigureId.parse(row.getString(1), row.getString(2))
                .ifPresent(
                    id -> {
                      try {
                        figures.put(
                            id,
                            new FigureValue(
                                FigureValue.State.valueOf(row.getString(3)), row.getLong(4)));
                      } catch (SQLException e) {
                        throw new IllegalStateException("A figure could not be read", e);
                      }
                    }));
    return figures;
  }

  void putPeople(long courseId, Collection<PersonRow> rows) {
    write(
        "INSERT INTO stat_person (course_id, subject_id, region_code, community_id, gender,"
            + " confirmed, gone, met_attendance, quiz_percent, passed, completion, participation,"
            + " come_again, sessions_present, seconds) VALUES ",
        " ON DUPLICATE KEY UPDATE region_code = VALUES(region_code),"
            + " community_id = VALUES(community_id), gender = VALUES(gender),"
            + " confirmed = VALUES(confirmed), gone = VALUES(gone),"
            + " met_attendance = VALUES(met_attendance), quiz_percent = VALUES(quiz_percent),"
            + " passed = VALUES(passed), completion = VALUES(completion),"
            + " participation = VALUES(participation), come_again = VALUES(come_again),"
            + " sessions_present = VALUES(sessions_present), seconds = VALUES(seconds)",
        rows.stream().map(row -> values(courseId, row)).toList());
  }

  private static Object[] values(long courseId, PersonRow row) {
    PersonFacts facts = row.facts();
    return new Object[] {
      courseId,
      facts.subject(),
      facts.regionCode(),
      facts.communityId(),
      facts.gender() == null ? null : facts.gender().name(),
      facts.confirmed(),
      facts.left(),
      facts.metAttendance(),
      facts.quizPercent(),
      facts.passed(),
      facts.certificates().contains(CertificateKind.COMPLETION),
      facts.certificates().contains(CertificateKind.PARTICIPATION),
      facts.returning(),
      row.sessionsPresent(),
      row.seconds()
    };
  }

  void putPresence(long courseId, Collection<PresenceRow> rows) {
    write(
        "INSERT INTO stat_presence (course_id, session_id, subject_id, status, seconds,"
            + " minutes_known, late, channel, reason, stays, tenths, at_peak) VALUES ",
        " ON DUPLICATE KEY UPDATE status = VALUES(status), seconds = VALUES(seconds),"
            + " minutes_known = VALUES(minutes_known), late = VALUES(late),"
            + " channel = VALUES(channel), reason = VALUES(reason), stays = VALUES(stays),"
            + " tenths = VALUES(tenths), at_peak = VALUES(at_peak)",
        rows.stream().map(row -> values(courseId, row)).toList());
  }

  private static Object[] values(long courseId, PresenceRow row) {
    PresenceFacts facts = row.facts();
    return new Object[] {
      courseId,
      facts.sessionId(),
      facts.subject(),
      facts.status().name(),
      facts.seconds(),
      facts.minutesKnown(),
      facts.late(),
      facts.channel().name(),
      facts.reason(),
      Stay.text(facts.stays()),
      row.tenths(),
      row.atPeak()
    };
  }

  void putFigures(long courseId, Map<FigureId, FigureValue> figures) {
    write(
        "INSERT INTO stat_figure (course_id, split, measure, part, state, number) VALUES ",
        " ON DUPLICATE KEY UPDATE state = VALUES(state), number = VALUES(number)",
        figures.entrySet().stream()
            .map(
                each ->
                    new Object[] {
                      courseId,
                      each.getKey().part().split(),
                      each.getKey().measure().code(),
                      each.getKey().part().code(),
                      each.getValue().state().name(),
                      each.getValue().number()
                    })
            .toList());
  }

  void removePeople(long courseId, Collection<Long> subjects) {
    for (long subject : subjects) {
      change("DELETE FROM stat_person WHERE course_id = ? AND subject_id = ?", courseId, subject);
    }
  }

  void removePresence(long courseId, Collection<Key> keys) {
    for (Key key : keys) {
      change(
          "DELETE FROM stat_presence WHERE course_id = ? AND session_id = ? AND subject_id = ?",
          courseId,
          key.sessionId(),
          key.subject());
    }
  }

  void removeFigures(long courseId, Collection<FigureId> ids) {
    for (FigureId id : ids) {
      change(
          "DELETE FROM stat_figure WHERE course_id = ? AND split = ? AND measure = ? AND part = ?",
          courseId,
          id.part().split(),
          id.measure().code(),
          id.part().code());
    }
  }

  /**
   * Cuts a person off from their number: what is counted of them stays, without the community, by
   * which few people could be told, and without what they said of their gender.
   */
  void erase(long personId) {
    change(
        "UPDATE stat_person p JOIN stat_subject s ON s.id = p.subject_id"
            + " SET p.community_id = NULL, p.gender = NULL WHERE s.person_id = ?",
        personId);
    change("UPDATE stat_subject SET person_id = NULL WHERE person_id = ?", personId);
  }

  /** The courses in which something of a person is counted. */
  List<Long> listCourses(long personId) {
    List<Long> courses = new ArrayList<>();
    read(
        "SELECT p.course_id FROM stat_person p JOIN stat_subject s ON s.id = p.subject_id"
            + " WHERE s.person_id = ? ORDER BY p.course_id",
        List.of(personId),
        row -> courses.add(row.getLong(1)));
    return courses;
  }

  private static Long number(ResultSet row, int at) throws SQLException {
    long number = row.getLong(at);
    return row.wasNull() ? null : number;
  }

  private static Boolean said(ResultSet row, int at) throws SQLException {
    boolean said = row.getBoolean(at);
    return row.wasNull() ? null : said;
  }

  /** A course has tens of thousands of rows: read from the connection itself. */
  private void read(String sql, List<?> parameters, SqlRows.Reader reader) {
    em.flush();
    SqlRows.read(em.unwrap(Connection.class), sql, parameters, reader);
  }

  private void change(String sql, Object... parameters) {
    try (PreparedStatement change = em.unwrap(Connection.class).prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        change.setObject(i + 1, parameters[i]);
      }
      change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The statistics could not be written", e);
    }
  }

  /** Many rows in each statement. */
  private void write(String head, String tail, List<Object[]> rows) {
    for (int first = 0; first < rows.size(); first += ROWS_AT_ONCE) {
      List<Object[]> some = rows.subList(first, Math.min(rows.size(), first + ROWS_AT_ONCE));
      String one = "(" + marks(some.get(0).length) + ")";
      Object[] values = some.stream().flatMap(java.util.Arrays::stream).toArray();
      change(head + String.join(", ", Collections.nCopies(some.size(), one)) + tail, values);
    }
  }
}
