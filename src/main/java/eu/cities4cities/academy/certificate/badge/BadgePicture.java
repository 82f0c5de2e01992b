package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.certificate.share.Lettering;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * A badge's picture with the signed credential baked in, as PNG and as SVG: the same shapes in
 * both.
 */
final class BadgePicture {
  static final int SIZE = 600;
  private static final String KEYWORD = "openbadgecredential";
  private static final int HEADER_END = 33;
  private static final Color DEEP = new Color(0x0c2447);
  private static final Color PAPER = new Color(0xf6f4f1);
  private static final Color INK = new Color(0x16202e);
  private static final Color BLUE = new Color(0x1a4a8a);
  private static final Color LIGHT = new Color(0x9cbce4);
  private static final Color SUN = new Color(0xf6c544);
  private static final double ROOM = 400;

  private record Part(Shape shape, Color colour) {}

  private final String title;
  private final List<Part> parts = new ArrayList<>();
  private final byte[] unbaked;

  /** Draws a course's badge; the name stands in the credential and not in the picture. */
  BadgePicture(Lettering letters, String course, String provider, String year) {
    title = course + ", " + provider;
    add(new Ellipse2D.Double(10, 10, SIZE - 20, SIZE - 20), DEEP);
    add(new Ellipse2D.Double(34, 34, SIZE - 68, SIZE - 68), PAPER);
    add(new RoundRectangle2D.Double(300, 84, 60, 60, 8, 8), LIGHT);
    add(new RoundRectangle2D.Double(264, 114, 60, 60, 8, 8), BLUE);
    add(new Rectangle2D.Double(300, 114, 24, 30), SUN);
    double y = 250;
    for (String line : letters.wrap(course, 36, ROOM, 4)) {
      centre(letters, line, y, 36, INK);
      y += 44;
    }
    centre(letters, provider, 462, 22, BLUE);
    centre(letters, year, 506, 26, BLUE);
    unbaked = draw();
  }

  private void add(Shape shape, Color colour) {
    parts.add(new Part(shape, colour));
  }

  private void centre(Lettering letters, String text, double y, double size, Color colour) {
    double fitting = Math.min(size, size * ROOM / Math.max(1, letters.width(text, size)));
    add(letters.line(text, (SIZE - letters.width(text, fitting)) / 2, y, fitting), colour);
  }

  private byte[] draw() {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (Part part : parts) {
      canvas.setColor(part.colour());
      canvas.fill(part.shape());
    }
    canvas.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The picture as PNG, the credential in an iTXt chunk behind the header of always 33 bytes. */
  byte[] png(String jwt) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(KEYWORD.getBytes(StandardCharsets.ISO_8859_1));
    // The end of the keyword; not compressed; no language; no translated keyword.
    text.writeBytes(new byte[5]);
    text.writeBytes(jwt.getBytes(StandardCharsets.UTF_8));
    byte[] type = "iTXt".getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(text.toByteArray());
    ByteArrayOutputStream baked = new ByteArrayOutputStream(unbaked.length + text.size() + 12);
    try (DataOutputStream out = new DataOutputStream(baked)) {
      out.write(unbaked, 0, HEADER_END);
      out.writeInt(text.size());
      out.write(type);
      out.write(text.toByteArray());
      out.writeInt((int) sum.getValue());
      out.write(Arrays.copyOfRange(unbaked, HEADER_END, unbaked.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return baked.toByteArray();
  }

  /** The picture as SVG, the credential in an element of its own. */
  String svg(String jwt) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .append(" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"")
        .append(" viewBox=\"0 0 600 600\" width=\"600\" height=\"600\" role=\"img\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<openbadges:credential verify=\"")
        .append(jwt)
        .append("\"/>\n");
    for (Part part : parts) {
      svg.append("<path fill=\"#")
          .append(String.format(Locale.ROOT, "%06x", part.colour().getRGB() & 0xffffff))
          .append("\" d=\"")
          .append(path(part.shape()))
          .append("\"/>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
      switch (each.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> step(path, 'M', at, 2);
        case PathIterator.SEG_LINETO -> step(path, 'L', at, 2);
        case PathIterator.SEG_QUADTO -> step(path, 'Q', at, 4);
        case PathIterator.SEG_CUBICTO -> step(path, 'C', at, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void step(StringBuilder path, char kind, double[] at, int numbers) {
    path.append(kind);
    for (int i = 0; i < numbers; i++) {
      path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.1f", at[i]));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
