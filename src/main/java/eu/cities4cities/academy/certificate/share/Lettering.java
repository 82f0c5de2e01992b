package eu.cities4cities.academy.certificate.share;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Lines of text as outlines of an open font that the project carries: a server needs no fonts of
 * its own for them. It is not safe for use by several threads at once.
 */
public final class Lettering {
  private final TrueTypeFont font;
  private final CmapLookup letters;
  private final double unit;

  /** Reads a font. */
  public Lettering(InputStream ttf) {
    try (InputStream in = ttf) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      letters = font.getUnicodeCmapLookup();
      unit = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("The font cannot be read", e);
    }
  }

  /** One of the fonts that the project carries, by the name of its file. */
  public static Lettering bundled(String file) {
    return new Lettering(
        Lettering.class.getClassLoader().getResourceAsStream("certificates/fonts/" + file));
  }

  /** How wide a line is at that size. */
  public double width(String text, double size) {
    return text.codePoints().mapToDouble(this::advance).sum() * size / unit;
  }

  private double advance(int letter) {
    try {
      return font.getHorizontalMetrics().getAdvanceWidth(letters.getGlyphId(letter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line whose baseline begins at that place. */
  public Shape line(String text, double x, double y, double size) {
    double scale = size / unit;
    Path2D line = new Path2D.Double();
    double at = x;
    for (int letter : text.codePoints().toArray()) {
      GeneralPath outline = outline(letters.getGlyphId(letter));
      if (outline != null) {
        AffineTransform place = AffineTransform.getTranslateInstance(at, y);
        place.scale(scale, -scale);
        line.append(outline.getPathIterator(place), false);
      }
      at += advance(letter) * scale;
    }
    return line;
  }

  private GeneralPath outline(int glyph) {
    try {
      GlyphData data = font.getGlyph().getGlyph(glyph);
      return data == null ? null : data.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Breaks a text between its words; what does not fit the last line ends with an ellipsis.
   *
   * @param most how many lines there may be
   */
  public List<String> wrap(String text, double size, double width, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer, size) <= width) {
        line.setLength(0);
        line.append(longer);
      } else {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      }
    }
    lines.add(line.toString());
    if (lines.size() > most) {
      List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
      kept.add(lines.get(most - 1) + "…");
      lines = kept;
    }
    return lines.stream().map(each -> cut(each, size, width)).toList();
  }

  private String cut(String line, double size, double width) {
    String cut = line;
    while (width(cut, size) > width && cut.length() > 2) {
      cut =
          cut.substring(0, cut.offsetByCodePoints(cut.length(), cut.endsWith("…") ? -2 : -1)) + "…";
    }
    return cut;
  }
}
