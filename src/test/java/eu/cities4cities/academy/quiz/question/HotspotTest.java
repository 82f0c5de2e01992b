package eu.cities4cities.academy.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HotspotTest {
  @Test
  void anOutlineIsDrawnInThousandthsOfThePicture() {
    assertThat(region(Region.Shape.RECTANGLE, 100, 1, 2, 30, 40).outline())
        .isEqualTo("M1 2H30V40H1Z");
    assertThat(region(Region.Shape.POLYGON, 100, 0, 0, 10, 0, 5, 9).outline())
        .isEqualTo("M0 0L10 0L5 9Z");
  }

  /** On a picture twice as wide as high a circle is drawn twice as high. */
  @Test
  void theOutlineOfACircleIsRoundOnThePicture() {
    assertThat(region(Region.Shape.CIRCLE, 500, 200, 300, 50).outline())
        .isEqualTo("M150 300a50 100 0 1 0 100 0a50 100 0 1 0 -100 0Z");
  }

  @Test
  void theRightRegionsAreThoseThatAreWorthMost() {
    Region half = new Region(Region.Shape.CIRCLE, List.of(1, 1, 1), 1000, 50, Words.NONE);
    Region one = new Region(Region.Shape.CIRCLE, List.of(2, 2, 1), 1000, 100, Words.NONE);
    Region other = new Region(Region.Shape.CIRCLE, List.of(3, 3, 1), 1000, 100, Words.NONE);
    var asked = new Hotspot(new Picture(1, Words.NONE), List.of(half, one, other));
    assertThat(asked.right()).containsExactly(one, other);
  }

  private static Region region(Region.Shape shape, int ratio, Integer... numbers) {
    return new Region(shape, List.of(numbers), ratio, 100, Words.NONE);
  }
}
