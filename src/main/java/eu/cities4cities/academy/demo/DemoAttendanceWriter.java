package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.attendance.EvidenceKind;
import eu.cities4cities.academy.attendance.report.AttendanceReport;
import eu.cities4cities.academy.attendance.report.AttendeeMatcher;
import eu.cities4cities.academy.attendance.report.ImportRowState;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Writes who came to the sessions of a sample course, as meetings and people told it. */
@ApplicationScoped
class DemoAttendanceWriter {
  private static final Duration REPORT_AFTER = Duration.ofMinutes(40);

  @Inject private DemoRepository rows;

  /** A meeting's report as it was imported after the session: who stayed, from when until when. */
  void importReport(
      DemoCourseWriter.Written course,
      int place,
      List<DemoRepository.Enrollee> people,
      List<List<DemoAttendance.Stay>> stays,
      long organizer,
      Random random) {
    DemoSession session = course.course().sessions().get(place);
    long sessionId = course.sessions().get(place);
    long importId = rows.nextId("attendance_import");
    Instant importedAt = session.endedAt().plus(REPORT_AFTER);
    String file = "zoom-" + session.startsAt().toLocalDate() + "-" + (place + 1) + ".csv";
    try (BulkInsert into =
        rows.into(
            "attendance_import",
            "id",
            "session_id",
            "file_name",
            "file_hash",
            "layout",
            "imported_at",
            "imported_by")) {
      into.add(
          importId,
          sessionId,
          file,
          Secrets.sha256(file + sessionId),
          AttendanceReport.Layout.ZOOM_MEETING,
          importedAt,
          organizer);
    }
    try (BulkInsert kept =
            rows.into(
                "attendance_import_row",
                "import_id",
                "line",
                "name",
                "email",
                "starts_at",
                "ends_at",
                "fingerprint",
                "state",
                "person_id",
                "how");
        BulkInsert evidence = evidence()) {
      int line = 1;
      for (int i = 0; i < people.size(); i++) {
        DemoRepository.Enrollee person = people.get(i);
        for (DemoAttendance.Stay stay : stays.get(i)) {
          String fingerprint = "%016x%016x".formatted(random.nextLong(), random.nextLong());
          kept.add(
              importId,
              ++line,
              person.nameUk(),
              person.email(),
              stay.from(),
              stay.until(),
              fingerprint,
              ImportRowState.CREDITED,
              person.personId(),
              AttendeeMatcher.How.EMAIL);
          evidence.add(
              sessionId,
              person.personId(),
              "zoom",
              sessionId + ":" + fingerprint,
              EvidenceKind.INTERVAL,
              stay.from(),
              stay.until(),
              null,
              "import:" + importId,
              importedAt);
        }
      }
    }
  }

  /** Rows of a session's report that do not say clearly whom they are about. */
  void addDoubts(DemoCourseWriter.Written course, int place, List<String> names, Random random) {
    DemoSession session = course.course().sessions().get(place);
    long importId = rows.nextId("attendance_import") - 1;
    try (BulkInsert into =
        rows.into(
            "attendance_import_row",
            "import_id",
            "line",
            "name",
            "starts_at",
            "ends_at",
            "fingerprint",
            "state",
            "reason")) {
      int line = 5000;
      for (String name : names) {
        into.add(
            importId,
            ++line,
            name,
            session.startedAt().plusSeconds(random.nextInt(600)),
            session.endedAt(),
            "%016x%016x".formatted(random.nextLong(), random.nextLong()),
            ImportRowState.DOUBT,
            "[\"attendance.doubt.nobody\"]");
      }
    }
  }

  /** Presses of the Join button around the start of a session, by those who came. */
  void join(
      DemoCourseWriter.Written course,
      int place,
      List<DemoRepository.Enrollee> came,
      DemoAttendance attendance,
      Instant now) {
    Instant start = KyivTime.instant(course.course().sessions().get(place).startsAt());
    long sessionId = course.sessions().get(place);
    try (BulkInsert into = evidence()) {
      for (DemoRepository.Enrollee person : came) {
        Instant at = earlier(attendance.within(start.minusSeconds(480), 1200), now);
        into.add(
            sessionId,
            person.personId(),
            "join",
            sessionId + ":" + person.personId() + ":demo" + place,
            EvidenceKind.JOIN,
            at,
            null,
            null,
            null,
            at);
      }
    }
  }

  /** A code word shown some minutes after the start, and those who typed it. */
  void showWord(
      DemoCourseWriter.Written course,
      int place,
      DemoWord word,
      List<DemoRepository.Enrollee> typed,
      DemoAttendance attendance,
      long trainer,
      Instant now) {
    long sessionId = course.sessions().get(place);
    Instant opened =
        KyivTime.instant(course.course().sessions().get(place).startsAt()).plus(word.after());
    if (opened.plusSeconds(240).isAfter(now)) {
      return;
    }
    long window = rows.nextId("code_word_window");
    try (BulkInsert into =
        rows.into(
            "code_word_window",
            "id",
            "session_id",
            "word",
            "opened_at",
            "closes_at",
            "opened_by")) {
      into.add(window, sessionId, word.in(place), opened, opened.plusSeconds(240), trainer);
    }
    try (BulkInsert into = evidence()) {
      for (DemoRepository.Enrollee person : typed) {
        Instant at = attendance.within(opened.plusSeconds(5), 230);
        into.add(
            sessionId,
            person.personId(),
            "word",
            window + ":" + person.personId(),
            EvidenceKind.CODE_WORD,
            at,
            null,
            window,
            null,
            at);
      }
    }
  }

  private BulkInsert evidence() {
    return rows.into(
        "attendance_evidence",
        "session_id",
        "person_id",
        "source",
        "source_key",
        "kind",
        "starts_at",
        "ends_at",
        "window_id",
        "batch",
        "recorded_at");
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
