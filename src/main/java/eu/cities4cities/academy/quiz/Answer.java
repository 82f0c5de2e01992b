package eu.cities4cities.academy.quiz;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The choices somebody took; taking none is an answer too: it clears an earlier one. */
public record Answer(SortedSet<Integer> choices) implements Serializable {
  /** No choice taken. */
  public static final Answer NONE = new Answer(new TreeSet<>());

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}(,\\d{1,4}){0,63})?");

  /** Keeps the choices from being changed. */
  public Answer {
    choices = Collections.unmodifiableSortedSet(new TreeSet<>(choices));
  }

  /** The answer that takes these choices, in whatever order they are named. */
  public static Answer of(Collection<Integer> choices) {
    return new Answer(new TreeSet<>(choices));
  }

  /** The answer that takes these choices. */
  public static Answer of(Integer... choices) {
    return of(Arrays.asList(choices));
  }

  /**
   * Reads what {@link #written()} wrote: ids with commas between.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Answer parse(String written) {
    if (written == null || !WRITTEN.matcher(written).matches()) {
      throw new IllegalArgumentException("not a list of choices");
    }
    if (written.isEmpty()) {
      return NONE;
    }
    return of(Arrays.stream(written.split(",")).map(Integer::valueOf).toList());
  }

  /** The ids in ascending order with commas between, so that equal answers are written alike. */
  public String written() {
    return choices.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Whether no choice is taken. */
  public boolean isEmpty() {
    return choices.isEmpty();
  }
}
