package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A word or a few are typed; the best of the accepted forms that fit counts.
 *
 * @param caseMatters whether upper and lower case are told apart
 */
public record ShortAnswer(boolean caseMatters, List<Accepted> accepted) implements Interaction {

  /**
   * A form that is accepted, in whichever language.
   *
   * @param text the form; a star stands for any run of signs
   * @param weight what it is worth, see {@link Weight}
   * @param feedback what is said to someone who typed it
   */
  public record Accepted(String text, int weight, Words feedback) implements Serializable {
    /** Keeps the text in one form. */
    public Accepted {
      text = Normalizer.normalize(text == null ? "" : text.strip(), Normalizer.Form.NFC);
    }

    private JsonObject toJson() {
      return JSON.createObjectBuilder()
          .add("text", text)
          .add("weight", weight)
          .add("feedback", feedback.toJson())
          .build();
    }

    private static Accepted of(JsonObject json) {
      return new Accepted(
          json.getString("text"), json.getInt("weight"), Words.of(json.getJsonObject("feedback")));
    }
  }

  /** Keeps the forms from being changed. */
  public ShortAnswer {
    accepted = List.copyOf(accepted);
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.SHORT_ANSWER;
  }

  @Override
  public Optional<Answer> read(List<String> given) {
    return line(given);
  }

  /** One line of text, or none. */
  static Optional<Answer> line(List<String> given) {
    if (given.size() > 1) {
      return Optional.empty();
    }
    String text =
        given.isEmpty() ? "" : Normalizer.normalize(given.get(0).strip(), Normalizer.Form.NFC);
    if (text.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    return Optional.of(text.isEmpty() ? Answer.NONE : Answer.of(text));
  }

  @Override
  public Share mark(Answer answer) {
    return Share.ofWeight(match(answer).map(Accepted::weight).orElse(0));
  }

  /** The accepted form that the answer is taken for. */
  public Optional<Accepted> match(Answer answer) {
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    return accepted.stream()
        .filter(form -> TextForm.matches(form.text(), answer.text(), caseMatters))
        .reduce((best, next) -> next.weight() > best.weight() ? next : best);
  }

  @Override
  public List<Words> remarks(Answer answer) {
    return match(answer).map(Accepted::feedback).stream().toList();
  }

  @Override
  public Answer key() {
    return key(form -> true).orElse(Answer.NONE);
  }

  @Override
  public Answer key(Language language) {
    return key(form -> Language.ofText(form.text()) == language).orElseGet(this::key);
  }

  private Optional<Answer> key(Predicate<Accepted> wanted) {
    return accepted.stream()
        .filter(form -> Share.ofWeight(form.weight()).equals(Share.EVERYTHING))
        .filter(wanted)
        .findFirst()
        .map(form -> Answer.of(form.text().replaceAll("(?<!\\\\)\\*", "").replace("\\*", "*")));
  }

  @Override
  public List<String> tell(Answer answer, Language language) {
    return answer.values();
  }

  @Override
  public Set<QuestionProblem> problems() {
    var found = EnumSet.noneOf(QuestionProblem.class);
    if (accepted.isEmpty()) {
      found.add(QuestionProblem.NO_ACCEPTED_ANSWER);
    } else if (accepted.stream()
        .noneMatch(form -> Share.ofWeight(form.weight()).equals(Share.EVERYTHING))) {
      found.add(QuestionProblem.NO_FULL_ANSWER);
    }
    if (accepted.stream().anyMatch(form -> form.text().isEmpty())) {
      found.add(QuestionProblem.ACCEPTED_ANSWER_WITHOUT_TEXT);
    }
    if (accepted.stream()
        .anyMatch(form -> form.weight() < 0 || !Weight.isPossible(form.weight()))) {
      found.add(QuestionProblem.WEIGHT_OUT_OF_RANGE);
    }
    return found;
  }

  @Override
  public JsonObject toJson() {
    return JSON.createObjectBuilder()
        .add("caseMatters", caseMatters)
        .add("accepted", Lists.toJson(accepted, Accepted::toJson))
        .build();
  }

  static ShortAnswer of(JsonObject json) {
    return new ShortAnswer(
        json.getBoolean("caseMatters"), Lists.of(json, "accepted", Accepted::of));
  }
}
