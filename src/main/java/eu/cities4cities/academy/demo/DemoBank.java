package eu.cities4cities.academy.demo;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.quiz.AttemptService;
import eu.cities4cities.academy.quiz.QuizForm;
import eu.cities4cities.academy.quiz.QuizService;
import eu.cities4cities.academy.quiz.bank.BankEntry;
import eu.cities4cities.academy.quiz.bank.BankService;
import eu.cities4cities.academy.quiz.bank.CategoryService;
import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Questions of every kind in the bank of the running sample course, and a quiz to practise them.
 */
@ApplicationScoped
class DemoBank {
  private static final String PICTURE = "letter.png";
  private static final int ATTEMPTS = 20;
  private static final Duration WRITING = Duration.ofMinutes(40);

  @Inject private CategoryService categories;
  @Inject private QuizService quizzes;
  @Inject private BankService bank;
  @Inject private AttemptService attempts;

  /**
   * Writes them as the organizer who is signed in would.
   *
   * @param writers people whose essays wait for somebody to grade them
   */
  void write(
      long courseId, LocalDateTime from, LocalDateTime until, List<Long> writers, Instant now) {
    JsonObject sample;
    try (JsonReader reader = JSON.createReader(DemoFiles.open("bank.json"))) {
      sample = reader.readObject();
    }
    Map<String, Long> drawers = new HashMap<>();
    for (JsonObject each : sample.getJsonArray("categories").getValuesAs(JsonObject.class)) {
      Words name = words(each.getJsonObject("name"));
      drawers.put(each.getString("key"), categories.save(courseId, null, null, name));
    }
    long quiz = quizzes.save(courseId, practice(words(sample.getJsonObject("quiz")), from, until));
    for (JsonObject each : sample.getJsonArray("questions").getValuesAs(JsonObject.class)) {
      quizzes.addQuestion(quiz, entry(courseId, each, drawers));
    }
    handIn(quiz, sample.getJsonArray("essays").getValuesAs(JsonString.class), writers, now);
  }

  private void handIn(long quiz, List<JsonString> essays, List<Long> writers, Instant now) {
    long question =
        quizzes.contents(quiz).entrySet().stream()
            .filter(each -> each.getValue().kind() == QuestionKind.ESSAY)
            .findFirst()
            .orElseThrow()
            .getKey();
    for (int i = 0; i < essays.size(); i++) {
      Answer essay = Answer.of(essays.get(i).getString());
      attempts.enter(quiz, writers.get(i), now.minus(WRITING), now, Map.of(question, essay));
    }
  }

  private BankEntry entry(long courseId, JsonObject json, Map<String, Long> drawers) {
    Set<String> tags = new HashSet<>();
    json.getJsonArray("tags")
        .getValuesAs(JsonString.class)
        .forEach(tag -> tags.add(tag.getString()));
    QuestionContent content = QuestionContent.of(json.getJsonObject("content"));
    return new BankEntry(
        json.getBoolean("picture", false) ? withPicture(courseId, content) : content,
        json.getString("name"),
        drawers.get(json.getString("category")),
        tags);
  }

  private QuestionContent withPicture(long courseId, QuestionContent content) {
    Hotspot asked = (Hotspot) content.interaction();
    long file = bank.keepPicture(courseId, PICTURE, bytes()).file();
    return new QuestionContent(
        content.text(),
        content.points(),
        content.feedback(),
        content.pictures(),
        new Hotspot(new Picture(file, asked.picture().alternative()), asked.regions()));
  }

  private static byte[] bytes() {
    try (InputStream in = DemoBank.class.getResourceAsStream("/demo/" + PICTURE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static QuizForm practice(Words title, LocalDateTime from, LocalDateTime until) {
    QuizForm form = new QuizForm();
    form.setTitleUk(title.uk());
    form.setTitleEn(title.en());
    form.setOpensAt(from);
    form.setClosesAt(until);
    form.setTimeLimitMinutes(null);
    form.setAttemptsAllowed(ATTEMPTS);
    form.setShuffleQuestions(false);
    form.setCounts(false);
    form.setPractice(true);
    form.setPublished(true);
    return form;
  }

  private static Words words(JsonObject json) {
    return new Words(json.getString("uk"), json.getString("en"));
  }
}
