package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static byte[] picture(int width, int height, String format) throws IOException {
    int type = "png".equals(format) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(11, 59, 140));
    graphics.fillRect(0, 0, width / 2, height);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, format, bytes);
    return bytes.toByteArray();
  }

  @Test
  void aPictureIsMadeAnewNoWiderThanPagesShowIt() throws IOException {
    Picture cover = Picture.cover(picture(3200, 1800, "png"));
    assertThat(cover.width()).isEqualTo(1600);
    assertThat(cover.height()).isEqualTo(900);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(cover.jpeg()));
    assertThat(read.getWidth()).isEqualTo(1600);
    assertThat(new Color(read.getRGB(1500, 450)).getRed())
        .as("what was transparent is white")
        .isGreaterThan(245);
    assertThat(Picture.cover(picture(3200, 1800, "png")).hash()).isEqualTo(cover.hash());
  }

  /**
   * Blue on the left, white on the right, as the pixels lie; how it was seen follows from the tag.
   */
  @Test
  void aPictureStandsAsTheCameraSawIt() throws IOException {
    for (boolean little : new boolean[] {true, false}) {
      assertThat(blueAt(tagged(1, little), 0.1, 0.5)).isTrue();
      assertThat(blueAt(tagged(3, little), 0.9, 0.5)).isTrue();
      assertThat(blueAt(tagged(6, little), 0.5, 0.1)).isTrue();
      assertThat(blueAt(tagged(8, little), 0.5, 0.9)).isTrue();
      assertThat(blueAt(tagged(2, little), 0.9, 0.5)).isTrue();
      assertThat(blueAt(tagged(5, little), 0.5, 0.1)).isTrue();
      assertThat(blueAt(tagged(7, little), 0.5, 0.9)).isTrue();
    }
    Picture portrait = Picture.cover(tagged(6, true));
    assertThat(portrait.width()).isLessThan(portrait.height());
    assertThat(Picture.cover(tagged(99, true)).width()).as("nonsense is upright").isEqualTo(800);
    assertThat(ExifOrientation.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})).isEqualTo(1);
    assertThat(ExifOrientation.of(new byte[0])).isEqualTo(1);
  }

  private static boolean blueAt(byte[] file, double across, double down) throws IOException {
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(Picture.cover(file).jpeg()));
    Color color =
        new Color(read.getRGB((int) (read.getWidth() * across), (int) (read.getHeight() * down)));
    return color.getBlue() > 100 && color.getRed() < 60;
  }

  /** A JPEG that says how the camera was held. */
  private static byte[] tagged(int orientation, boolean little) throws IOException {
    byte[] plain = picture(800, 640, "jpg");
    ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4);
    exif.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    exif.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII)).putShort((short) 42);
    exif.putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(plain, 0, 2);
    file.write(exif.array());
    file.write(plain, 2, plain.length - 2);
    return file.toByteArray();
  }

  @Test
  void whateverElseTheFileHeldIsLeftBehind() throws IOException {
    byte[] plain = picture(800, 450, "jpg");
    byte[] where = "GPS 49.84 24.03".getBytes(StandardCharsets.US_ASCII);
    byte[] file = new byte[plain.length + where.length + 4];
    System.arraycopy(plain, 0, file, 0, 2); // a comment segment right after the start of image
    file[2] = (byte) 0xFF;
    file[3] = (byte) 0xFE;
    file[4] = 0;
    file[5] = (byte) (where.length + 2);
    System.arraycopy(where, 0, file, 6, where.length);
    System.arraycopy(plain, 2, file, 6 + where.length, plain.length - 2);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("GPS 49.84");
    assertThat(new String(Picture.cover(file).jpeg(), StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS");
  }

  @Test
  void whatIsNoPictureIsRefusedWhateverItIsCalled() throws IOException {
    assertThatThrownBy(() -> Picture.cover("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("shared.picture.type");
    assertThatThrownBy(() -> Picture.cover(picture(800, 450, "gif")))
        .hasMessage("shared.picture.type");
    byte[] torn = Arrays.copyOf(picture(800, 450, "png"), 60);
    assertThatThrownBy(() -> Picture.cover(torn)).hasMessage("shared.picture.broken");
  }

  @Test
  void picturesThatAreTooLargeOrTooSmallAreRefusedBeforeTheyAreUnfolded() throws IOException {
    assertThatThrownBy(() -> Picture.cover(new byte[Picture.MOST_BYTES + 1]))
        .hasMessage("shared.picture.tooLarge");
    assertThatThrownBy(() -> Picture.cover(picture(599, 400, "png")))
        .hasMessage("shared.picture.tooSmall");
    byte[] bomb = picture(800, 450, "png");
    bomb[18] = 0x1F; // width and height in the head, without the rows to go with them
    bomb[22] = 0x1F;
    assertThatThrownBy(() -> Picture.cover(bomb)).hasMessage("shared.picture.tooManyPixels");
  }
}
