package eu.cities4cities.academy.shared;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * A JPEG or PNG that somebody sent, unfolded, to be drawn and written anew. A small file can unfold
 * to a huge picture: of a large one only so many pixels are read as its drawing needs, and few are
 * unfolded at once.
 */
public final class SentPicture {
  private static final long MOST_PIXELS = 40_000_000;

  /** Two bytes for each pixel and colour: with two at work, less than two hundred megabytes. */
  private static final long MOST_PIXELS_HELD = 12_000_000;

  /** Programs write some ten; a small file could hold many thousands. */
  private static final int MOST_SCANS = 64;

  private static final int LONGEST_SIDE = 16_000;
  private static final long PIXELS_AT_ONCE = 4_000_000;
  private static final Set<String> FORMATS = Set.of("jpeg", "png");
  private static final Workshop<Integer> WORKSHOP =
      new Workshop<>(List.of(1, 2), 12, "shared.picture.busy");

  private final BufferedImage pixels;

  private SentPicture(BufferedImage pixels) {
    this.pixels = pixels;
  }

  /**
   * What a picture is to be drawn for.
   *
   * @param least how many pixels wide it has to be
   * @param width the most pixels across that will be drawn
   * @param height the most pixels down
   * @param middle whether only its middle is drawn, as wide as high
   */
  public record Purpose(int least, int width, int height, boolean middle) {
    /** The part of a picture that is drawn. */
    private Rectangle part(int across, int down) {
      int side = Math.min(across, down);
      return middle
          ? new Rectangle((across - side) / 2, (down - side) / 2, side, side)
          : new Rectangle(across, down);
    }

    /** Of how many pixels in a row, and of how many rows, one is enough to draw the part. */
    private int step(Rectangle part, boolean lying) {
      double across = (double) part.width / (lying ? height : width);
      double down = (double) part.height / (lying ? width : height);
      int enough = (int) Math.max(across, down);
      double few = Math.sqrt((double) part.width * part.height / PIXELS_AT_ONCE);
      return Math.max(1, Math.min(enough, (int) Math.ceil(few)));
    }
  }

  /**
   * Unfolds a file, has it drawn, and forgets it.
   *
   * @throws InvalidInputException if it is too large or too small, no JPEG or PNG, or broken
   * @throws BusyException if too many pictures are being unfolded
   */
  public static <R> R draw(byte[] file, Purpose purpose, Function<SentPicture, R> drawing) {
    if (file.length > Picture.MOST_BYTES) {
      throw new InvalidInputException("shared.picture.tooLarge", Picture.MOST_BYTES / 1024 / 1024);
    }
    return WORKSHOP.work(place -> drawing.apply(read(file, purpose)));
  }

  private static SentPicture read(byte[] file, Purpose purpose) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          int orientation = ExifOrientation.of(file);
          BufferedImage read =
              read(reader, in, JpegScans.of(file), purpose, ExifOrientation.isLying(orientation));
          return new SentPicture(ExifOrientation.upright(read, orientation));
        }
      }
    } catch (InvalidInputException refused) {
      throw refused;
    } catch (IOException | RuntimeException e) {
      throw new InvalidInputException("shared.picture.broken");
    }
    throw new InvalidInputException("shared.picture.type");
  }

  /** The size is asked of the file's head first, and nothing is unfolded of what is too large. */
  private static BufferedImage read(
      ImageReader reader, ImageInputStream in, JpegScans scans, Purpose purpose, boolean lying)
      throws IOException {
    try {
      reader.setInput(in, true, true);
      int across = reader.getWidth(0);
      int down = reader.getHeight(0);
      if (Math.max(across, down) > LONGEST_SIDE) {
        throw new InvalidInputException("shared.picture.tooLong", LONGEST_SIDE);
      }
      if ((long) across * down > MOST_PIXELS) {
        throw new InvalidInputException("shared.picture.tooManyPixels", MOST_PIXELS / 1_000_000);
      }
      if (scans.wholeHeld() && (long) across * down > MOST_PIXELS_HELD) {
        throw new InvalidInputException("shared.picture.progressive", MOST_PIXELS_HELD / 1_000_000);
      }
      if (scans.count() > MOST_SCANS) {
        throw new InvalidInputException("shared.picture.broken");
      }
      if (across < purpose.least()) {
        throw new InvalidInputException("shared.picture.tooSmall", purpose.least());
      }
      Rectangle part = purpose.part(across, down);
      int step = purpose.step(part, lying);
      ImageReadParam how = reader.getDefaultReadParam();
      how.setSourceRegion(part);
      how.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, how);
    } finally {
      reader.dispose();
    }
  }

  /**
   * Draws it on white, as large as it was unfolded but no larger than that, times a scale.
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
