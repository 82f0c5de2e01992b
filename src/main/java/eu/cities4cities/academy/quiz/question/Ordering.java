package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Things are put into their order. An answer names all of them, first to last.
 *
 * @param order the ids in the right order
 * @param partial whether each pair of neighbours in the right order earns a share
 */
public record Ordering(List<Item> items, List<Integer> order, boolean partial)
    implements Interaction {

  /** One of the things; its id tells nothing about its place. */
  public record Item(int id, Words text) implements Serializable {
    /** How it is named in an answer. */
    public String value() {
      return String.valueOf(id);
    }

    private JsonObject toJson() {
      return JSON.createObjectBuilder().add("id", id).add("text", text.toJson()).build();
    }

    private static Item of(JsonObject json) {
      return new Item(json.getInt("id"), Words.of(json.getJsonObject("text")));
    }
  }

  /** Keeps the lists from being changed. */
  public Ordering {
    items = List.copyOf(items);
    order = List.copyOf(order);
  }

  /** Makes the question of things in their right order. */
  public static Ordering of(List<Words> inOrder, boolean partial) {
    List<Words> mixed = SeededShuffle.of(inOrder.hashCode(), inOrder);
    List<Item> items = new ArrayList<>();
    mixed.forEach(text -> items.add(new Item(items.size() + 1, text)));
    return new Ordering(
        items, inOrder.stream().map(text -> 1 + mixed.indexOf(text)).toList(), partial);
  }

  /** The texts in their right order. */
  public List<Words> inOrder() {
    return order.stream().flatMap(id -> item(String.valueOf(id)).stream()).map(Item::text).toList();
  }

  /** The things as an answer orders them, or as they are shown where there is none. */
  public List<Item> arranged(Answer answer) {
    return answer.isEmpty()
        ? items
        : answer.values().stream().flatMap(value -> item(value).stream()).toList();
  }

  private Optional<Item> item(String value) {
    return items.stream().filter(item -> item.value().equals(value)).findFirst();
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.ORDERING;
  }

  @Override
  public Optional<Answer> read(List<String> given) {
    Set<String> all = new HashSet<>(items.stream().map(Item::value).toList());
    boolean possible =
        given.isEmpty() || given.size() == items.size() && all.equals(new HashSet<>(given));
    return possible ? Optional.of(new Answer(given)) : Optional.empty();
  }

  @Override
  public Share mark(Answer answer) {
    List<String> right = key().values();
    if (!partial || answer.isEmpty()) {
      return Share.allIf(answer.values().equals(right));
    }
    long hits = 0;
    for (int i = 1; i < right.size(); i++) {
      int first = answer.values().indexOf(right.get(i - 1));
      if (answer.values().indexOf(right.get(i)) == first + 1) {
        hits++;
      }
    }
    return new Share(hits, right.size() - 1L);
  }

  @Override
  public Answer key() {
    return new Answer(order.stream().map(String::valueOf).toList());
  }

  @Override
  public List<String> tell(Answer answer, Language language) {
    return answer.values().stream()
        .flatMap(value -> item(value).stream())
        .map(item -> item.text().in(language))
        .toList();
  }

  @Override
  public Set<QuestionProblem> problems() {
    var found = EnumSet.noneOf(QuestionProblem.class);
    if (items.size() < 2) {
      found.add(QuestionProblem.TOO_FEW_ITEMS);
    }
    if (items.size() > MOST_PARTS) {
      found.add(QuestionProblem.TOO_MANY_CHOICES);
    }
    if (items.stream().anyMatch(item -> item.text().isEmpty())) {
      found.add(QuestionProblem.CHOICE_WITHOUT_TEXT);
    }
    if (Lists.anyTwo(items, (a, b) -> a.id() == b.id() || a.text().clashesWith(b.text()))) {
      found.add(QuestionProblem.SAME_CHOICE_TWICE);
    }
    return found;
  }

  /** Always mixed, and never by chance in the right order. */
  @Override
  public Ordering shown(long seed, boolean choices) {
    List<Item> mixed = SeededShuffle.of(seed, items);
    if (mixed.stream().map(Item::id).toList().equals(order)) {
      List<Item> turned = new ArrayList<>(mixed.subList(1, mixed.size()));
      turned.add(mixed.get(0));
      mixed = turned;
    }
    return new Ordering(mixed, order, partial);
  }

  @Override
  public JsonObject ask(Language language) {
    return JSON.createObjectBuilder()
        .add("items", Lists.toJson(items, item -> Lists.named(item.id(), item.text().in(language))))
        .build();
  }

  @Override
  public JsonObject toJson() {
    JsonArrayBuilder ids = JSON.createArrayBuilder();
    order.forEach(ids::add);
    return JSON.createObjectBuilder()
        .add("items", Lists.toJson(items, Item::toJson))
        .add("order", ids)
        .add("partial", partial)
        .build();
  }

  static Ordering of(JsonObject json) {
    return new Ordering(
        Lists.of(json, "items", Item::of),
        json.getJsonArray("order").getValuesAs(JsonNumber::intValue),
        json.getBoolean("partial"));
  }
}
