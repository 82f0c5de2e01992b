package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a picture. All numbers are thousandths of the picture's width (x and radius) or height
 * (y).
 *
 * @param numbers rectangle: left, top, right, bottom; circle: x, y, radius; polygon: x, y of each
 *     corner
 * @param ratio the picture's height in thousandths of its width, so that circles are round
 * @param weight what pointing at it is worth, see {@link Weight}
 * @param label what it is, said with the answer afterwards
 */
public record Region(Shape shape, List<Integer> numbers, int ratio, int weight, Words label)
    implements Serializable {
  /** Thousandths in the whole. */
  public static final int WHOLE = 1_000;

  /** The shapes of an image map. */
  public enum Shape {
    RECTANGLE,
    CIRCLE,
    POLYGON
  }

  /** Keeps the numbers from being changed. */
  public Region {
    numbers = List.copyOf(numbers);
  }

  /** Whether the point lies in it; the edge belongs to it. */
  boolean holds(int x, int y) {
    return switch (shape) {
      case RECTANGLE ->
          x >= numbers.get(0) && x <= numbers.get(2) && y >= numbers.get(1) && y <= numbers.get(3);
      case CIRCLE -> isRound(x - numbers.get(0), y - numbers.get(1), numbers.get(2));
      case POLYGON -> isInside(x, y);
    };
  }

  private boolean isRound(long across, long down, long radius) {
    long high = down * ratio;
    return (across * WHOLE) * (across * WHOLE) + high * high <= (radius * WHOLE) * (radius * WHOLE);
  }

  /** A ray from the point crosses the edge an odd number of times. */
  private boolean isInside(int x, int y) {
    boolean inside = false;
    int corners = numbers.size() / 2;
    for (int i = 0, j = corners - 1; i < corners; j = i++) {
      long x1 = numbers.get(2 * i);
      long y1 = numbers.get(2 * i + 1);
      long x2 = numbers.get(2 * j);
      long y2 = numbers.get(2 * j + 1);
      long turn = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
      boolean between =
          Math.min(x1, x2) <= x
              && x <= Math.max(x1, x2)
              && Math.min(y1, y2) <= y
              && y <= Math.max(y1, y2);
      if (turn == 0 && between) {
        return true;
      }
      if (y1 > y != y2 > y && (turn > 0) == (y2 > y1)) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** Its outline as the path of a drawing whose sides are thousandths of the picture's. */
  public String outline() {
    return switch (shape) {
      case RECTANGLE ->
          "M%d %dH%dV%dH%dZ"
              .formatted(
                  numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(0));
      case CIRCLE -> {
        int across = numbers.get(2);
        int down = across * WHOLE / ratio;
        yield "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 -%d 0Z"
            .formatted(
                numbers.get(0) - across,
                numbers.get(1),
                across,
                down,
                2 * across,
                across,
                down,
                2 * across);
      }
      case POLYGON -> {
        List<String> corners = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += 2) {
          corners.add(numbers.get(i) + " " + numbers.get(i + 1));
        }
        yield "M" + String.join("L", corners) + "Z";
      }
    };
  }

  /** A point in its middle. */
  String middle() {
    if (shape == Shape.CIRCLE) {
      return numbers.get(0) + "," + numbers.get(1);
    }
    if (shape == Shape.RECTANGLE) {
      return (numbers.get(0) + numbers.get(2)) / 2 + "," + (numbers.get(1) + numbers.get(3)) / 2;
    }
    int corners = numbers.size() / 2;
    int x = 0;
    int y = 0;
    for (int i = 0; i < corners; i++) {
      x += numbers.get(2 * i);
      y += numbers.get(2 * i + 1);
    }
    int middleX = x / corners;
    int middleY = y / corners;
    // The middle of a bent polygon may lie outside of it; its corners never do.
    return holds(middleX, middleY)
        ? middleX + "," + middleY
        : numbers.get(0) + "," + numbers.get(1);
  }

  /** Whether the numbers make such a shape on the picture. */
  boolean isPossible() {
    boolean onPicture = numbers.stream().allMatch(number -> number >= 0 && number <= WHOLE);
    return onPicture
        && ratio > 0
        && switch (shape) {
          case RECTANGLE ->
              numbers.size() == 4
                  && numbers.get(0) < numbers.get(2)
                  && numbers.get(1) < numbers.get(3);
          case CIRCLE -> numbers.size() == 3 && numbers.get(2) > 0;
          case POLYGON -> numbers.size() >= 6 && numbers.size() % 2 == 0;
        };
  }

  JsonObject toJson() {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    numbers.forEach(array::add);
    return JSON.createObjectBuilder()
        .add("shape", shape.name())
        .add("numbers", array)
        .add("ratio", ratio)
        .add("weight", weight)
        .add("label", label.toJson())
        .build();
  }

  static Region of(JsonObject json) {
    return new Region(
        Shape.valueOf(json.getString("shape")),
        json.getJsonArray("numbers").getValuesAs(JsonNumber::intValue),
        json.getInt("ratio"),
        json.getInt("weight"),
        Words.of(json.getJsonObject("label")));
  }
}
