package eu.cities4cities.academy.shared;

import java.awt.image.BufferedImage;

/**
 * A picture made anew from what somebody sent: whatever else the file held, such as where the
 * photograph was taken, is left behind.
 */
public record Picture(String hash, int width, int height, byte[] jpeg) {
  /** The largest file that is looked at. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  private static final SentPicture.Purpose COVER = new SentPicture.Purpose(600, 1600, 2000, false);
  private static final SentPicture.Purpose PORTRAIT = new SentPicture.Purpose(200, 480, 480, true);
  private static final SentPicture.Purpose EMBLEM = new SentPicture.Purpose(72, 216, 252, false);
  private static final float QUALITY = 0.82f;

  /**
   * A course's cover, no wider than pages show it.
   *
   * @throws InvalidInputException if it is too large or too small, no JPEG or PNG, or broken
   * @throws BusyException if too many pictures are being made anew
   */
  public static Picture cover(byte[] file) {
    return of(file, COVER);
  }

  /**
   * Somebody's portrait: the middle of the picture, as wide as high.
   *
   * @throws InvalidInputException if it is too large or too small, no JPEG or PNG, or broken
   * @throws BusyException if too many pictures are being made anew
   */
  public static Picture portrait(byte[] file) {
    return of(file, PORTRAIT);
  }

  /**
   * A coat of arms or logo, whole and on white.
   *
   * @throws InvalidInputException if it is too large or too small, no JPEG or PNG, or broken
   * @throws BusyException if too many pictures are being made anew
   */
  public static Picture emblem(byte[] file) {
    return of(file, EMBLEM);
  }

  private static Picture of(byte[] file, SentPicture.Purpose purpose) {
    return SentPicture.draw(
        file, purpose, sent -> of(sent.within(purpose.width(), purpose.height(), 1)));
  }

  /** A picture that was made here, such as a page of a document. */
  public static Picture of(BufferedImage picture) {
    byte[] jpeg = SentPicture.jpeg(picture, QUALITY);
    return new Picture(Secrets.sha256(jpeg), picture.getWidth(), picture.getHeight(), jpeg);
  }
}
