package eu.cities4cities.academy.quiz.bank.form;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Rows of a form, of which blank ones do not count. */
public class Rows<T extends Serializable> implements Serializable {
  /** Makes a blank row. */
  interface Blank<T> extends Supplier<T>, Serializable {}

  private final Blank<T> blank;
  private final int most;
  private final ArrayList<T> list = new ArrayList<>();

  Rows(Blank<T> blank, int usual, int most) {
    this.blank = blank;
    this.most = most;
    for (int row = 0; row < usual; row++) {
      list.add(blank.get());
    }
  }

  /** Puts what exists in place of the blank rows. */
  <S> void show(List<S> existing, Function<S, T> row) {
    list.clear();
    existing.forEach(each -> list.add(row.apply(each)));
  }

  List<T> filled(Predicate<T> isBlank) {
    return list.stream().filter(isBlank.negate()).toList();
  }

  /** Adds a blank row. */
  public void more() {
    if (isRoomForMore()) {
      list.add(blank.get());
    }
  }

  /** Moves a row up (-1) or down (1) by one place. */
  public void move(T row, int step) {
    int from = list.indexOf(row);
    int to = Math.max(0, Math.min(list.size() - 1, from + step));
    list.add(to, list.remove(from));
  }

  /** Takes a row away. */
  public void remove(T row) {
    list.remove(row);
  }

  /** Whether another row may be added. */
  public boolean isRoomForMore() {
    return list.size() < most;
  }

  public List<T> getList() {
    return list;
  }
}
