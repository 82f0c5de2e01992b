package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The question's text is a statement.
 *
 * @param right whether it is true
 * @param feedbackTrue what is said to someone who took it for true
 * @param feedbackFalse what is said to someone who took it for false
 */
public record TrueFalse(boolean right, Words feedbackTrue, Words feedbackFalse)
    implements Interaction {

  /** One of the two answers. */
  public record Statement(String value, Words text) implements Serializable {}

  private static final String TRUE = "true";
  private static final String FALSE = "false";

  /** The names of the two answers. */
  private static final Words NAME_OF_TRUE = new Words("Правильно", "True");

  private static final Words NAME_OF_FALSE = new Words("Неправильно", "False");

  @Override
  public QuestionKind kind() {
    return QuestionKind.TRUE_FALSE;
  }

  @Override
  public Optional<Answer> read(List<String> given) {
    boolean possible =
        given.isEmpty() || given.equals(List.of(TRUE)) || given.equals(List.of(FALSE));
    return possible ? Optional.of(new Answer(given)) : Optional.empty();
  }

  @Override
  public Share mark(Answer answer) {
    return Share.allIf(answer.equals(key()));
  }

  @Override
  public Answer key() {
    return Answer.of(right ? TRUE : FALSE);
  }

  @Override
  public List<String> tell(Answer answer, Language language) {
    if (answer.isEmpty()) {
      return List.of();
    }
    return List.of((answer.has(TRUE) ? NAME_OF_TRUE : NAME_OF_FALSE).in(language));
  }

  /** The two answers, to be chosen from. */
  public List<Statement> statements() {
    return List.of(new Statement(TRUE, NAME_OF_TRUE), new Statement(FALSE, NAME_OF_FALSE));
  }

  @Override
  public List<Words> remarks(Answer answer) {
    if (answer.isEmpty()) {
      return List.of();
    }
    return List.of(answer.has(TRUE) ? feedbackTrue : feedbackFalse);
  }

  @Override
  public Set<QuestionProblem> problems() {
    return Set.of();
  }

  @Override
  public JsonObject toJson() {
    return JSON.createObjectBuilder()
        .add("right", right)
        .add("feedbackTrue", feedbackTrue.toJson())
        .add("feedbackFalse", feedbackFalse.toJson())
        .build();
  }

  static TrueFalse of(JsonObject json) {
    return new TrueFalse(
        json.getBoolean("right"),
        Words.of(json.getJsonObject("feedbackTrue")),
        Words.of(json.getJsonObject("feedbackFalse")));
  }
}
