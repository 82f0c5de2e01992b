package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.community.ProfileTheme;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.course.AwardRuleConverter;
import eu.cities4cities.academy.course.CourseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes a sample course, its programme and who takes part in it. */
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
  private static final int CONSENT_PERCENT = 65;

  @Inject private DemoRepository rows;
  @Inject private DemoQuizWriter quizzes;

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
    long quizId = quizzes.write(id, course);
    List<Long> questions = rows.nextIds("question", quiz.questions().size());
    List<Long> versions = rows.nextIds("question_version", quiz.questions().size());
    quizzes.writeQuestions(id, quizId, quiz, questions, versions, createdAt);
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
    List<Long> ids = rows.nextIds("course_session", sessions.size());
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
    List<Long> ids = rows.nextIds("speaker", names.size());
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
}
