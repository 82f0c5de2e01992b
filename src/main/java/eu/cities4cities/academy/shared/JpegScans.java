package eu.cities4cities.academy.shared;

/**
 * The scans that a JPEG file is made of (ITU-T T.81, annex B). One scan with all colours is
 * unfolded row by row; of a progressive file, or one with a scan for each colour, the whole picture
 * is held in memory until the last scan is read, however small it is to be drawn, and each scan
 * goes through all of it.
 *
 * @param count how many there are; 0 for what is no JPEG
 * @param wholeHeld whether the whole picture is held meanwhile
 */
record JpegScans(int count, boolean wholeHeld) {
  private static final int MARKER = 0xFF;
  private static final int STUFFED = 0x00;
  private static final int TEMPORARY = 0x01;
  private static final int FIRST_RESTART = 0xD0;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;

  /** Reads a file as far as it can be read. */
  static JpegScans of(byte[] file) {
    boolean jpeg = file.length > 2 && at(file, 0) == MARKER && at(file, 1) == START_OF_IMAGE;
    int scans = 0;
    int colours = 0;
    boolean held = false;
    int i = jpeg ? 2 : file.length;
    while (i + 1 < file.length) {
      int code = at(file, i + 1);
      if (at(file, i) != MARKER || code == MARKER) {
        i++; // pixels, or one of several signs before a marker
        continue;
      }
      if (code == END_OF_IMAGE) {
        break;
      }
      if (code == STUFFED || code == TEMPORARY || code >= FIRST_RESTART && code <= START_OF_IMAGE) {
        i += 2; // nothing follows these
        continue;
      }
      if (code == START_OF_SCAN) {
        scans++;
        held |= at(file, i + 4) < colours;
      } else if (isFrame(code)) {
        colours = at(file, i + 9);
        held |= isProgressive(code);
      }
      i += 2 + Math.max(2, at(file, i + 2) << 8 | at(file, i + 3));
    }
    return new JpegScans(scans, held);
  }

  /** C0 to CF, less the tables that stand among them. */
  private static boolean isFrame(int code) {
    return (code & 0xF0) == 0xC0 && code != 0xC4 && code != 0xC8 && code != 0xCC;
  }

  /** SOF2, SOF6, SOF10 and SOF14. */
  private static boolean isProgressive(int code) {
    return (code & 0x03) == 2;
  }

  /** Beyond the end there is nothing. */
  private static int at(byte[] file, int i) {
    return i < file.length ? file[i] & 0xFF : 0;
  }
}
