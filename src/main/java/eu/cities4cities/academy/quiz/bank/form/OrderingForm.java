package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Things in their right order. */
public class OrderingForm implements Serializable {
  private static final int USUAL = 4;

  private boolean partial = true;
  private final Rows<Row> items = new Rows<>(Row::new, USUAL, Interaction.MOST_PARTS);

  /** One thing. */
  public static class Row implements Serializable {
    private final int id;
    private final WordsForm text;

    Row() {
      this(0, Words.NONE);
    }

    private Row(int id, Words text) {
      this.id = id;
      this.text = new WordsForm(text);
    }

    private boolean isBlank() {
      return text.isBlank();
    }

    public WordsForm getText() {
      return text;
    }
  }

  void show(Ordering shown) {
    partial = shown.partial();
    items.show(
        shown.order(),
        id ->
            new Row(
                id,
                shown.items().stream()
                    .filter(item -> item.id() == id)
                    .map(Ordering.Item::text)
                    .findFirst()
                    .orElse(Words.NONE)));
  }

  /** Things keep their numbers: an answer given to an earlier version means the same. */
  Ordering interaction() {
    List<Row> typed = items.filled(Row::isBlank);
    if (typed.stream().allMatch(row -> row.id == 0)) {
      return Ordering.of(typed.stream().map(row -> row.text.words()).toList(), partial);
    }
    List<Ordering.Item> kept = new ArrayList<>();
    int last = typed.stream().mapToInt(row -> row.id).max().orElse(0);
    for (Row row : typed) {
      kept.add(new Ordering.Item(row.id > 0 ? row.id : ++last, row.text.words()));
    }
    List<Integer> order = kept.stream().map(Ordering.Item::id).toList();
    kept.sort(Comparator.comparingInt(Ordering.Item::id));
    return new Ordering(kept, order, partial);
  }

  public Rows<Row> getItems() {
    return items;
  }

  public boolean isPartial() {
    return partial;
  }

  public void setPartial(boolean partial) {
    this.partial = partial;
  }
}
