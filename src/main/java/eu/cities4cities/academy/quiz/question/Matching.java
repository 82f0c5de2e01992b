package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Each thing on the left gets one from the right; the right side may have more. An answer's values
 * are {@code pair=option}.
 */
public record Matching(List<Pair> pairs, List<Option> options) implements Interaction {

  /** One thing on the left, and the id of what belongs to it. */
  public record Pair(int id, Words text, int option) implements Serializable {
    private JsonObject toJson() {
      return JSON.createObjectBuilder()
          .add("id", id)
          .add("text", text.toJson())
          .add("option", option)
          .build();
    }

    private static Pair of(JsonObject json) {
      return new Pair(
          json.getInt("id"), Words.of(json.getJsonObject("text")), json.getInt("option"));
    }
  }

  /** One thing on the right. */
  public record Option(int id, Words text) implements Serializable {
    private JsonObject toJson() {
      return JSON.createObjectBuilder().add("id", id).add("text", text.toJson()).build();
    }

    private static Option of(JsonObject json) {
      return new Option(json.getInt("id"), Words.of(json.getJsonObject("text")));
    }
  }

  /** Keeps the lists from being changed. */
  public Matching {
    pairs = List.copyOf(pairs);
    options = List.copyOf(options);
  }

  /**
   * Makes the question of what belongs together; ids tell nothing, and equal right sides are one.
   *
   * @param left the left sides
   * @param right what belongs to each, in the same order, and then what belongs to none
   */
  public static Matching of(List<Words> left, List<Words> right) {
    List<Words> different = right.stream().distinct().toList();
    List<Words> mixed = SeededShuffle.of(different.hashCode(), different);
    List<Option> options = new ArrayList<>();
    mixed.forEach(text -> options.add(new Option(options.size() + 1, text)));
    List<Pair> pairs = new ArrayList<>();
    for (Words text : left) {
      pairs.add(new Pair(pairs.size() + 1, text, 1 + mixed.indexOf(right.get(pairs.size()))));
    }
    return new Matching(pairs, options);
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.MATCHING;
  }

  @Override
  public Optional<Answer> read(List<String> given) {
    return Places.read(
        given,
        pairs.stream().map(Pair::id).toList(),
        (pair, value) ->
            options.stream().anyMatch(option -> String.valueOf(option.id()).equals(value))
                ? Optional.of(value)
                : Optional.empty());
  }

  @Override
  public Share mark(Answer answer) {
    long hits =
        pairs.stream()
            .filter(pair -> answer.at(pair.id()).equals(String.valueOf(pair.option())))
            .count();
    return new Share(hits, pairs.size());
  }

  @Override
  public Answer key() {
    return new Answer(
        pairs.stream().map(pair -> pair.id() + "=" + pair.option()).sorted(Places.ORDER).toList());
  }

  @Override
  public List<String> tell(Answer answer, Language language) {
    return pairs.stream()
        .filter(pair -> !answer.at(pair.id()).isEmpty())
        .map(
            pair ->
                pair.text().in(language)
                    + " – "
                    + option(answer.at(pair.id()))
                        .map(each -> each.text().in(language))
                        .orElse("?"))
        .toList();
  }

  private Optional<Option> option(String id) {
    return options.stream().filter(each -> String.valueOf(each.id()).equals(id)).findFirst();
  }

  @Override
  public Set<QuestionProblem> problems() {
    var found = EnumSet.noneOf(QuestionProblem.class);
    if (pairs.size() < 2 || options.size() < 2) {
      found.add(QuestionProblem.TOO_FEW_PAIRS);
    }
    if (pairs.size() > MOST_PARTS || options.size() > 2 * MOST_PARTS) {
      found.add(QuestionProblem.TOO_MANY_CHOICES);
    }
    if (pairs.stream().anyMatch(pair -> pair.text().isEmpty())
        || options.stream().anyMatch(option -> option.text().isEmpty())) {
      found.add(QuestionProblem.CHOICE_WITHOUT_TEXT);
    }
    if (Lists.anyTwo(pairs, (a, b) -> a.id() == b.id() || a.text().clashesWith(b.text()))
        || Lists.anyTwo(options, (a, b) -> a.id() == b.id() || a.text().clashesWith(b.text()))) {
      found.add(QuestionProblem.SAME_CHOICE_TWICE);
    }
    if (pairs.stream().anyMatch(pair -> option(String.valueOf(pair.option())).isEmpty())) {
      found.add(QuestionProblem.PAIR_WITHOUT_ANSWER);
    }
    return found;
  }

  @Override
  public Matching shown(long seed, boolean choices) {
    return new Matching(
        choices ? SeededShuffle.of(seed, pairs) : pairs, SeededShuffle.of(seed + 1, options));
  }

  @Override
  public JsonObject ask(Language language) {
    return JSON.createObjectBuilder()
        .add("pairs", Lists.toJson(pairs, pair -> Lists.named(pair.id(), pair.text().in(language))))
        .add(
            "options",
            Lists.toJson(options, option -> Lists.named(option.id(), option.text().in(language))))
        .build();
  }

  @Override
  public JsonObject toJson() {
    return JSON.createObjectBuilder()
        .add("pairs", Lists.toJson(pairs, Pair::toJson))
        .add("options", Lists.toJson(options, Option::toJson))
        .build();
  }

  static Matching of(JsonObject json) {
    return new Matching(Lists.of(json, "pairs", Pair::of), Lists.of(json, "options", Option::of));
  }
}
