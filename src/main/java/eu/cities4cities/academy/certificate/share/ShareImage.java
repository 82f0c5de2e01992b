package eu.cities4cities.academy.certificate.share;

import eu.cities4cities.academy.shared.Secrets;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** The picture that social networks show beside a link: 1200 × 630, in the certificate's look. */
final class ShareImage {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final Color PAPER = new Color(0xf6f4f1);
  private static final Color INK = new Color(0x16202e);
  private static final Color SOFT = new Color(0x46566b);
  private static final Color BLUE = new Color(0x1a4a8a);
  private static final Color DEEP = new Color(0x0c2447);
  private static final Color LIGHT = new Color(0x9cbce4);
  private static final Color SUN = new Color(0xf6c544);
  private static final Color BAD = new Color(0xa3262a);
  private static final int BAND = 230;
  private static final int LEFT = BAND + 60;
  private static final int ROOM = WIDTH - LEFT - 60;

  private final Lettering bold;
  private final Lettering plain;

  /** Draws with these fonts, which are nobody else's meanwhile. */
  ShareImage(DrawingRoom.Fonts fonts) {
    this.bold = fonts.bold();
    this.plain = fonts.plain();
  }

  /**
   * What the picture says.
   *
   * @param eyebrow what kind of certificate it is
   * @param name whose it is; null if nobody may know
   * @param facts days and hours
   * @param warning that it counts no more; null while it does
   * @param label that it is signed for show alone; null if it is signed as it should be
   * @param provider who issued it
   * @param place where it is verified, with its number
   */
  record Words(
      String eyebrow,
      String name,
      String course,
      String facts,
      String warning,
      String label,
      String provider,
      String place) {
    /** Counts up whenever the drawing itself changes, so that pictures are drawn anew. */
    private static final int LOOK = 2;

    /** What is equal for equal pictures alone. */
    String fingerprint() {
      return Secrets.sha256(LOOK + toString());
    }
  }

  /** Draws the picture as PNG. */
  byte[] png(Words words) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    try {
      ground(canvas);
      text(canvas, words);
      if (words.label() != null) {
        label(canvas, words.label());
      }
    } finally {
      canvas.dispose();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void ground(Graphics2D canvas) {
    canvas.setColor(PAPER);
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    canvas.setColor(DEEP);
    canvas.fillRect(0, 0, BAND, HEIGHT);
    canvas.setColor(LIGHT);
    canvas.fill(new RoundRectangle2D.Double(105, 60, 70, 70, 8, 8));
    canvas.setColor(BLUE);
    canvas.fill(new RoundRectangle2D.Double(65, 95, 70, 70, 8, 8));
    canvas.setColor(SUN);
    canvas.fill(new Rectangle2D.Double(105, 95, 30, 35));
    // The five cells of a course's week, as on the paper.
    for (int day = 0; day < 5; day++) {
      canvas.setColor(day == 4 ? SUN : LIGHT);
      canvas.fill(new RoundRectangle2D.Double(55 + day * 25, HEIGHT - 85, 19, 19, 4, 4));
    }
  }

  /** As on the paper, a yellow label. */
  private void label(Graphics2D canvas, String label) {
    double size = fit(bold, label, 22);
    canvas.setColor(SUN);
    canvas.fill(new Rectangle2D.Double(LEFT, 28, bold.width(label, size) + 28, 40));
    canvas.setColor(INK);
    canvas.fill(bold.line(label, LEFT + 14, 56, size));
  }

  private void text(Graphics2D canvas, Words words) {
    // A certificate that counts no more says so where it would else say what it is.
    String first = words.warning() == null ? words.eyebrow() : words.warning();
    canvas.setColor(words.warning() == null ? BLUE : BAD);
    canvas.fill(bold.line(first, LEFT, 105, fit(bold, first, words.warning() == null ? 24 : 34)));
    double y = 190;
    canvas.setColor(INK);
    if (words.name() != null) {
      double size = sizeOf(words.name());
      for (String line : bold.wrap(words.name(), size, ROOM, 2)) {
        canvas.fill(bold.line(line, LEFT, y, size));
        y += size * 1.15;
      }
      y += 14;
    }
    List<String> course = plain.wrap(words.course(), 36, ROOM, 3);
    for (String line : course) {
      canvas.fill(plain.line(line, LEFT, y, 36));
      y += 46;
    }
    canvas.setColor(SOFT);
    canvas.fill(plain.line(words.facts(), LEFT, y + 10, fit(plain, words.facts(), 28)));
    canvas.setColor(BLUE);
    canvas.fill(bold.line(words.provider(), LEFT, HEIGHT - 96, fit(bold, words.provider(), 28)));
    canvas.setColor(SOFT);
    canvas.fill(plain.line(words.place(), LEFT, HEIGHT - 58, fit(plain, words.place(), 24)));
  }

  /** The largest size at which a name stands in full on one line or two. */
  private double sizeOf(String name) {
    if (bold.width(name, 62) <= ROOM) {
      return 62;
    }
    for (double size = 50; size > 20; size -= 3) {
      if (bold.wrap(name, size, ROOM, 2).stream().noneMatch(line -> line.endsWith("…"))) {
        return size;
      }
    }
    return 20;
  }

  private static double fit(Lettering font, String text, double size) {
    return Math.min(size, size * ROOM / Math.max(1, font.width(text, size)));
  }
}
