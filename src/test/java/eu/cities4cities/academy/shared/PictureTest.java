package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
    bomb[16] = 0x00; // the width in the head, without the rows to go with it
    bomb[17] = 0x01;
    bomb[22] = (byte) 0x80;
    assertThatThrownBy(() -> Picture.cover(bomb)).hasMessage("shared.picture.tooManyPixels");
  }
}
