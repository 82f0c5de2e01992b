package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pairs of what belongs together; a right side without a left one belongs to none. */
public class MatchingForm implements Serializable {
  private static final int USUAL = 4;

  private final Rows<Row> pairs = new Rows<>(Row::new, USUAL, 2 * Interaction.MOST_PARTS);

  /** One pair. */
  public static class Row implements Serializable {
    private final int pair;
    private final int option;
    private final WordsForm left;
    private final WordsForm right;

    Row() {
      this(0, 0, Words.NONE, Words.NONE);
    }

    private Row(int pair, int option, Words left, Words right) {
      this.pair = pair;
      this.option = option;
      this.left = new WordsForm(left);
      this.right = new WordsForm(right);
    }

    private boolean isBlank() {
      return left.isBlank() && right.isBlank();
    }

    public WordsForm getLeft() {
      return left;
    }

    public WordsForm getRight() {
      return right;
    }
  }

  void show(Matching shown) {
    List<Row> rows = new ArrayList<>();
    for (Matching.Pair pair : shown.pairs()) {
      Words right =
          shown.options().stream()
              .filter(option -> option.id() == pair.option())
              .map(Matching.Option::text)
              .findFirst()
              .orElse(Words.NONE);
      rows.add(new Row(pair.id(), pair.option(), pair.text(), right));
    }
    shown.options().stream()
        .filter(option -> shown.pairs().stream().noneMatch(pair -> pair.option() == option.id()))
        .forEach(option -> rows.add(new Row(0, option.id(), Words.NONE, option.text())));
    pairs.show(rows, row -> row);
  }

  /** Both sides keep their numbers: an answer given to an earlier version means the same. */
  Matching interaction() {
    List<Row> typed = pairs.filled(Row::isBlank);
    if (typed.stream().allMatch(row -> row.option == 0)) {
      List<Row> whole = typed.stream().filter(row -> !row.left.isBlank()).toList();
      List<Words> right = new ArrayList<>(whole.stream().map(row -> row.right.words()).toList());
      typed.stream().filter(row -> row.left.isBlank()).forEach(row -> right.add(row.right.words()));
      return Matching.of(whole.stream().map(row -> row.left.words()).toList(), right);
    }
    Map<Integer, Words> options = new TreeMap<>();
    List<Matching.Pair> kept = new ArrayList<>();
    int lastPair = typed.stream().mapToInt(row -> row.pair).max().orElse(0);
    for (Row row : typed) {
      int option = optionOf(row, options, typed);
      if (!row.left.isBlank()) {
        kept.add(new Matching.Pair(row.pair > 0 ? row.pair : ++lastPair, row.left.words(), option));
      }
    }
    return new Matching(
        kept,
        options.entrySet().stream()
            .map(option -> new Matching.Option(option.getKey(), option.getValue()))
            .toList());
  }

  /** Its own number, or that of an equal right side, or the next one that nothing had. */
  private static int optionOf(Row row, Map<Integer, Words> options, List<Row> typed) {
    Words right = row.right.words();
    for (var known : options.entrySet()) {
      if (known.getValue().equals(right)) {
        return known.getKey();
      }
    }
    int id = row.option;
    if (id == 0 || options.containsKey(id)) {
      id = 1 + typed.stream().mapToInt(each -> each.option).max().orElse(0);
      while (options.containsKey(id)) {
        id++;
      }
    }
    options.put(id, right);
    return id;
  }

  public Rows<Row> getPairs() {
    return pairs;
  }
}
