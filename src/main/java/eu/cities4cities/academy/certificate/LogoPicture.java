package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.SentPicture;
import java.awt.image.BufferedImage;

/** A logo made small enough that a certificate stays a file that a phone loads at once. */
final class LogoPicture {

  /** What one logo may add to each certificate. */
  static final int MOST_BYTES = 1_900;

  private static final int WIDTH = 300;
  private static final int HEIGHT = 120;
  private static final SentPicture.Purpose PURPOSE =
      new SentPicture.Purpose(1, WIDTH, HEIGHT, false);
  private static final double[] SCALES = {1, 0.8, 0.65, 0.5, 0.4};
  private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f};

  private LogoPicture() {}

  /**
   * Makes the logo from an uploaded JPEG or PNG, on white: the largest and finest form that is
   * small enough.
   *
   * @throws InvalidInputException if it is no such picture, too large, or too rich to be made small
   */
  static byte[] of(byte[] file) {
    if (file == null || file.length == 0) {
      throw new InvalidInputException("certificate.paper.logo.none");
    }
    return SentPicture.draw(file, PURPOSE, LogoPicture::small);
  }

  private static byte[] small(SentPicture sent) {
    for (double scale : SCALES) {
      BufferedImage drawn = sent.within(WIDTH, HEIGHT, scale);
      byte[] sharp = SentPicture.png(drawn);
      if (sharp.length <= MOST_BYTES) {
        return sharp;
      }
      for (float quality : QUALITIES) {
        byte[] soft = SentPicture.jpeg(drawn, quality);
        if (soft.length <= MOST_BYTES) {
          return soft;
        }
      }
    }
    throw new InvalidInputException("certificate.paper.logo.tooRich");
  }
}
