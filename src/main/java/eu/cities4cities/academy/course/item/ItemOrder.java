package eu.cities4cities.academy.course.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order of a course's items of one kind. */
public final class ItemOrder {
  private ItemOrder() {}

  /** The place behind all of them. */
  public static int next(List<? extends CourseItem> items) {
    return items.stream().mapToInt(CourseItem::getPosition).max().orElse(0) + 1;
  }

  /** Moves one of the items, given in their order, a place up or down; the outermost stay. */
  public static void move(List<? extends CourseItem> items, CourseItem moved, boolean up) {
    List<CourseItem> order = new ArrayList<>(items);
    int place = order.indexOf(moved);
    int other = up ? place - 1 : place + 1;
    if (other < 0 || other >= order.size()) {
      return;
    }
    Collections.swap(order, place, other);
    for (int i = 0; i < order.size(); i++) {
      order.get(i).setPosition(i + 1);
    }
  }
}
