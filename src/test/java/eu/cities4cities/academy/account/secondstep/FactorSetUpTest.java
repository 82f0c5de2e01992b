package eu.cities4cities.academy.account.secondstep;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FactorSetUpTest {
  private static final int SCALE = 6;
  private final FactorSetUp setUp =
      new FactorSetUp(
          "olena+academy@hromada.example",
          "12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @Test
  void theAddressNamesTheAcademyThePersonAndTheSecret() {
    assertThat(setUp.getAddress())
        .isEqualTo(
            "otpauth://totp/Cities4Cities%20Academy:olena%2Bacademy%40hromada.example"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Cities4Cities%20Academy");
    assertThat(setUp.getTyped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  }

  @Test
  void aCameraReadsTheAddressFromThePath() throws Exception {
    QrPath qr = setUp.getQr();
    int width = qr.side() * SCALE;
    int[] pixels = new int[width * width];
    java.util.Arrays.fill(pixels, 0xffffff);
    Matcher squares = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(qr.path());
    while (squares.find()) {
      int x = Integer.parseInt(squares.group(1)) * SCALE;
      int y = Integer.parseInt(squares.group(2)) * SCALE;
      for (int i = 0; i < SCALE * SCALE; i++) {
        pixels[(y + i / SCALE) * width + x + i % SCALE] = 0;
      }
    }
    LuminanceSource picture = new RGBLuminanceSource(width, width, pixels);
    assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText())
        .isEqualTo(setUp.getAddress());
  }
}
