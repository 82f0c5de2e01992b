package eu.cities4cities.academy.demo;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.quiz.question.Words;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The questions of the sample quiz, and what people answer. */
final class DemoQuiz {
  static final int PASS_PERCENT = 60;

  /** A wrong choice takes away half of what a right one earns. */
  private static final int PENALTY_PERCENT = 50;

  private final List<QuestionContent> questions;

  private DemoQuiz(List<QuestionContent> questions) {
    this.questions = questions;
  }

  /** Answers of one attempt in the order of the questions, and what they earn. */
  record Attempt(List<Answer> answers, Score score) {}

  static DemoQuiz read() {
    try (JsonReader reader = JSON.createReader(DemoFiles.open("quiz.json"))) {
      return new DemoQuiz(
          reader.readArray().getValuesAs(JsonObject.class).stream()
              .map(DemoQuiz::question)
              .toList());
    }
  }

  List<QuestionContent> questions() {
    return questions;
  }

  /** Answers of somebody who passes, or of somebody who does not. */
  Attempt attempt(Random random, boolean passes) {
    while (true) {
      int knows = passes ? 65 + random.nextInt(33) : 15 + random.nextInt(35);
      List<Answer> answers = new ArrayList<>();
      Score score = Score.ZERO;
      for (QuestionContent question : questions) {
        Answer answer = answer(random, question, random.nextInt(100) < knows);
        answers.add(answer);
        score = score.plus(question.score(answer));
      }
      if (score.reaches(PASS_PERCENT) == passes) {
        return new Attempt(answers, score);
      }
    }
  }

  private static Answer answer(Random random, QuestionContent question, boolean right) {
    if (right) {
      return question.interaction().key();
    }
    List<Choice> choices = ((Choices) question.interaction()).choices();
    List<String> taken = new ArrayList<>();
    for (Choice choice : choices) {
      if (question.kind() == QuestionKind.MULTIPLE && random.nextBoolean()) {
        taken.add(choice.value());
      }
    }
    return taken.isEmpty()
        ? Answer.of(choices.get(random.nextInt(choices.size())).value())
        : new Answer(taken);
  }

  private static QuestionContent question(JsonObject json) {
    QuestionKind kind = QuestionKind.valueOf(json.getString("kind"));
    JsonArray array = json.getJsonArray("choices");
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      JsonObject choice = array.getJsonObject(i);
      choices.add(
          Choice.of(
              i + 1,
              new Words(choice.getString("uk"), choice.getString("en")),
              choice.getBoolean("right")));
    }
    return new QuestionContent(
        new Words(json.getString("uk"), json.getString("en")),
        json.getInt("points"),
        new Words(json.getString("feedbackUk"), json.getString("feedbackEn")),
        List.of(),
        kind == QuestionKind.MULTIPLE
            ? new Choices(true, Marking.EQUAL_SHARES, PENALTY_PERCENT, choices)
            : Choices.single(choices));
  }
}
