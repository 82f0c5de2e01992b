package eu.cities4cities.academy.statistics.model;

import eu.cities4cities.academy.account.Gender;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.certificate.CertificateKind;
import eu.cities4cities.academy.statistics.figures.Channel;
import eu.cities4cities.academy.statistics.figures.PersonFacts;
import eu.cities4cities.academy.statistics.figures.PersonRow;
import eu.cities4cities.academy.statistics.figures.PresenceFacts;
import eu.cities4cities.academy.statistics.figures.PresenceRow;
import eu.cities4cities.academy.statistics.figures.Stay;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The read model's rows. Only what differs is written: most of a course stays as it was. */
@ApplicationScoped
class RowRepository extends ModelRepository {
  /** A row about attendance names its session and its person. */
  record Key(long sessionId, long subject) {}

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

  private static Long number(ResultSet row, int at) throws SQLException {
    long number = row.getLong(at);
    return row.wasNull() ? null : number;
  }

  private static Boolean said(ResultSet row, int at) throws SQLException {
    boolean said = row.getBoolean(at);
    return row.wasNull() ? null : said;
  }
}
