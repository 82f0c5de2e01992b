package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What a plain form's fields say to a question, as the values that its kind reads. Fields are named
 * as {@link AskedQuestion#getField()} says.
 */
final class FormAnswer {
  private static final int WHOLE_PERCENT = 100;

  /** Behind all places, for what got none. */
  private static final int NO_PLACE = Integer.MAX_VALUE;

  private final String field;
  private final Function<String, List<String>> fields;

  private FormAnswer(String field, Function<String, List<String>> fields) {
    this.field = field;
    this.fields = fields;
  }

  /**
   * The values for that question.
   *
   * @param fields the values of each field, none for one that was not sent
   */
  static List<String> of(AskedQuestion asked, Function<String, List<String>> fields) {
    return new FormAnswer(asked.getField(), fields).read(asked.getInteraction());
  }

  /** Names the answer that the form showed when it was loaded; empty where it showed none. */
  static Optional<AnswerKey> shown(AskedQuestion asked, Function<String, List<String>> fields) {
    String named = new FormAnswer(asked.getField(), fields).one(".shown");
    if (!named.matches("[1-9]\\d{0,8}\\.[1-9]\\d{0,8}")) {
      return Optional.empty();
    }
    String[] numbers = named.split("\\.");
    return Optional.of(
        new AnswerKey(
            asked.question(), Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
  }

  private List<String> read(Interaction interaction) {
    if (interaction instanceof Matching matching) {
      return placed(matching.pairs(), i -> matching.pairs().get(i).id());
    }
    if (interaction instanceof Cloze cloze) {
      return placed(cloze.gaps(), i -> cloze.gaps().get(i).id());
    }
    if (interaction instanceof Ordering ordering) {
      return ordered(ordering.items());
    }
    if (interaction instanceof Numerical) {
      return number();
    }
    return interaction instanceof Hotspot ? point() : fields.apply(field);
  }

  private List<String> placed(List<?> parts, IntFunction<Integer> ids) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String value = one("." + ids.apply(i));
      if (!value.isEmpty()) {
        values.add(ids.apply(i) + "=" + value);
      }
    }
    return values;
  }

  /**
   * Sorted by the places that were given. Two things in one place stay as they were shown, and what
   * got no place comes last: an order that the person can see and mend.
   */
  private List<String> ordered(List<Ordering.Item> items) {
    if (items.stream().allMatch(item -> place(item) == NO_PLACE)) {
      return List.of();
    }
    return items.stream()
        .sorted(Comparator.comparingInt(this::place))
        .map(Ordering.Item::value)
        .toList();
  }

  private int place(Ordering.Item item) {
    String place = one("." + item.id());
    return place.matches("\\d{1,4}") ? Integer.parseInt(place) : NO_PLACE;
  }

  /** A unit that was typed behind the number needs no other. */
  private List<String> number() {
    String typed = one("");
    String unit = one(".unit");
    boolean hasUnit = typed.matches("(?s).*[^0-9.,]");
    return typed.isEmpty() ? List.of() : List.of(hasUnit ? typed : (typed + " " + unit).strip());
  }

  private List<String> point() {
    String x = one(".x");
    String y = one(".y");
    return x.isEmpty() || y.isEmpty() ? List.of() : List.of(thousandths(x) + "," + thousandths(y));
  }

  /** What is no percentage stays as it is: the question then says that it cannot read it. */
  private static String thousandths(String percent) {
    String number = percent.replace(',', '.');
    if (!number.matches("\\d{1,3}(\\.\\d{0,6})?")) {
      return percent;
    }
    return new BigDecimal(number.endsWith(".") ? number + "0" : number)
        .min(BigDecimal.valueOf(WHOLE_PERCENT))
        .movePointRight(1)
        .setScale(0, RoundingMode.HALF_UP)
        .toString();
  }

  private String one(String part) {
    List<String> sent = fields.apply(field + part);
    return sent.isEmpty() ? "" : sent.get(0).strip();
  }
}
