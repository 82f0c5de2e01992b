package eu.cities4cities.academy.quiz.question;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture's size in its own points. */
public record PictureSize(int width, int height) {
  private static final int LARGEST_SIDE = 10_000;

  /**
   * The size of a picture; empty if it cannot be shown. Only the size is read: a picture of a few
   * bytes may claim to be as large as a town.
   */
  public static Optional<PictureSize> of(byte[] picture) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)))
            .filter(PictureSize::canBeShown);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Broken pictures make some readers fail in unforeseen ways.
      return Optional.empty();
    }
  }

  private boolean canBeShown() {
    return width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;
  }

  /** The height in thousandths of the width. */
  public int ratio() {
    return Math.max(1, Math.round((float) Region.WHOLE * height / width));
  }
}
