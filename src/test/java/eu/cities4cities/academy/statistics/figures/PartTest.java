package eu.cities4cities.academy.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address names a part of a course, or none at all. */
class PartTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "session=12",
        "day=2026-10-05",
        "hour=9",
        "hour=10;region=46",
        "region=none",
        "community=7",
        "channel=NONE",
        "reason=POWER_CUT",
        "reason=none",
        "kind=COMPLETION",
        "gender=FEMALE",
        "band=0",
        "band=90",
        "session=12;tenth=10"
      })
  void partsThatThereCanBeAreRead(String code) {
    assertThat(Part.parse(code).map(Part::code)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session=x",
        "day=2026-13-45",
        "day=2026-02-30",
        "hour=24",
        "region=99",
        "community=-1",
        "channel=FOO",
        "reason=FOO",
        "kind=FOO",
        "gender=FOO",
        "band=95",
        "band=00",
        "session=12;tenth=11",
        "session=1;session=2",
        "colour=1",
        "session",
        ";"
      })
  void othersAreNoParts(String code) {
    assertThat(Part.parse(code)).isEmpty();
  }

  @Test
  void nothingIsTheWholeCourse() {
    assertThat(Part.parse("")).contains(Part.WHOLE);
    assertThat(Part.parse(null)).contains(Part.WHOLE);
  }
}
