package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.attendance.EvidenceKind;
import eu.cities4cities.academy.attendance.report.AttendanceReport;
import eu.cities4cities.academy.attendance.report.AttendeeMatcher;
import eu.cities4cities.academy.attendance.report.ImportRowState;
import eu.cities4cities.academy.community.ProfileTheme;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.course.AwardRuleConverter;
import eu.cities4cities.academy.course.CourseStatus;
import eu.cities4cities.academy.quiz.AnswerStanding;
import eu.cities4cities.academy.quiz.AttemptStatus;
import eu.cities4cities.academy.quiz.bank.Fingerprint;
import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Writes a sample course with everything that happened in it so far. */
@ApplicationScoped
class DemoCourseWriter {
  static final AwardRule RULE = AwardRule.usual(4, 3, DemoQuiz.PASS_PERCENT);
  static final int MINIMUM_PERCENT = 60;
  static final int CODE_WORDS = 1;

  private static final String OUTCOMES_UK =
      """
      Пояснити, чим громаді корисний партнер за кордоном
      Знайти місто-партнера й написати йому першого листа
      Скласти план співпраці та угоду про неї""";

  private static final String OUTCOMES_EN =
      """
      Explain what a partner abroad brings to a community
      Find a partner city and write the first letter to it
      Draw up a plan of cooperation and an agreement on it""";

  private static final int HOURS = 30;
  private static final int ECTS_TENTHS = 10;
  private static final int QUIZ_MINUTES = 30;
  private static final int QUIZ_ATTEMPTS = 2;
  private static final int GRACE_MINUTES = 15;
  private static final int CONSENT_PERCENT = 65;
  private static final Duration REPORT_AFTER = Duration.ofMinutes(40);

  @Inject private DemoRepository rows;
  @Inject private Secrets secrets;

  /** The ids of a written course. */
  record Written(
      DemoCourse course,
      long id,
      List<Long> sessions,
      long quiz,
      List<Long> questions,
      List<Long> versions) {}

  /** The course, its programme and its quiz; nobody takes part yet. */
  Written write(DemoCourse course, DemoQuiz quiz, String meetingUrl, Instant createdAt) {
    long id = rows.nextId("course");
    try (BulkInsert into =
        rows.into(
            "course",
            "id",
            "slug",
            "title_uk",
            "title_en",
            "summary_uk",
            "summary_en",
            "outcomes_uk",
            "outcomes_en",
            "first_day",
            "last_day",
            "enrollment_ends_at",
            "status",
            "capacity",
            "workplace_asked",
            "hours",
            "ects_tenths",
            "award_rule",
            "minimum_percent",
            "code_words_needed")) {
      into.add(
          id,
          course.slug(),
          course.titleUk(),
          course.titleEn(),
          course.summaryUk(),
          course.summaryEn(),
          OUTCOMES_UK,
          OUTCOMES_EN,
          course.firstDay(),
          course.lastDay(),
          course.enrollmentEndsAt(),
          course.status(),
          course.capacity(),
          course.status() == CourseStatus.OPEN || course.status() == CourseStatus.RUNNING,
          HOURS,
          ECTS_TENTHS,
          new AwardRuleConverter().convertToDatabaseColumn(RULE),
          MINIMUM_PERCENT,
          CODE_WORDS);
    }
    try (BulkInsert into = rows.into("course_theme", "course_id", "theme")) {
      into.add(id, ProfileTheme.COOPERATION.name());
      into.add(id, ProfileTheme.GOVERNANCE.name());
    }
    writeSignatories(id);
    List<Long> sessions = writeSessions(id, course.sessions(), meetingUrl);
    long quizId = writeQuiz(id, course);
    List<Long> questions = ids("question", quiz.questions().size());
    List<Long> versions = ids("question_version", quiz.questions().size());
    writeQuestions(id, quizId, quiz, questions, versions, createdAt);
    return new Written(course, id, sessions, quizId, questions, versions);
  }

  private void writeSignatories(long courseId) {
    try (BulkInsert into =
        rows.into(
            "course_signatory",
            "course_id",
            "position",
            "name_uk",
            "name_en",
            "office_uk",
            "office_en")) {
      into.add(
          courseId,
          0,
          "Наталія Дубенко",
          "Nataliia Dubenko",
          "керівниця Академії",
          "Head of the Academy");
      into.add(
          courseId, 1, "Ірина Ковальчук", "Iryna Kovalchuk", "провідна тренерка", "Lead trainer");
    }
  }

  private List<Long> writeSessions(long courseId, List<DemoSession> sessions, String meetingUrl) {
    List<Long> ids = ids("course_session", sessions.size());
    try (BulkInsert into =
        rows.into(
            "course_session",
            "id",
            "course_id",
            "title_uk",
            "title_en",
            "starts_at",
            "ends_at",
            "meeting_url",
            "started_at",
            "ended_at",
            "status")) {
      for (int i = 0; i < sessions.size(); i++) {
        DemoSession session = sessions.get(i);
        into.add(
            ids.get(i),
            courseId,
            session.titleUk(),
            session.titleEn(),
            session.startsAt(),
            session.endsAt(),
            meetingUrl,
            session.startedAt(),
            session.endedAt(),
            session.status());
      }
    }
    writeSpeakers(courseId, sessions, ids);
    return ids;
  }

  private void writeSpeakers(long courseId, List<DemoSession> sessions, List<Long> sessionIds) {
    List<String> names = sessions.stream().map(DemoSession::speaker).distinct().toList();
    List<Long> ids = ids("speaker", names.size());
    Map<String, DemoSpeaker> known = DemoSpeaker.byName();
    try (BulkInsert into =
        rows.into(
            "speaker",
            "id",
            "course_id",
            "name_uk",
            "name_en",
            "role_uk",
            "role_en",
            "bio_uk",
            "bio_en")) {
      for (int i = 0; i < names.size(); i++) {
        DemoSpeaker speaker = known.get(names.get(i));
        into.add(
            ids.get(i),
            courseId,
            names.get(i),
            speaker.nameEn(),
            speaker.roleUk(),
            speaker.roleEn(),
            speaker.bioUk(),
            speaker.bioEn());
      }
    }
    try (BulkInsert into = rows.into("session_speaker", "session_id", "speaker_id", "position")) {
      for (int i = 0; i < sessions.size(); i++) {
        long speaker = ids.get(names.indexOf(sessions.get(i).speaker()));
        into.add(sessionIds.get(i), speaker, 0);
      }
    }
  }

  private long writeQuiz(long courseId, DemoCourse course) {
    long id = rows.nextId("quiz");
    try (BulkInsert into =
        rows.into(
            "quiz",
            "id",
            "course_id",
            "title_uk",
            "title_en",
            "opens_at",
            "closes_at",
            "time_limit_minutes",
            "attempts_allowed",
            "pass_percent",
            "grace_minutes",
            "shuffle_questions",
            "shuffle_choices",
            "counts",
            "published",
            "version")) {
      into.add(
          id,
          courseId,
          "Підсумковий тест",
          "Final quiz",
          course.quizOpensAt(),
          course.quizClosesAt(),
          QUIZ_MINUTES,
          QUIZ_ATTEMPTS,
          DemoQuiz.PASS_PERCENT,
          GRACE_MINUTES,
          true,
          true,
          true,
          true,
          1);
    }
    return id;
  }

  private void writeQuestions(
      long courseId,
      long quizId,
      DemoQuiz quiz,
      List<Long> questions,
      List<Long> versions,
      Instant createdAt) {
    try (BulkInsert question =
        rows.into("question", "id", "course_id", "fingerprint", "retired", "current_version")) {
      for (int i = 0; i < questions.size(); i++) {
        String fingerprint = Fingerprint.of(quiz.questions().get(i));
        question.add(questions.get(i), courseId, fingerprint, false, versions.get(i));
      }
    }
    try (BulkInsert slot =
        rows.into("quiz_slot", "quiz_id", "position", "page", "question_id", "draws")) {
      for (int i = 0; i < questions.size(); i++) {
        slot.add(quizId, i + 1, 1, questions.get(i), 1);
      }
    }
    try (BulkInsert version =
        rows.into("question_version", "id", "question_id", "number", "content", "created_at")) {
      for (int i = 0; i < questions.size(); i++) {
        QuestionContent content = quiz.questions().get(i);
        version.add(versions.get(i), questions.get(i), 1, content.toJson(), createdAt);
      }
    }
  }

  /** Lets people take part, for the community they belong to; they enrolled in the weeks before. */
  void enroll(
      long courseId,
      List<DemoRepository.Enrollee> people,
      Instant from,
      Instant until,
      Random random) {
    long span = Duration.between(from, until).toSeconds();
    try (BulkInsert into =
        rows.into(
            "enrollment",
            "course_id",
            "person_id",
            "community_id",
            "enrolled_at",
            "graduate_name_consent")) {
      for (int i = 0; i < people.size(); i++) {
        DemoRepository.Enrollee person = people.get(i);
        into.add(
            courseId,
            person.personId(),
            person.communityId(),
            from.plusSeconds((long) (random.nextDouble() * span)),
            i == 0 || random.nextInt(100) < CONSENT_PERCENT);
      }
    }
  }

  /** A meeting's report as it was imported after the session: who stayed, from when until when. */
  void importReport(
      Written course,
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
  void addDoubts(Written course, int place, List<String> names, Random random) {
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
      Written course,
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
      Written course,
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

  /** Submitted attempts, one for each of those people. */
  void takeQuiz(
      Written course,
      List<DemoRepository.Enrollee> people,
      List<DemoQuiz.Attempt> attempts,
      Random random) {
    Instant opens = KyivTime.instant(course.course().quizOpensAt());
    long open =
        Duration.between(opens, KyivTime.instant(course.course().quizClosesAt())).toSeconds();
    List<Long> ids = ids("quiz_attempt", people.size());
    String plan =
        LongStream.range(0, course.questions().size())
            .mapToObj(i -> course.questions().get((int) i) + ":" + course.versions().get((int) i))
            .collect(Collectors.joining(","));
    List<Instant> starts = new ArrayList<>();
    try (BulkInsert into =
        rows.into(
            "quiz_attempt",
            "id",
            "public_id",
            "quiz_id",
            "person_id",
            "number",
            "seed",
            "plan",
            "started_at",
            "deadline",
            "grace_seconds",
            "collected_at",
            "status",
            "writer",
            "submitted_at",
            "got",
            "total")) {
      for (int i = 0; i < people.size(); i++) {
        // Most people start soon after the opening.
        double when = random.nextDouble();
        Instant start = opens.plusSeconds((long) (when * when * when * (open - 3600)));
        starts.add(start);
        Instant deadline = start.plus(Duration.ofMinutes(QUIZ_MINUTES));
        into.add(
            ids.get(i),
            secrets.token(16),
            course.quiz(),
            people.get(i).personId(),
            1,
            random.nextLong(),
            plan,
            start,
            deadline,
            GRACE_MINUTES * 60,
            deadline.plus(Duration.ofMinutes(GRACE_MINUTES)),
            AttemptStatus.SUBMITTED,
            1,
            start.plusSeconds(420L + random.nextInt(1200)),
            attempts.get(i).score().got(),
            attempts.get(i).score().total());
      }
    }
    try (BulkInsert into =
        rows.into(
            "attempt_answer",
            "attempt_id",
            "question_id",
            "writer",
            "sequence",
            "answer",
            "given_at",
            "received_at",
            "standing")) {
      for (int i = 0; i < people.size(); i++) {
        for (int q = 0; q < course.questions().size(); q++) {
          Answer answer = attempts.get(i).answers().get(q);
          Instant given = starts.get(i).plusSeconds(25L + 30L * q);
          into.add(
              ids.get(i),
              course.questions().get(q),
              1,
              1,
              answer.written(),
              given,
              given.plusMillis(180),
              AnswerStanding.IN_TIME);
        }
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

  private List<Long> ids(String table, int count) {
    long first = rows.nextId(table);
    return LongStream.range(first, first + count).boxed().toList();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
