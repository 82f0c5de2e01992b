package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Picture;
import eu.cities4cities.academy.shared.InvalidInputException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** A logo made small enough that a certificate stays a file that a phone loads at once. */
final class LogoPicture {

  /** What one logo may add to each certificate. */
  static final int MOST_BYTES = 1_900;

  private static final long MOST_PIXELS = 40_000_000;
  private static final int WIDTH = 300;
  private static final int HEIGHT = 120;
  private static final double[] SCALES = {1, 0.8, 0.65, 0.5, 0.4};
  private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f};
  private static final Set<String> FORMATS = Set.of("jpeg", "png");

  private LogoPicture() {}

  /**
   * Makes the logo from an uploaded JPEG or PNG, on white.
   *
   * @throws InvalidInputException if it is no such picture, too large, or too rich to be made small
   */
  static byte[] of(byte[] file) {
    if (file == null || file.length == 0) {
      throw new InvalidInputException("certificate.paper.logo.none");
    } else if (file.length > Picture.MOST_BYTES) {
      throw new InvalidInputException("course.cover.tooLarge", Picture.MOST_BYTES / 1024 / 1024);
    }
    try {
      return small(read(file));
    } catch (IOException e) {
      throw new InvalidInputException("course.cover.broken");
    }
  }

  private static BufferedImage read(byte[] file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        try {
          if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            reader.setInput(in, true, true);
            // The size is asked first: a small file can unfold to a huge picture.
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
              throw new InvalidInputException(
                  "course.cover.tooManyPixels", MOST_PIXELS / 1_000_000);
            }
            return reader.read(0);
          }
        } finally {
          reader.dispose();
        }
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("a broken picture", e);
    }
    throw new InvalidInputException("course.cover.type");
  }

  /** The largest and finest form that is small enough. */
  private static byte[] small(BufferedImage picture) throws IOException {
    for (double scale : SCALES) {
      BufferedImage drawn = onWhite(picture, scale);
      byte[] sharp = png(drawn);
      if (sharp.length <= MOST_BYTES) {
        return sharp;
      }
      for (float quality : QUALITIES) {
        byte[] soft = jpeg(drawn, quality);
        if (soft.length <= MOST_BYTES) {
          return soft;
        }
      }
    }
    throw new InvalidInputException("certificate.paper.logo.tooRich");
  }

  private static BufferedImage onWhite(BufferedImage picture, double scale) {
    double fit =
        Math.min(
                1,
                Math.min(
                    (double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()))
            * scale;
    int width = Math.max(1, (int) (picture.getWidth() * fit));
    int height = Math.max(1, (int) (picture.getHeight() * fit));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return drawn;
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
