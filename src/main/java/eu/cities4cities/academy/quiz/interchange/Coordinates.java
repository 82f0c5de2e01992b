package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.PictureSize;
import eu.cities4cities.academy.quiz.question.Region;
import eu.cities4cities.academy.quiz.question.Words;
import java.util.ArrayList;
import java.util.List;

/** Places on a picture in its own points, as other systems count, and in thousandths, as here. */
final class Coordinates {
  private Coordinates() {}

  static Region region(
      Region.Shape shape, List<Double> points, PictureSize size, int weight, Words label) {
    List<Integer> thousandths = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double share = points.get(i) * Region.WHOLE / side(i, size);
      thousandths.add((int) Math.max(0, Math.min(Region.WHOLE, Math.round(share))));
    }
    return new Region(shape, thousandths, size.ratio(), weight, label);
  }

  static List<Long> points(Region region, PictureSize size) {
    List<Long> points = new ArrayList<>();
    for (int i = 0; i < region.numbers().size(); i++) {
      points.add(Math.round(1.0 * region.numbers().get(i) * side(i, size) / Region.WHOLE));
    }
    return points;
  }

  /** A circle's radius, which comes third, goes by the width. */
  private static int side(int place, PictureSize size) {
    return place % 2 == 0 ? size.width() : size.height();
  }
}
