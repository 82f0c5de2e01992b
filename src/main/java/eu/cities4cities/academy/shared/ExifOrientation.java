package eu.cities4cities.academy.shared;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * How a camera was held, as a JPEG file says it (Exif, tag 0x0112): whoever looks at the pixels
 * alone would see a portrait lying on its side.
 */
final class ExifOrientation {
  private static final int MARKER = 0xFF;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;
  private static final int ORIENTATION = 0x0112;
  private static final int HEADER = 6;
  private static final int ENTRY = 12;
  private static final int UPRIGHT = 1;

  private final byte[] file;

  private ExifOrientation(byte[] file) {
    this.file = file;
  }

  /** From 1 to 8 as the tag has it; 1, which is upright, where a file says nothing sensible. */
  static int of(byte[] file) {
    try {
      int found = new ExifOrientation(file).read();
      return found >= UPRIGHT && found <= 8 ? found : UPRIGHT;
    } catch (ArrayIndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  /** Whether the rows of pixels are the columns of what was seen. */
  static boolean isLying(int orientation) {
    return orientation > 4;
  }

  private int read() {
    if (at(0) != MARKER || at(1) != START_OF_IMAGE) {
      return UPRIGHT;
    }
    // A segment says how long it is, itself included; one that says nothing would never end.
    for (int i = 2;
        at(i) == MARKER && big(i + 2) > 0 && at(i + 1) != START_OF_SCAN;
        i += 2 + big(i + 2)) {
      if (at(i + 1) == APP1 && at(i + 4) == 'E' && at(i + 5) == 'x' && at(i + 6) == 'i') {
        return directory(i + 4 + HEADER);
      }
    }
    return UPRIGHT;
  }

  /** The first directory of the TIFF block that begins there. */
  private int directory(int tiff) {
    boolean little = at(tiff) == 'I';
    int low = word(little ? tiff + 4 : tiff + 6, little);
    int high = word(little ? tiff + 6 : tiff + 4, little);
    int first = tiff + (high << 16) + low;
    int entries = word(first, little);
    for (int i = 0; i < entries; i++) {
      int entry = first + 2 + i * ENTRY;
      if (word(entry, little) == ORIENTATION) {
        return word(entry + 8, little);
      }
    }
    return UPRIGHT;
  }

  private int word(int i, boolean little) {
    return little ? at(i) | at(i + 1) << 8 : big(i);
  }

  private int big(int i) {
    return at(i) << 8 | at(i + 1);
  }

  private int at(int i) {
    return file[i] & 0xFF;
  }

  /** The picture as it was seen. */
  static BufferedImage upright(BufferedImage lying, int orientation) {
    if (orientation == UPRIGHT) {
      return lying;
    }
    int width = lying.getWidth();
    int height = lying.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    boolean sideways = isLying(orientation);
    BufferedImage upright =
        new BufferedImage(
            sideways ? height : width,
            sideways ? width : height,
            lying.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    var graphics = upright.createGraphics();
    graphics.drawImage(lying, turn, null);
    graphics.dispose();
    return upright;
  }
}
