package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.InvalidInputException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture made anew from what somebody sent: whatever else the file held, such as where the
 * photograph was taken, is left behind.
 */
public record Picture(String hash, int width, int height, byte[] jpeg) {
  /** The largest file that is looked at. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  private static final long MOST_PIXELS = 40_000_000;
  private static final int COVER_LEAST = 600;
  private static final int COVER_WIDTH = 1600;
  private static final int PORTRAIT_LEAST = 200;
  private static final int PORTRAIT_WIDTH = 480;
  private static final float QUALITY = 0.82f;
  private static final Set<String> FORMATS = Set.of("jpeg", "png");

  /**
   * A course's cover, no wider than pages show it.
   *
   * @throws InvalidInputException if it is too large or too small, no JPEG or PNG, or broken
   */
  static Picture cover(byte[] file) {
    return of(file, COVER_LEAST, picture -> scaled(picture, COVER_WIDTH));
  }

  /** A picture that was made here, such as a page of a document. */
  public static Picture of(BufferedImage picture) throws IOException {
    return encoded(picture);
  }

  /**
   * Somebody's portrait: the middle of the picture, as wide as high.
   *
   * @throws InvalidInputException if it is too large or too small, no JPEG or PNG, or broken
   */
  public static Picture portrait(byte[] file) {
    return of(file, PORTRAIT_LEAST, picture -> scaled(middle(picture), PORTRAIT_WIDTH));
  }

  private static Picture of(byte[] file, int least, UnaryOperator<BufferedImage> shape) {
    if (file.length > MOST_BYTES) {
      throw new InvalidInputException("course.cover.tooLarge", MOST_BYTES / 1024 / 1024);
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          return encoded(shape.apply(read(reader, in, least)));
        }
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof InvalidInputException refused) {
        throw refused;
      }
      throw new InvalidInputException("course.cover.broken");
    }
    throw new InvalidInputException("course.cover.type");
  }

  /** The size is asked of the file's head first: a small file can unfold to a huge picture. */
  private static BufferedImage read(ImageReader reader, ImageInputStream in, int least)
      throws IOException {
    try {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) {
        throw new InvalidInputException("course.cover.tooManyPixels", MOST_PIXELS / 1_000_000);
      }
      if (reader.getWidth(0) < least) {
        throw new InvalidInputException("course.cover.tooSmall", least);
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage middle(BufferedImage picture) {
    int side = Math.min(picture.getWidth(), picture.getHeight());
    return picture.getSubimage(
        (picture.getWidth() - side) / 2, (picture.getHeight() - side) / 2, side, side);
  }

  private static BufferedImage scaled(BufferedImage picture, int most) {
    int width = Math.min(most, picture.getWidth());
    int height = Math.max(1, (int) ((long) picture.getHeight() * width / picture.getWidth()));
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return scaled;
  }

  private static Picture encoded(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    byte[] jpeg = bytes.toByteArray();
    return new Picture(hash(jpeg), picture.getWidth(), picture.getHeight(), jpeg);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
