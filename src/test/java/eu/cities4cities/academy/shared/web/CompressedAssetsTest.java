package eu.cities4cities.academy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can read a compressed file, by what they say that they accept. */
class CompressedAssetsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZIP",
        "x-gzip",
        "gzip, deflate, br, zstd",
        "br;q=1.0, gzip;q=0.8, *;q=0.1",
        "deflate , gzip ; q=0.001",
        "identity, gzip;q=0.5",
        "*",
        "identity;q=0, *",
        "br|gzip"
      })
  void whoeverNamesGzipOrTakesAnythingCanReadIt(String accepted) {
    assertThat(CompressedAssets.isReadable(headers(accepted))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "identity",
        "br",
        "gzip;q=0",
        "gzip; q=0.000",
        "*;q=0",
        "gzip;q=0, *",
        "*, gzip;Q=0",
        "gzipped",
        "*|gzip;q=0"
      })
  void whoeverRefusesItOrSaysNothingOfItCannot(String accepted) {
    assertThat(CompressedAssets.isReadable(headers(accepted))).isFalse();
  }

  /** A header that comes more than once is parted by a bar here. */
  private static List<String> headers(String accepted) {
    return accepted.isEmpty() ? List.of() : Arrays.asList(accepted.split("\\|"));
  }
}
