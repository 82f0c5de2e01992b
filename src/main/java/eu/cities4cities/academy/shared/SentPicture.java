package eu.cities4cities.academy.shared;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** A JPEG or PNG that somebody sent, unfolded, to be drawn and written anew. */
public final class SentPicture {
  private static final long MOST_PIXELS = 40_000_000;
  private static final Set<String> FORMATS = Set.of("jpeg", "png");

  private final BufferedImage pixels;

  private SentPicture(BufferedImage pixels) {
    this.pixels = pixels;
  }

  /**
   * Unfolds a file.
   *
   * @param least how many pixels wide it has to be
   * @throws InvalidInputException if it is too large or too small, no JPEG or PNG, or broken
   */
  public static SentPicture read(byte[] file, int least) {
    if (file.length > Picture.MOST_BYTES) {
      throw new InvalidInputException("shared.picture.tooLarge", Picture.MOST_BYTES / 1024 / 1024);
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          return new SentPicture(
              ExifOrientation.upright(read(reader, in, least), ExifOrientation.of(file)));
        }
      }
    } catch (InvalidInputException refused) {
      throw refused;
    } catch (IOException | RuntimeException e) {
      throw new InvalidInputException("shared.picture.broken");
    }
    throw new InvalidInputException("shared.picture.type");
  }

  /** The size is asked of the file's head first: a small file can unfold to a huge picture. */
  private static BufferedImage read(ImageReader reader, ImageInputStream in, int least)
      throws IOException {
    try {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) {
        throw new InvalidInputException("shared.picture.tooManyPixels", MOST_PIXELS / 1_000_000);
      }
      if (reader.getWidth(0) < least) {
        throw new InvalidInputException("shared.picture.tooSmall", least);
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** The middle of it, as wide as high. */
  SentPicture middle() {
    int side = Math.min(pixels.getWidth(), pixels.getHeight());
    return new SentPicture(
        pixels.getSubimage(
            (pixels.getWidth() - side) / 2, (pixels.getHeight() - side) / 2, side, side));
  }

  /**
   * Draws it on white, as large as it is but no larger than that, times a scale.
   *
   * @param width the most pixels across
   * @param height the most pixels down
   * @param scale 1, or less for a smaller one
   */
  public BufferedImage within(int width, int height, double scale) {
    double fit =
        Math.min(
            1, Math.min((double) width / pixels.getWidth(), (double) height / pixels.getHeight()));
    int across = Math.max(1, (int) Math.round(pixels.getWidth() * fit * scale));
    int down = Math.max(1, (int) Math.round(pixels.getHeight() * fit * scale));
    BufferedImage drawn = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(pixels, 0, 0, across, down, Color.WHITE, null);
    graphics.dispose();
    return drawn;
  }

  /** A drawn picture as PNG. */
  public static byte[] png(BufferedImage drawn) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawn, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * A drawn picture as JPEG.
   *
   * @param quality from 0 to 1, as the format has it
   */
  public static byte[] jpeg(BufferedImage drawn, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(drawn, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
