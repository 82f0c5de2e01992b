package eu.cities4cities.academy.shared.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the bars of a chart stand, in units of its own drawing area; the page only draws them.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param top the value of the highest line, a round number not below any bar
 * @param lines the values at which a line is drawn, from 0 to the top
 */
public record BarChart(
    int width, int height, int top, List<Line> lines, List<Bar> bars, List<Label> labels) {
  private static final int LEFT = 52;
  private static final int RIGHT = 8;
  private static final int ABOVE = 20;
  private static final int BELOW = 42;

  /** One bar, of a group that stands together. */
  public record Value(String group, int value, String words) {}

  /** A horizontal line with its number. */
  public record Line(int value, int y) {}

  /** A bar with the words that name it. */
  public record Bar(int x, int y, int width, int height, String words) {}

  /** The name of a group under its middle. */
  public record Label(int x, int y, String text) {}

  /** Places values in their order; a wider gap parts one group from the next. */
  public static BarChart of(List<Value> values) {
    int highest = values.stream().mapToInt(Value::value).max().orElse(0);
    int top = roundTop(highest);
    int groups = 0;
    for (int i = 0; i < values.size(); i++) {
      if (i == 0 || !values.get(i).group().equals(values.get(i - 1).group())) {
        groups++;
      }
    }
    int step = 28;
    int gap = 22;
    int width = Math.max(360, LEFT + values.size() * step + groups * gap + RIGHT);
    int height = ABOVE + 200 + BELOW;
    int floor = height - BELOW;
    List<Bar> bars = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    int x = LEFT + gap / 2;
    int groupFrom = x;
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      if (i > 0 && !value.group().equals(values.get(i - 1).group())) {
        labels.add(new Label((groupFrom + x) / 2, height - 14, values.get(i - 1).group()));
        x += gap;
        groupFrom = x;
      }
      int tall = (int) (200L * value.value() / top);
      bars.add(new Bar(x, floor - tall, step - 6, tall, value.words()));
      x += step;
    }
    if (!values.isEmpty()) {
      labels.add(
          new Label((groupFrom + x) / 2, height - 14, values.get(values.size() - 1).group()));
    }
    List<Line> lines =
        List.of(new Line(0, floor), new Line(top / 2, floor - 100), new Line(top, floor - 200));
    return new BarChart(width, height, top, lines, bars, labels);
  }

  /** The next of 2, 4, 10, 20, 40, 100, 200, 400 … so that half of it is whole, too. */
  static int roundTop(int highest) {
    int power = 1;
    while (true) {
      for (int lead : new int[] {2, 4, 10}) {
        if ((long) lead * power >= highest) {
          return lead * power;
        }
      }
      power *= 10;
    }
  }
}
