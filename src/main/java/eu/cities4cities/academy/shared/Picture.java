package eu.cities4cities.academy.shared;

import java.awt.image.BufferedImage;

/**
 * A picture made anew from what somebody sent: whatever else the file held, such as where the
 * photograph was taken, is left behind.
 */
public record Picture(String hash, int width, int height, byte[] jpeg) {
  /** The largest file that is looked at. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  private static final int COVER_LEAST = 600;
  private static final int COVER_WIDTH = 1600;
  private static final int PORTRAIT_LEAST = 200;
  private static final int PORTRAIT_WIDTH = 480;
  private static final int EMBLEM_LEAST = 72;
  private static final int EMBLEM_WIDTH = 216;
  private static final int EMBLEM_HEIGHT = 252;
  private static final float QUALITY = 0.82f;

  /**
   * A course's cover, no wider than pages show it.
   *
   * @throws InvalidInputException if it is too large or too small, no JPEG or PNG, or broken
   */
  public static Picture cover(byte[] file) {
    return of(SentPicture.read(file, COVER_LEAST), COVER_WIDTH);
  }

  /**
   * Somebody's portrait: the middle of the picture, as wide as high.
   *
   * @throws InvalidInputException if it is too large or too small, no JPEG or PNG, or broken
   */
  public static Picture portrait(byte[] file) {
    return of(SentPicture.read(file, PORTRAIT_LEAST).middle(), PORTRAIT_WIDTH);
  }

  /**
   * A coat of arms or logo, whole and on white.
   *
   * @throws InvalidInputException if it is too large or too small, no JPEG or PNG, or broken
   */
  public static Picture emblem(byte[] file) {
    return of(SentPicture.read(file, EMBLEM_LEAST).within(EMBLEM_WIDTH, EMBLEM_HEIGHT, 1));
  }

  private static Picture of(SentPicture sent, int width) {
    return of(sent.within(width, Integer.MAX_VALUE, 1));
  }

  /** A picture that was made here, such as a page of a document. */
  public static Picture of(BufferedImage picture) {
    byte[] jpeg = SentPicture.jpeg(picture, QUALITY);
    return new Picture(Secrets.sha256(jpeg), picture.getWidth(), picture.getHeight(), jpeg);
  }
}
