package eu.cities4cities.academy.account.secondstep;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.Serializable;
import java.util.Map;

/**
 * A QR code for a page: one path over a square of {@code side} units, its quiet zone included.
 *
 * @param path the dark squares, as SVG writes them
 * @param side how many squares the code is wide
 */
public record QrPath(String path, int side) implements Serializable {
  private static final int QUIET = 4;

  /** The code of a text of at most about 2,000 bytes. */
  public static QrPath of(String text) {
    try {
      BitMatrix matrix =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M,
                      EncodeHintType.MARGIN,
                      QUIET));
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrPath(path.toString(), matrix.getWidth());
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }

  public String getPath() {
    return path;
  }

  public int getSide() {
    return side;
  }
}
