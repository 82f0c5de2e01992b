package eu.cities4cities.academy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoWordTest {

  @Test
  void wordsOfOneSessionDiffer() {
    for (int place = 0; place < DemoTimetable.DAYS * DemoTimetable.SESSIONS_A_DAY; place++) {
      assertThat(DemoWord.EARLY.in(place)).isNotEqualTo(DemoWord.LATE.in(place));
    }
  }
}
