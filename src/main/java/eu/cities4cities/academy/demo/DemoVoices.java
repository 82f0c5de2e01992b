package eu.cities4cities.academy.demo;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.course.AnnouncementStatus;
import eu.cities4cities.academy.course.SurveyForm;
import eu.cities4cities.academy.course.SurveyService;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** What is said around sample courses: announcements, questions to speakers, a survey's answers. */
@ApplicationScoped
class DemoVoices {
  private static final int SCALE = 5;
  private static final int PERCENT_ANSWERING = 58;
  private static final int DAYS_STILL_OPEN = 7;

  @Inject private DemoRepository rows;
  @Inject private SurveyService surveys;

  private final JsonObject said = read();

  private static JsonObject read() {
    try (JsonReader reader = JSON.createReader(DemoFiles.open("voices.json"))) {
      return reader.readObject();
    }
  }

  /** Tells everybody on the course something, on its page. */
  void announce(
      DemoCourseWriter.Written course, List<DemoRepository.Enrollee> enrolled, Instant now) {
    List<JsonObject> told = said.getJsonArray("announcements").getValuesAs(JsonObject.class);
    long id = rows.nextId("announcement");
    try (BulkInsert into =
        rows.into(
            "announcement",
            "id",
            "course_id",
            "audience",
            "title_uk",
            "title_en",
            "text_uk",
            "text_en",
            "by_mail",
            "status",
            "sent_at",
            "receivers",
            "created_at")) {
      for (int i = 0; i < told.size(); i++) {
        JsonObject each = told.get(i);
        Instant sent = now.minus(each.getInt("hoursAgo"), ChronoUnit.HOURS);
        into.add(
            id + i,
            course.id(),
            "all",
            each.getString("titleUk"),
            each.getString("titleEn"),
            each.getString("textUk"),
            each.getString("textEn"),
            false,
            AnnouncementStatus.SENT,
            sent,
            enrolled.size(),
            sent.minus(1, ChronoUnit.HOURS));
      }
    }
    try (BulkInsert into = rows.into("announcement_receiver", "announcement_id", "person_id")) {
      for (int i = 0; i < told.size(); i++) {
        for (DemoRepository.Enrollee person : enrolled) {
          into.add(id + i, person.personId());
        }
      }
    }
  }

  /** Asks the speaker of the session; some have the same question, the first one is answered. */
  void ask(long session, List<DemoRepository.Enrollee> present, Instant now) {
    List<JsonObject> asked =
        said.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
            .limit(present.size())
            .toList();
    long id = rows.nextId("speaker_question");
    try (BulkInsert into =
        rows.into(
            "speaker_question",
            "id",
            "course_session_id",
            "person_id",
            "asked_as",
            "text",
            "votes",
            "asked_at",
            "answered_at")) {
      for (int i = 0; i < asked.size(); i++) {
        JsonObject each = asked.get(i);
        DemoRepository.Enrollee person = present.get(i);
        into.add(
            id + i,
            session,
            person.personId(),
            each.getBoolean("named") ? person.nameUk() : null,
            each.getString("text"),
            votes(each, present),
            now.minus(each.getInt("minutesAgo"), ChronoUnit.MINUTES),
            i == 0 ? now.minus(1, ChronoUnit.MINUTES) : null);
      }
    }
    try (BulkInsert into = rows.into("speaker_question_vote", "speaker_question_id", "person_id")) {
      for (int i = 0; i < asked.size(); i++) {
        for (int vote = 0; vote < votes(asked.get(i), present); vote++) {
          into.add(id + i, present.get(present.size() - 1 - vote).personId());
        }
      }
    }
    try (BulkInsert into = rows.into("speaker_board", "course_session_id", "revision")) {
      into.add(session, 1L);
    }
  }

  private static int votes(JsonObject question, List<DemoRepository.Enrollee> present) {
    return Math.min(question.getInt("votes"), present.size() / 2);
  }

  /**
   * Publishes the usual survey, still open for a week, and fills in most of its sheets; the
   * participant's account, the first of the people, has not answered yet. The caller is the
   * course's organizer.
   */
  void survey(
      DemoCourseWriter.Written course,
      List<DemoRepository.Enrollee> enrolled,
      Instant now,
      Random random) {
    String slug = course.course().slug();
    SurveyForm form = surveys.form(slug);
    form.setClosesAt(KyivTime.at(now).toLocalDate().plusDays(DAYS_STILL_OPEN).atTime(23, 59));
    form.setPublished(true);
    surveys.save(slug, form, true);
    List<DemoRepository.SurveyQuestion> questions = rows.listSurveyQuestions(course.id());
    List<DemoRepository.Enrollee> answering =
        enrolled.stream().skip(1).filter(each -> chance(random, PERCENT_ANSWERING)).toList();
    long first = rows.nextId("survey_sheet");
    try (BulkInsert into =
        rows.into("survey_sheet", "id", "survey_id", "person_id", "given_at", "changed_at")) {
      for (int i = 0; i < answering.size(); i++) {
        Instant at = now.minus(random.nextInt(10_000) + 60L, ChronoUnit.MINUTES);
        into.add(first + i, questions.get(0).surveyId(), answering.get(i).personId(), at, at);
      }
    }
    try (BulkInsert into =
        rows.into("survey_answer", "sheet_id", "question_id", "number", "text")) {
      for (int i = 0; i < answering.size(); i++) {
        for (DemoRepository.SurveyQuestion question : questions) {
          answer(into, first, i, question, random);
        }
      }
    }
  }

  private void answer(
      BulkInsert into,
      long first,
      int place,
      DemoRepository.SurveyQuestion question,
      Random random) {
    long sheet = first + place;
    switch (question.kind()) {
      case SCALE -> into.add(sheet, question.id(), liked(random), null);
      case CHOICE ->
          into.add(
              sheet,
              question.id(),
              Math.min(random.nextInt(question.options()), random.nextInt(question.options())),
              null);
      case TEXT -> {
        // Few write something, and no two write the same.
        List<JsonString> words = said.getJsonArray("words").getValuesAs(JsonString.class);
        if (place < words.size() && place % 2 == question.id() % 2) {
          into.add(sheet, question.id(), null, words.get(place).getString());
        }
      }
    }
  }

  /** Mostly good marks, now and then a bad one. */
  private static int liked(Random random) {
    return Math.max(1, SCALE - (int) Math.floor(Math.abs(random.nextGaussian())));
  }

  private static boolean chance(Random random, int percent) {
    return random.nextInt(100) < percent;
  }
}
