package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.NotFoundException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of a sample as a picture. */
final class SamplePage {

  private static final float DOTS_PER_INCH = 110;

  private SamplePage() {}

  /** Draws a page, counted from 1, as PNG; throws {@link NotFoundException}. */
  static byte[] png(byte[] pdf, int page) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (page < 1 || page > document.getNumberOfPages()) {
        throw new NotFoundException("page " + page);
      }
      BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The sample could not be drawn", e);
    }
  }
}
