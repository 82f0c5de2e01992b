package eu.cities4cities.academy.certificate;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A QR code of level M as dark runs of its rows, without a quiet zone. */
final class QrCode {

  /** A run of dark modules in one row, counted in modules from the upper left corner. */
  record DarkRun(int row, int from, int length) {}

  private final int size;
  private final List<DarkRun> runs = new ArrayList<>();

  private QrCode(ByteMatrix modules) {
    size = modules.getWidth();
    for (int row = 0; row < size; row++) {
      int from = -1;
      for (int column = 0; column <= size; column++) {
        boolean dark = column < size && modules.get(column, row) == 1;
        if (dark && from < 0) {
          from = column;
        } else if (!dark && from >= 0) {
          runs.add(new DarkRun(row, from, column - from));
          from = -1;
        }
      }
    }
  }

  /** Encodes a text of at most about 2,000 bytes. */
  static QrCode of(String text) {
    try {
      Map<EncodeHintType, Object> hints =
          Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + text, e);
    }
  }

  /** The number of modules on each side. */
  int size() {
    return size;
  }

  List<DarkRun> runs() {
    return runs;
  }
}
