package eu.cities4cities.academy.permissions;

import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.AnswerKey;
import eu.cities4cities.academy.quiz.Ruling;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Parameter;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One existing thing of each kind, none of which belongs to the person who asks. */
@ApplicationScoped
public class Things {
  private static final String QUESTION =
      "{\"kind\":\"TRUE_FALSE\",\"text\":{\"uk\":\"Так?\"},\"points\":1,\"feedback\":{},\"pictures\":[],"
          + "\"interaction\":{\"right\":true}}";

  private static final String ESSAY =
      "{\"kind\":\"ESSAY\",\"text\":{\"uk\":\"Чому?\"},\"points\":1,\"feedback\":{},\"pictures\":[],"
          + "\"interaction\":{\"fewestWords\":0,\"mostWords\":0,\"rubric\":[]}}";

  @Inject private TestData data;
  @Inject private SomeRows some;

  /** Their identifiers, under the parameter's name or {@code Service.parameter}. */
  Map<String, Object> ofSomebodyElse() {
    Map<String, Object> known = new HashMap<>();
    long course = data.openCourse();
    long owner = data.person();
    long session = data.session(course, LocalDateTime.parse("2026-03-02T10:00:00"), 75);
    long enrollment = data.enroll(course, owner);
    long community = data.community();
    known.put("courseId", course);
    known.put("courseSlug", data.slugOf(course));
    known.put("slug", data.slugOf(course));
    known.put(
        "CommunityService.slug", data.text("SELECT slug FROM community WHERE id = ?", community));
    for (String service : List.of("ProfileDocuments", "ProfileOffers")) {
      known.put(service + ".slug", data.text("SELECT slug FROM community WHERE id = ?", community));
    }
    known.put(
        "ProfilePictures.slug", data.text("SELECT slug FROM community WHERE id = ?", community));
    known.put(
        "ProfileVersions.slug", data.text("SELECT slug FROM community WHERE id = ?", community));
    some.in(
        "community_profile_version",
        "community_id",
        community,
        "number",
        1,
        "state",
        "PUBLISHED",
        "content",
        "{}");
    known.put("ProfileVersions.number", 1);
    known.put("communityId", community);
    known.put("communitySlug", data.text("SELECT slug FROM community WHERE id = ?", community));
    known.put("CoordinatorService.personId", data.personOf(community));
    known.put(
        "staffInvitationId",
        some.in("invitation", "email", "y@example.org", "role", null, "community_id", community));
    data.insert("UPDATE course SET workplace_asked = TRUE WHERE id = ?", course);
    long colleague = data.enroll(course, data.personOf(community));
    known.put("CommunityCourseService.enrollmentId", colleague);
    known.put("personId", owner);
    known.put("enrollmentId", enrollment);
    known.put("ids", List.of()); // requests of the course that is named beside them
    known.put("sessionId", session);
    known.put("SessionService.id", session);
    known.put("SessionHost.id", session);
    known.put(
        "AnnouncementService.id",
        some.in("announcement", "course_id", course, "status", "DRAFT", "audience", "all"));
    known.put(
        "SpeakerBoard.questionId",
        some.in("speaker_question", "course_session_id", session, "person_id", owner));
    known.put(
        "SpeakerService.id", data.number("SELECT id FROM speaker WHERE course_id = ?", course));
    known.put("materialId", some.in("session_material", "session_id", session, "kind", "LINK"));
    known.put("MaterialService.language", Language.UK);
    some.in("survey", "course_id", course, "published", 1);
    known.put("CheckInService.key", UUID.randomUUID().toString());
    long window = some.in("code_word_window", "session_id", session, "opened_by", owner);
    known.put("windowId", window);
    long imported = some.in("attendance_import", "session_id", session, "layout", "ZOOM_MEETING");
    known.put("importId", imported);
    known.put("decisionId", some.in("attendance_identity", "course_id", course));
    known.put("outageId", some.in("outage", "course_id", course, "reason", "POWER_CUT"));
    known.put(
        "excuseId",
        some.in("excuse", "session_id", session, "reason", "ILLNESS", "status", "WAITING"));
    known.put("appealId", some.in("appeal", "session_id", session));
    some.in("session_caption", "session_id", session, "language", "uk", "vtt", "WEBVTT");
    known.put("rowId", some.in("attendance_import_row", "import_id", imported, "state", "DOUBT"));
    known.put(
        "AttendanceService.rowId",
        some.in("attendance_evidence", "session_id", session, "kind", "POINT", "status", null));
    long quiz = some.in("quiz", "course_id", course);
    known.put("quizId", quiz);
    known.put("extraTimeId", some.in("quiz_extra_time", "quiz_id", quiz, "withdrawn_at", null));
    long question = some.in("question", "course_id", course, "retired", 0);
    some.in("question_version", "question_id", question, "number", 1, "content", QUESTION);
    known.put("questionId", question);
    known.put("BankService.number", 1);
    known.put("slotId", some.in("quiz_slot", "quiz_id", quiz, "question_id", question));
    known.put("categoryId", category(course));
    known.put("CategoryService.id", category(course));
    known.put("parentId", category(course));
    known.put(
        "batchId",
        some.in("question_batch", "course_id", course, "kind", "RETIRE", "undone_at", null));
    long attempt =
        some.in(
            "quiz_attempt",
            "quiz_id",
            quiz,
            "person_id",
            owner,
            "status",
            "OPEN",
            // Nothing for the worker that closes attempts.
            "collected_at",
            "2099-01-01 00:00:00");
    known.put("publicId", data.text("SELECT public_id FROM quiz_attempt WHERE id = ?", attempt));
    known.put("number", certificate(course, owner));
    known.put("certificateImportId", some.in("certificate_import", "undone_at", null));
    known.put("communityImportId", some.in("community_import", "undone_at", null));
    known.put("logoId", logo(course));
    gradedWork(known, quiz, question, owner);
    coursework(known, course, owner);
    known.put("AccessTokenService.id", some.in("access_token", "person_id", owner));
    known.put("signInId", some.in("sign_in", "person_id", owner));
    known.put("invitationId", some.in("invitation", "email", "x@example.org", "role", "TRAINER"));
    known.put("peopleImportId", some.in("people_import", "course_id", null));
    known.put(
        "requestId",
        some.in("person_request", "person_id", owner, "kind", "NAME", "status", "OPEN"));
    return known;
  }

  private long logo(long course) {
    String picture = "0".repeat(64);
    data.insert("INSERT IGNORE INTO paper_picture (sha256, image) VALUES (?, 'x')", picture);
    return some.in("paper_logo", "course_id", course, "sha256", picture);
  }

  private long category(long course) {
    return some.in("question_category", "course_id", course, "parent_id", null);
  }

  /** A submitted attempt with an essay, a corrected key, and a case about a certificate. */
  private void gradedWork(Map<String, Object> known, long quiz, long question, long owner) {
    long asked =
        data.number("SELECT MAX(id) FROM question_version WHERE question_id = ?", question);
    long newest =
        some.in("question_version", "question_id", question, "number", 2, "content", QUESTION);
    data.insert("UPDATE question SET current_version = ? WHERE id = ?", newest, question);
    long course = data.number("SELECT course_id FROM question WHERE id = ?", question);
    long essay = some.in("question", "course_id", course, "retired", 0);
    long essayVersion = some.in("question_version", "question_id", essay, "content", ESSAY);
    data.insert("UPDATE question SET current_version = ? WHERE id = ?", essayVersion, essay);
    long attempt =
        some.in(
            "quiz_attempt",
            "quiz_id",
            quiz,
            "person_id",
            owner,
            "number",
            2,
            "status",
            "SUBMITTED",
            "got",
            0,
            "total",
            5_544_000,
            "submitted_at",
            "2026-03-02 10:00:00",
            "plan",
            question + ":" + asked + "," + essay + ":" + essayVersion);
    some.in(
        "attempt_answer",
        "attempt_id",
        attempt,
        "question_id",
        essay,
        "answer",
        "[\"Думка\"]",
        "standing",
        "IN_TIME");
    known.put(
        "GradingService.publicId",
        data.text("SELECT public_id FROM quiz_attempt WHERE id = ?", attempt));
    known.put("GradingService.question", essay);
    known.put("GradingService.shown", new AnswerKey(essay, 1, 1));
    known.put("KeyService.version", asked);
    known.put("KeyService.ruling", new Ruling(Ruling.Kind.NEW_KEY, newest));
    known.put("KeyService.reason", "Because it is so");
    known.put(
        "correctionId",
        some.in(
            "key_correction",
            "quiz_id",
            quiz,
            "question_id",
            question,
            "from_version",
            asked,
            "to_version",
            newest));
    known.put(
        "caseId",
        some.in(
            "certificate_case",
            "certificate_id",
            data.number("SELECT MAX(id) FROM certificate"),
            "state",
            "OPEN",
            "open",
            1));
  }

  private void coursework(Map<String, Object> known, long course, long owner) {
    long file = some.in("stored_file", "uploaded_by", owner, "state", "CLEAN");
    long lesson =
        some.in(
            "lesson", "course_id", course, "shown", 1, "video_url", null, "video_file_id", null);
    some.in("lesson_caption", "lesson_id", lesson, "language", "uk", "vtt", "WEBVTT");
    known.put("fileId", file);
    known.put("LessonEditing.id", lesson);
    known.put("LessonService.id", lesson);
    known.put("LessonService.language", Language.UK);
    known.put("MaterialService.language", Language.UK);
    long task =
        some.in(
            "task",
            "course_id",
            course,
            "shown",
            1,
            "by_community",
            0,
            "kind",
            "TEXT",
            "fields",
            "[]",
            "due_at",
            null);
    long submission =
        some.in(
            "submission",
            "task_id",
            task,
            "person_id",
            owner,
            "community_id",
            null,
            "status",
            "HANDED_IN",
            "handed_in_at",
            "2026-03-02 10:00:00",
            "content",
            "{\"text\":\"\",\"answers\":{},\"files\":[]}");
    some.in(
        "submission_version",
        "submission_id",
        submission,
        "number",
        1,
        "content",
        "{\"text\":\"\",\"answers\":{},\"files\":[]}",
        "decision",
        null);
    known.put("CourseRequestService.reason", "Because it is so");
    known.put("TaskReview.comment", "Please add a sentence");
    known.put("TaskEditing.id", task);
    known.put("TaskService.id", task);
    known.put("TaskReview.id", submission);
  }

  private String certificate(long course, long owner) {
    String number = CertificateNumber.draw(2026, new SecureRandom()).toString();
    long certificate =
        some.in(
            "certificate",
            "person_id",
            owner,
            "course_id",
            course,
            "kind",
            "COMPLETION",
            "number",
            number);
    long version =
        some.in(
            "certificate_version",
            "certificate_id",
            certificate,
            "supplement",
            "{\"programme\":[],\"trainersUk\":[],\"trainersEn\":[]}");
    some.in("certificate_file", "version_id", version);
    return number;
  }

  /** A known identifier, or the emptiest value that the type has. */
  static Object argument(Class<?> service, Parameter parameter, Map<String, Object> known) {
    String name = parameter.getName();
    Object value = known.getOrDefault(service.getSimpleName() + "." + name, known.get(name));
    if (value != null && fits(parameter.getType(), value)) {
      return value;
    }
    if (!known.isEmpty() && Strangers.isIdentifier(parameter)) {
      throw new IllegalStateException(
          "No thing is known for " + service.getSimpleName() + "." + name);
    }
    Class<?> type = parameter.getType();
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    if (type == long.class) {
      return 0L;
    }
    if (type == String.class) {
      return "";
    }
    if (type == List.class || type == Collection.class) {
      return List.of();
    }
    if (type == Set.class) {
      return Set.of();
    }
    return type == Map.class ? Map.of() : null;
  }

  /** One name may stand for a text here and for a count there. */
  private static boolean fits(Class<?> type, Object value) {
    return type.isInstance(value)
        || type == long.class && value instanceof Long
        || type == int.class && value instanceof Integer;
  }
}
