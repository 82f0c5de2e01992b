package eu.cities4cities.academy.quiz.question;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nothing is asked: the question's text stands between others. */
public record Description() implements Interaction {
  /** The only one there is. */
  public static final Description INSTANCE = new Description();

  @Override
  public QuestionKind kind() {
    return QuestionKind.DESCRIPTION;
  }

  @Override
  public Optional<Answer> read(List<String> given) {
    return given.isEmpty() ? Optional.of(Answer.NONE) : Optional.empty();
  }

  @Override
  public Share mark(Answer answer) {
    return Share.NOTHING;
  }

  @Override
  public Answer key() {
    return Answer.NONE;
  }

  @Override
  public List<String> tell(Answer answer, Language language) {
    return List.of();
  }

  @Override
  public Set<QuestionProblem> problems() {
    return Set.of();
  }

  @Override
  public JsonObject toJson() {
    return JsonValue.EMPTY_JSON_OBJECT;
  }
}
