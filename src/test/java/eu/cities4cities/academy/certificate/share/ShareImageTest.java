package eu.cities4cities.academy.certificate.share;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.certificate.Certificates;
import eu.cities4cities.academy.certificate.PrintedCertificate;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.shared.Language;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareImageTest {
  private static Lettering font(String name) {
    try {
      return new Lettering(Files.newInputStream(Path.of("certificates/fonts", name)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final ShareImage IMAGES =
      new ShareImage(new DrawingRoom.Fonts(font("Onest-Bold.ttf"), font("Onest-Regular.ttf")));

  /** The alphabet, Latin letters, figures and the signs of names, titles, dates and addresses. */
  private static final String SIGNS =
      "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
          + "ʼ’'‘“”„«»–—-…·.,:;!?()/&%+№#@_€₴";

  private static final int NOT_IN_THE_FONT = '漢';

  private static ShareImage.Words words(String name, String course, String warning) {
    return words(name, course, warning, null);
  }

  private static ShareImage.Words words(String name, String course, String warning, String label) {
    return new ShareImage.Words(
        "СЕРТИФІКАТ ПРО УСПІШНЕ ЗАВЕРШЕННЯ КУРСУ",
        name,
        course,
        "14–18 вересня 2026 · 30 годин",
        warning,
        label,
        "Академія Cities4Cities",
        "academy.cities4cities.eu/verify · CCA-26-7K4Q-9M2X-ABCD");
  }

  private static byte[] draw(String name, String course, String warning) throws IOException {
    byte[] png = IMAGES.png(words(name, course, warning));
    if (System.getProperty("academy.keepPictures") != null) {
      Files.write(
          Path.of(System.getProperty("academy.keepPictures"), "share-" + png.length + ".png"), png);
    }
    return png;
  }

  @Test
  void thePictureHasTheSizeThatNetworksAskForAndIsLight() throws IOException {
    byte[] png = draw("Марчук Олена Іванівна", "Міжнародна співпраця для громад", null);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(png.length).isLessThan(150_000);
  }

  @Test
  void theLongestNamesAndTitlesStayWithinTheirRoom() throws IOException {
    byte[] png =
        draw(
            "Нечуй-Левицька-Старосольська-Ґалаґан Олександра-Вікторія-Анастасія Володимирівна",
            "Як територіальній громаді знайти партнерів за кордоном, укласти угоду про"
                + " співпрацю та разом втілити пріоритетний проєкт відновлення: практичний курс"
                + " для тих, хто відповідає за міжнародні відносини",
            "Сертифікат відкликано");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int paper = image.getRGB(1199, 0);
    for (int x = 1150; x < 1200; x++) {
      for (int y = 0; y < 630; y++) {
        assertThat(image.getRGB(x, y)).as(x + "/" + y).isEqualTo(paper);
      }
    }
  }

  /** Whoever sees the picture alone must not take it for more than it is. */
  @Test
  void aTestSignatureIsToldWithinThePicture() throws IOException {
    ShareImage.Words words =
        words("Марчук Олена", "Пошук партнерів", null, "ТЕСТОВИЙ ПІДПИС · не має сили");
    BufferedImage labelled = ImageIO.read(new ByteArrayInputStream(IMAGES.png(words)));
    BufferedImage usual =
        ImageIO.read(new ByteArrayInputStream(draw("Марчук Олена", "Пошук партнерів", null)));
    assertThat(labelled.getRGB(295, 32)).isNotEqualTo(usual.getRGB(295, 32));
    assertThat(usual.getRGB(295, 32)).isEqualTo(usual.getRGB(1199, 0));
    if (System.getProperty("academy.keepPictures") != null) {
      ImageIO.write(
          labelled,
          "png",
          Path.of(System.getProperty("academy.keepPictures"), "test.png").toFile());
    }
  }

  /** A sign that the font lacks is drawn as its glyph 0, an empty box. */
  @ParameterizedTest
  @ValueSource(strings = {"Onest-Bold.ttf", "Onest-Regular.ttf"})
  void everySignThatPicturesSayHasAGlyphOfItsOwn(String file) throws IOException {
    Lettering letters = font(file);
    try (TrueTypeFont font =
        new TTFParser()
            .parse(
                new RandomAccessReadBuffer(
                    Files.readAllBytes(Path.of("certificates/fonts", file))))) {
      for (int sign : SIGNS.codePoints().toArray()) {
        assertThat(font.getUnicodeCmapLookup().getGlyphId(sign))
            .as(Character.toString(sign))
            .isPositive();
        assertThat(Arrays.equals(outline(letters, sign), outline(letters, NOT_IN_THE_FONT)))
            .as("box for " + Character.toString(sign))
            .isFalse();
      }
      assertThat(font.getUnicodeCmapLookup().getGlyphId(NOT_IN_THE_FONT)).isZero();
      assertThat(outline(letters, NOT_IN_THE_FONT)).as("the box").isNotEmpty();
    }
  }

  private static double[] outline(Lettering letters, int sign) {
    List<Double> points = new ArrayList<>();
    double[] at = new double[6];
    PathIterator each = letters.line(Character.toString(sign), 0, 0, 100).getPathIterator(null);
    for (; !each.isDone(); each.next()) {
      points.add((double) each.currentSegment(at));
      for (double number : at) {
        points.add(number);
      }
    }
    return points.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void aLineIsBrokenBetweenWords() {
    Lettering letters = font("Onest-Bold.ttf");
    assertThat(letters.wrap("один два три", 10, 1_000, 2)).containsExactly("один два три");
    assertThat(letters.wrap("один два три", 10, 1, 2)).hasSize(2);
  }

  @Test
  void picturesThatSayTheSameHaveTheSameMark() {
    ShareImage.Words words = words("Марчук Олена", "Урбаністика", null);
    assertThat(words("Марчук Олена", "Урбаністика", null).fingerprint())
        .isEqualTo(words.fingerprint());
    assertThat(words("Марчук Олена", "Урбаністика", "Відкликано").fingerprint())
        .isNotEqualTo(words.fingerprint());
    assertThat(words(null, "Урбаністика", null).fingerprint()).isNotEqualTo(words.fingerprint());
  }

  @Test
  void linkedInGetsWhatIsPrintedAndWhereItIsVerified() {
    PrintedCertificate printed = Certificates.named("Марчук Олена", "Olena Marchuk");
    Verification certificate = Certificates.valid(printed, "0".repeat(64));
    String link =
        LinkedInLink.of(certificate, Language.EN, "https://academy.example/en/verify/X&1");
    assertThat(URI.create(link).getHost()).isEqualTo("www.linkedin.com");
    List<String> fields = Arrays.asList(URI.create(link).getRawQuery().split("&"));
    assertThat(fields)
        .contains(
            "startTask=CERTIFICATION_NAME",
            "name=International%20Cooperation%20for%20Communities",
            "organizationName=Cities4Cities%20Academy",
            "issueYear=2026",
            "issueMonth=9",
            "certUrl=https%3A%2F%2Facademy.example%2Fen%2Fverify%2FX%261",
            "certId=" + printed.number());
    assertThat(link).doesNotContain("expiration", "Marchuk");
  }
}
