package eu.cities4cities.academy.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads the QR code of a printed certificate, as whoever holds the paper does. */
final class PaperQr {
  private static final float DOTS_PER_INCH = 200;

  private PaperQr() {}

  /** The text of the code in the first page's left third. */
  static String read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
      int half = page.getHeight() / 2;
      BufferedImage corner =
          page.getSubimage(0, half, page.getWidth() / 3, page.getHeight() - half);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(corner, "png", png);
      return ScreenQr.read(png.toByteArray());
    }
  }
}
