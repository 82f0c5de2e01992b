package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One choice is taken, or any number of them.
 *
 * @param several whether more than one may be taken
 * @param penaltyPercent with equal shares, how much of a right choice's share a wrong one takes
 *     away, 0 to 100
 */
public record Choices(boolean several, Marking marking, int penaltyPercent, List<Choice> choices)
    implements Interaction {

  /** Keeps the choices from being changed. */
  public Choices {
    choices = List.copyOf(choices);
  }

  /** One of these is taken and one is right. */
  public static Choices single(List<Choice> choices) {
    return new Choices(false, Marking.ALL_OR_NOTHING, 0, choices);
  }

  @Override
  public QuestionKind kind() {
    return several ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
  }

  @Override
  public Optional<Answer> read(List<String> given) {
    List<String> taken =
        choices.stream()
            .map(Choice::value)
            .filter(given::contains)
            .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
            .toList();
    boolean possible = taken.containsAll(given) && (several || taken.size() <= 1);
    return possible ? Optional.of(new Answer(taken)) : Optional.empty();
  }

  @Override
  public Share mark(Answer answer) {
    List<Choice> taken = choices.stream().filter(each -> answer.has(each.value())).toList();
    if (marking == Marking.WEIGHTS) {
      return Share.ofWeight(taken.stream().mapToLong(Choice::weight).sum());
    }
    long right = choices.stream().filter(Choice::right).count();
    long hits = taken.stream().filter(Choice::right).count();
    long misses = taken.size() - hits;
    if (marking == Marking.ALL_OR_NOTHING || !several) {
      return Share.allIf(hits == right && misses == 0);
    }
    return new Share(Math.max(0, 100 * hits - penaltyPercent * misses), 100 * right);
  }

  @Override
  public Answer key() {
    return new Answer(
        choices.stream()
            .filter(several ? Choice::right : choice -> choice.equals(best()))
            .map(Choice::value)
            .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
            .toList());
  }

  private Choice best() {
    return choices.stream()
        .reduce((best, next) -> next.weight() > best.weight() ? next : best)
        .orElseThrow();
  }

  @Override
  public List<String> tell(Answer answer, Language language) {
    return choices.stream()
        .filter(choice -> answer.has(choice.value()))
        .map(choice -> choice.text(language))
        .toList();
  }

  @Override
  public List<Words> remarks(Answer answer) {
    return choices.stream()
        .filter(choice -> answer.has(choice.value()))
        .map(Choice::feedback)
        .toList();
  }

  @Override
  public Set<QuestionProblem> problems() {
    var found = EnumSet.noneOf(QuestionProblem.class);
    if (penaltyPercent < 0 || penaltyPercent > 100) {
      found.add(QuestionProblem.PENALTY_OUT_OF_RANGE);
    }
    if (choices.size() < 2) {
      found.add(QuestionProblem.TOO_FEW_CHOICES);
    }
    if (choices.size() > MOST_PARTS) {
      found.add(QuestionProblem.TOO_MANY_CHOICES);
    }
    if (choices.stream().anyMatch(choice -> choice.text().isEmpty())) {
      found.add(QuestionProblem.CHOICE_WITHOUT_TEXT);
    }
    if (!choices.stream().allMatch(choice -> Weight.isPossible(choice.weight()))) {
      found.add(QuestionProblem.WEIGHT_OUT_OF_RANGE);
    }
    if (Lists.anyTwo(choices, (a, b) -> a.id() == b.id() || a.text().clashesWith(b.text()))) {
      found.add(QuestionProblem.SAME_CHOICE_TWICE);
    }
    problemsOfKey(found);
    return found;
  }

  private void problemsOfKey(Set<QuestionProblem> found) {
    long right = choices.stream().filter(Choice::right).count();
    if (right == 0) {
      found.add(QuestionProblem.NO_RIGHT_CHOICE);
    } else if (marking == Marking.WEIGHTS) {
      if (!mark(key()).equals(Share.EVERYTHING)) {
        found.add(QuestionProblem.NO_FULL_ANSWER);
      }
    } else if (!several && right > 1) {
      found.add(QuestionProblem.SEVERAL_RIGHT_CHOICES);
    }
  }

  @Override
  public Choices shown(long seed, boolean shuffle) {
    return shuffle
        ? new Choices(several, marking, penaltyPercent, SeededShuffle.of(seed, choices))
        : this;
  }

  @Override
  public JsonObject ask(Language language) {
    return JSON.createObjectBuilder()
        .add(
            "choices",
            Lists.toJson(choices, choice -> Lists.named(choice.id(), choice.text(language))))
        .build();
  }

  @Override
  public JsonObject toJson() {
    return JSON.createObjectBuilder()
        .add("marking", marking.name())
        .add("penaltyPercent", penaltyPercent)
        .add("choices", Lists.toJson(choices, Choice::toJson))
        .build();
  }

  static Choices of(QuestionKind kind, JsonObject json) {
    return new Choices(
        kind == QuestionKind.MULTIPLE,
        Marking.valueOf(json.getString("marking")),
        json.getInt("penaltyPercent"),
        Lists.of(json, "choices", Choice::of));
  }
}
