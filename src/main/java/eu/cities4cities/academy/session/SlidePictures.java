package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes pictures of a PDF's pages: nothing else of the file reaches a reader. */
final class SlidePictures {
  static final int MOST_SLIDES = 150;

  private static final int WIDTH = 1280;
  private static final float MOST_HEIGHT = 2000;

  private SlidePictures() {}

  /**
   * The pages in order.
   *
   * @throws InvalidInputException if the file is no PDF that can be read, or has too many pages
   */
  static List<Picture> of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      if (pages == 0 || pages > MOST_SLIDES) {
        throw new InvalidInputException("session.slides.many", MOST_SLIDES);
      }
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      List<Picture> pictures = new ArrayList<>();
      for (int i = 0; i < pages; i++) {
        pictures.add(Picture.of(page(renderer, document.getPage(i), i)));
      }
      return pictures;
    } catch (InvalidInputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new InvalidInputException("session.slides.broken");
    }
  }

  private static BufferedImage page(PDFRenderer renderer, PDPage page, int number)
      throws IOException {
    boolean turned = page.getRotation() % 180 != 0;
    float width = turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
    float height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    float scale = Math.min(WIDTH / width, MOST_HEIGHT / height);
    return renderer.renderImage(number, scale, ImageType.RGB);
  }
}
