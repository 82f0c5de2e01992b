package eu.cities4cities.academy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurningTest {
  @Test
  void thePageStaysWhileTheListHasIt() {
    Turning third = new Turning(3, 4, 350, 100);
    assertThat(third.over(301)).isEqualTo(new Turning(3, 4, 301, 100));
    assertThat(third.over(201)).isEqualTo(new Turning(3, 3, 201, 100));
  }

  @Test
  void theLastPageIsShownOnceTheListIsShorter() {
    Turning third = new Turning(3, 4, 350, 100);
    assertThat(third.over(200)).isEqualTo(new Turning(2, 2, 200, 100));
    assertThat(third.over(0)).isEqualTo(new Turning(1, 1, 0, 100));
  }
}
