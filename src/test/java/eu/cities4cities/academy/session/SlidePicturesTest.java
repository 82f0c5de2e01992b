package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class SlidePicturesTest {
  private static final PDRectangle WIDE = new PDRectangle(960, 540);

  private static byte[] pdf(int pages, boolean locked) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(WIDE);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.setNonStrokingColor(i % 2 == 0 ? Color.RED : Color.BLUE);
          content.addRect(0, 0, 960, 540);
          content.fill();
        }
      }
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static Color middle(Picture picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    return new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
  }

  @Test
  void eachPageBecomesAPictureInItsPlace() throws IOException {
    List<Picture> pictures = SlidePictures.of(pdf(3, false));

    assertThat(pictures).hasSize(3);
    assertThat(pictures).allSatisfy(each -> assertThat(each.width()).isEqualTo(1280));
    assertThat(pictures).allSatisfy(each -> assertThat(each.height()).isEqualTo(720));
    assertThat(middle(pictures.get(0)).getRed()).isGreaterThan(240);
    assertThat(middle(pictures.get(1)).getBlue()).isGreaterThan(240);
    assertThat(pictures.get(2).hash()).isEqualTo(pictures.get(0).hash());
  }

  @Test
  void whatCannotBeReadIsRefused() throws IOException {
    byte[] whole = pdf(2, false);
    assertThatThrownBy(() -> SlidePictures.of("no pdf".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("session.slides.broken");
    assertThatThrownBy(() -> SlidePictures.of(Arrays.copyOf(whole, 40)))
        .hasMessage("session.slides.broken");
    assertThatThrownBy(() -> SlidePictures.of(pdf(1, true))).hasMessage("session.slides.broken");
  }

  @Test
  void moreSlidesThanAnybodyShowsAreRefused() throws IOException {
    byte[] many = pdf(SlidePictures.MOST_SLIDES + 1, false);
    assertThatThrownBy(() -> SlidePictures.of(many)).hasMessage("session.slides.many");
  }
}
