package eu.cities4cities.academy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {
  private final Paging pages = new Paging(25);

  @Test
  void readerTurnsForwardToTheEndAndBack() {
    pages.of(60);
    assertThat(pages.isEarlier()).isFalse();
    assertThat(pages.isLater()).isTrue();

    pages.turn(2);
    pages.of(60);
    assertThat(pages.getFrom()).isEqualTo(51);
    assertThat(pages.getUntil()).isEqualTo(60);
    assertThat(pages.isLater()).isFalse();

    pages.turn(-1);
    pages.of(60);
    assertThat(pages.first()).isEqualTo(25);
    assertThat(pages.isEarlier()).isTrue();
    assertThat(pages.isLater()).isTrue();
  }

  @Test
  void readerWhoseLastPageWasEmptiedComesToThePageBefore() {
    pages.of(26);
    pages.turn(1);
    pages.of(25);

    assertThat(pages.first()).isZero();
    assertThat(pages.isLater()).isFalse();
  }

  @Test
  void nobodyTurnsBeyondEitherEnd() {
    pages.turn(-3);
    pages.of(10);
    assertThat(pages.first()).isZero();

    pages.turn(9);
    pages.of(10);
    assertThat(pages.first()).isZero();
  }

  @Test
  void emptyListHasOnePage() {
    pages.of(0);

    assertThat(pages.isEarlier()).isFalse();
    assertThat(pages.isLater()).isFalse();
    assertThat(pages.getUntil()).isZero();
  }
}
