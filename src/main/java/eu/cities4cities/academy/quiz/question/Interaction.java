package eu.cities4cities.academy.quiz.question;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a question is answered and what an answer is worth; the word is QTI's. Everything here is a
 * pure function of the question's version and the answer.
 */
public sealed interface Interaction extends Serializable
    permits Choices,
        TrueFalse,
        ShortAnswer,
        Numerical,
        Matching,
        Ordering,
        Cloze,
        Hotspot,
        Essay,
        FileUpload,
        Description {

  /** The most parts that one question may have: up to here every equal share is a whole number. */
  int MOST_PARTS = 12;

  /** The longest line that may be given, in signs. */
  int LONGEST_LINE = 500;

  /** The kind, for lists and names. */
  QuestionKind kind();

  /**
   * What was given, in the one form in which equal answers are equal.
   *
   * @return empty if it cannot have been given to this question
   */
  Optional<Answer> read(List<String> given);

  /** What an answer earns; nothing where a person has to grade it. */
  Share mark(Answer answer);

  /** An answer that earns everything; {@link Answer#NONE} where there is no such key. */
  Answer key();

  /** Such an answer in words of that language, where there is one. */
  default Answer key(Language language) {
    return key();
  }

  /** The answer in words, a line for each of its parts. */
  List<String> tell(Answer answer, Language language);

  /** What is said to somebody who answered so, apart from what is said to everybody. */
  default List<Words> remarks(Answer answer) {
    return List.of();
  }

  /** What has to be mended before this can be asked; empty when nothing has. */
  Set<QuestionProblem> problems();

  /**
   * The same in the order in which an attempt shows it.
   *
   * @param choices whether choices are shuffled too; what is to be ordered or matched always is
   */
  default Interaction shown(long seed, boolean choices) {
    return this;
  }

  /** What somebody who answers gets to know of it, in their language: nothing of the key. */
  default JsonObject ask(Language language) {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  /** How this is kept. */
  JsonObject toJson();

  /** Reads what {@link #toJson()} wrote for that kind. */
  static Interaction of(QuestionKind kind, JsonObject json) {
    return switch (kind) {
      case SINGLE, MULTIPLE -> Choices.of(kind, json);
      case TRUE_FALSE -> TrueFalse.of(json);
      case SHORT_ANSWER -> ShortAnswer.of(json);
      case NUMERICAL -> Numerical.of(json);
      case MATCHING -> Matching.of(json);
      case ORDERING -> Ordering.of(json);
      case CLOZE -> Cloze.of(json);
      case HOTSPOT -> Hotspot.of(json);
      case ESSAY -> Essay.of(json);
      case FILE_UPLOAD -> FileUpload.of(json);
      case DESCRIPTION -> Description.INSTANCE;
    };
  }
}
