package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgPathTest {

  @Test
  void linesAndCurvesBecomeAbsolute() {
    assertThat(drawn("M10 20h5v-5l1.5.5z"))
        .containsExactly("M 10.0 20.0", "L 15.0 20.0", "L 15.0 15.0", "L 16.5 15.5", "Z");
    assertThat(drawn("M1 1 2 2")).containsExactly("M 1.0 1.0", "L 2.0 2.0");
    assertThat(drawn("M0 0c1-1 2-1 3 0s2 1 3 0"))
        .containsExactly("M 0.0 0.0", "C 1.0 -1.0 2.0 -1.0 3.0 0.0", "C 4.0 1.0 5.0 1.0 6.0 0.0");
  }

  @Test
  void otherCommandsAreRefused() {
    assertThatThrownBy(() -> drawn("M0 0A1 1 0 0 1 2 2")).hasMessageContaining("A");
    assertThatThrownBy(() -> drawn("M0")).hasMessageContaining("too early");
  }

  private static List<String> drawn(String data) {
    List<String> segments = new ArrayList<>();
    SvgPath.draw(
        data,
        new SvgPath.Pen() {
          @Override
          public void moveTo(double x, double y) {
            segments.add("M " + x + " " + y);
          }

          @Override
          public void lineTo(double x, double y) {
            segments.add("L " + x + " " + y);
          }

          @Override
          public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            segments.add("C " + x1 + " " + y1 + " " + x2 + " " + y2 + " " + x + " " + y);
          }

          @Override
          public void close() {
            segments.add("Z");
          }
        });
    return segments;
  }
}
