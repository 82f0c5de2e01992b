package eu.cities4cities.academy.demo;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.course.task.SubmissionStatus;
import eu.cities4cities.academy.course.task.TaskKind;
import eu.cities4cities.academy.shared.RichText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the lessons and tasks of a sample course, and what people have done of them. */
@ApplicationScoped
class DemoCoursework {
  /** How many of the people have opened each lesson, and how many of these went through it. */
  private static final int OPENED_EACH = 3;

  private static final int DONE_EACH = 4;

  @Inject private DemoRepository rows;

  void write(
      DemoCourseWriter.Written course,
      List<DemoRepository.Enrollee> enrolled,
      long trainer,
      Instant now) {
    JsonObject work;
    try (JsonReader reader = JSON.createReader(DemoFiles.open("coursework.json"))) {
      work = reader.readObject();
    }
    LocalDate first = course.course().firstDay();
    List<JsonObject> lessons = work.getJsonArray("lessons").getValuesAs(JsonObject.class);
    long lesson = rows.nextId("lesson");
    writeLessons(course.id(), first, lessons, lesson);
    writeProgress(lesson, lessons.size(), enrolled, now);
    List<JsonObject> tasks = work.getJsonArray("tasks").getValuesAs(JsonObject.class);
    long task = rows.nextId("task");
    writeTasks(course.id(), first, tasks, task);
    writeSubmissions(task, tasks.get(0), enrolled, trainer, now);
  }

  private void writeLessons(long courseId, LocalDate first, List<JsonObject> lessons, long id) {
    try (BulkInsert into =
        rows.into(
            "lesson",
            "id",
            "course_id",
            "day",
            "position",
            "title_uk",
            "title_en",
            "body_uk",
            "body_en",
            "video_url",
            "shown")) {
      for (int i = 0; i < lessons.size(); i++) {
        JsonObject lesson = lessons.get(i);
        into.add(
            id + i,
            courseId,
            first.plusDays(lesson.getInt("day")),
            i + 1,
            lesson.getString("titleUk"),
            lesson.getString("titleEn"),
            body(lesson, "bodyUk"),
            body(lesson, "bodyEn"),
            lesson.getString("video", null),
            true);
      }
    }
    for (int i = 0; i < lessons.size(); i++) {
      if (lessons.get(i).containsKey("said")) {
        writeCaptions(id + i, lessons.get(i).getJsonArray("said"));
      }
    }
  }

  private void writeCaptions(long lesson, JsonArray said) {
    for (String language : List.of("uk", "en")) {
      StringBuilder vtt = new StringBuilder("WEBVTT\n");
      try (BulkInsert into =
          rows.into("lesson_cue", "lesson_id", "language", "from_ms", "to_ms", "said")) {
        for (JsonObject each : said.getValuesAs(JsonObject.class)) {
          long from = each.getInt("at") * 1000L;
          long to = from + each.getInt("lasts") * 1000L;
          into.add(lesson, language, from, to, each.getString(language));
          vtt.append('\n')
              .append(clock(from))
              .append(" --> ")
              .append(clock(to))
              .append('\n')
              .append(each.getString(language))
              .append('\n');
        }
      }
      try (BulkInsert into = rows.into("lesson_caption", "lesson_id", "language", "vtt")) {
        into.add(lesson, language, vtt.toString());
      }
    }
  }

  private static String clock(long ms) {
    return "%02d:%02d.000".formatted(ms / 60_000, ms / 1000 % 60);
  }

  private static String body(JsonObject of, String name) {
    return RichText.clean(
        of.getJsonArray(name).getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .collect(Collectors.joining()));
  }

  /** The participant's account is the first of the people and has gone through one lesson. */
  private void writeProgress(
      long lesson, int lessons, List<DemoRepository.Enrollee> enrolled, Instant now) {
    try (BulkInsert into =
        rows.into("lesson_progress", "lesson_id", "person_id", "opened_at", "done_at")) {
      for (int i = 0; i < enrolled.size(); i++) {
        for (int place = 0; place < lessons - 1; place++) {
          boolean opened = i == 0 ? place == 0 : (i + place) % OPENED_EACH == 0;
          if (opened) {
            Instant at = now.minus(40L - place * 12L, ChronoUnit.HOURS).plusSeconds(i);
            boolean done = i == 0 || i % DONE_EACH != 0;
            into.add(lesson + place, enrolled.get(i).personId(), at, done ? at : null);
          }
        }
      }
    }
  }

  private void writeTasks(long courseId, LocalDate first, List<JsonObject> tasks, long id) {
    try (BulkInsert into =
        rows.into(
            "task",
            "id",
            "course_id",
            "position",
            "kind",
            "title_uk",
            "title_en",
            "body_uk",
            "body_en",
            "fields",
            "due_at",
            "late_accepted",
            "by_community",
            "shown")) {
      for (int i = 0; i < tasks.size(); i++) {
        JsonObject task = tasks.get(i);
        into.add(
            id + i,
            courseId,
            i + 1,
            TaskKind.valueOf(task.getString("kind")),
            task.getString("titleUk"),
            task.getString("titleEn"),
            body(task, "bodyUk"),
            body(task, "bodyEn"),
            "[]",
            first.plusDays(task.getInt("day")).atTime(18, 0),
            true,
            task.getBoolean("byCommunity"),
            true);
      }
    }
  }

  /** Some people have handed the first task in; one of them has it accepted already. */
  private void writeSubmissions(
      long task,
      JsonObject written,
      List<DemoRepository.Enrollee> enrolled,
      long trainer,
      Instant now) {
    List<JsonString> texts = written.getJsonArray("answers").getValuesAs(JsonString.class);
    long id = rows.nextId("submission");
    for (int i = 0; i < texts.size(); i++) {
      long person = enrolled.get(i + 1).personId();
      Instant at = now.minus(20L - i * 3L, ChronoUnit.HOURS);
      String content =
          JSON.createObjectBuilder()
              .add("text", texts.get(i).getString())
              .add("answers", JSON.createObjectBuilder())
              .add("files", JSON.createArrayBuilder())
              .build()
              .toString();
      boolean accepted = i == 0;
      SubmissionStatus status = accepted ? SubmissionStatus.ACCEPTED : SubmissionStatus.HANDED_IN;
      try (BulkInsert into =
          rows.into(
              "submission",
              "id",
              "task_id",
              "person_id",
              "status",
              "content",
              "saved_at",
              "saved_by",
              "handed_in_at")) {
        into.add(id + i, task, person, status, content, at, person, at);
      }
      try (BulkInsert into =
          rows.into("submission_author", "submission_id", "person_id", "since")) {
        into.add(id + i, person, at);
      }
      try (BulkInsert into =
          rows.into(
              "submission_version",
              "submission_id",
              "number",
              "content",
              "handed_in_at",
              "handed_in_by",
              "late",
              "decision",
              "comment",
              "decided_at",
              "decided_by")) {
        Instant decided = accepted ? at.plus(2, ChronoUnit.HOURS) : null;
        into.add(
            id + i,
            1,
            content,
            at,
            person,
            false,
            accepted ? status : null,
            accepted ? written.getString("comment") : null,
            decided,
            accepted ? trainer : null);
      }
    }
  }
}
