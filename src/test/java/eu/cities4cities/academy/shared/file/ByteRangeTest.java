package eu.cities4cities.academy.shared.file;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-99, 0, 99",
    "bytes=0-, 0, 999",
    "bytes=500-, 500, 999",
    "bytes=-100, 900, 999",
    "bytes=-5000, 0, 999",
    "bytes=900-5000, 900, 999",
    "bytes=999-999, 999, 999"
  })
  void aPartIsCutToTheFile(String header, long first, long last) {
    assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=2000-3000", "bytes=-0"})
  void aPartBehindTheEndCannotBeHad(String header) {
    assertThat(ByteRange.of(header, 1000)).isSameAs(ByteRange.UNSATISFIABLE);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"bytes=-", "bytes=5-2", "bytes=0-1,5-6", "items=0-5", "bytes=a-b"})
  void whatIsNoSingleRangeMeansTheWholeFile(String header) {
    assertThat(ByteRange.of(header, 1000)).isNull();
  }

  @Test
  void nothingOfAnEmptyFile() {
    assertThat(ByteRange.of("bytes=0-", 0)).isSameAs(ByteRange.UNSATISFIABLE);
  }

  @Property
  void aPartIsNeverOutsideTheFile(
      @ForAll @LongRange(min = 0, max = 5000) long first,
      @ForAll @LongRange(min = 0, max = 5000) long last,
      @ForAll @LongRange(min = 1, max = 3000) long size) {
    ByteRange range = ByteRange.of("bytes=" + first + "-" + last, size);
    if (range != null && range != ByteRange.UNSATISFIABLE) {
      assertThat(range.first()).isEqualTo(first);
      assertThat(range.last()).isBetween(range.first(), size - 1);
    }
  }
}
