package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** How a JPEG file is made is read as a decoder reads it, whatever else the file holds. */
class JpegScansTest {
  private static final String START = "FFD8";
  private static final String END = "FFD9";
  private static final String BASELINE = "FFC0 0011 08 0100 0100 03 011100 021100 031100";
  private static final String PROGRESSIVE = "FFC2 0011 08 0100 0100 03 011100 021100 031100";
  private static final String ALL_COLOURS = "FFDA 000C 03 0100 0200 0300 00 3F 00";
  private static final String ONE_COLOUR = "FFDA 0008 01 0100 00 3F 00";
  private static final String PIXELS = "12 34 FF00 DA FFD0 FF00 C2 56";

  @Test
  void oneScanWithAllColoursIsUnfoldedRowByRow() {
    assertThat(read(START, BASELINE, ALL_COLOURS, PIXELS, END)).isEqualTo(scans(1, false));
  }

  @Test
  void aProgressiveFileIsHeldWhole() {
    assertThat(read(START, PROGRESSIVE, ALL_COLOURS, PIXELS, ONE_COLOUR, PIXELS, END))
        .isEqualTo(scans(2, true));
  }

  @Test
  void aFileWithAScanForEachColourIsHeldWhole() {
    assertThat(
            read(START, BASELINE, ONE_COLOUR, PIXELS, ONE_COLOUR, PIXELS, ONE_COLOUR, PIXELS, END))
        .isEqualTo(scans(3, true));
  }

  @Test
  void aSmallPictureInsideANoteIsNoneOfItsScans() {
    String note = "FFE1 001E " + PROGRESSIVE + ALL_COLOURS.substring(0, 23);
    assertThat(read(START, note, BASELINE, ALL_COLOURS, PIXELS, END)).isEqualTo(scans(1, false));
  }

  @Test
  void whatDecodersPassOverIsPassedOver() {
    assertThat(read(START, "00 11", "FFFFFF", PROGRESSIVE, "FF01", "FFFF", ALL_COLOURS, PIXELS))
        .isEqualTo(scans(1, true));
  }

  @Test
  void whatComesAfterTheEndIsNoPartOfIt() {
    assertThat(read(START, BASELINE, ALL_COLOURS, PIXELS, END, PROGRESSIVE, ONE_COLOUR))
        .isEqualTo(scans(1, false));
  }

  @Test
  void aBrokenFileIsReadAsFarAsItGoes() {
    assertThat(read(START, "FFC2")).isEqualTo(scans(0, true));
    assertThat(read(START, "FFE0 0000", "FFDA")).isEqualTo(scans(1, false));
    assertThat(read("89504E470D0A1A0A", PROGRESSIVE, ALL_COLOURS)).isEqualTo(scans(0, false));
    assertThat(read("")).isEqualTo(scans(0, false));
  }

  private static JpegScans scans(int count, boolean held) {
    return new JpegScans(count, held);
  }

  private static JpegScans read(String... parts) {
    return JpegScans.of(HexFormat.of().parseHex(String.join("", parts).replace(" ", "")));
  }
}
