package eu.cities4cities.academy.statistics.report;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import eu.cities4cities.academy.certificate.CertificateDesign;
import eu.cities4cities.academy.certificate.PdfSheet;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sheets that are filled from above, the next one begun where one is full; tagged as they grow. */
final class ReportSheets {
  static final double PAGE_WIDTH = 210;
  static final double PAGE_HEIGHT = 297;
  static final Color INK = new Color(0x16, 0x20, 0x2e);
  static final Color BLUE = new Color(0x1a, 0x4a, 0x8a);

  private static final Color RULE = new Color(0xdc, 0xdd, 0xd8);
  private static final double TOP = 20;
  private static final double BOTTOM = 277;
  private static final double LEFT = 20;
  private static final double WIDTH = 170;
  private static final double LEADING = 1.4;

  private final Document document;
  private final PdfSheet sheet;
  private final PdfStructureElement root;
  private final Map<Style, BaseFont> fonts = new EnumMap<>(Style.class);
  private double top = TOP;
  private int number = 1;

  /** How text is set; sizes in millimetres. */
  enum Style {
    TITLE("Bold", 8),
    HEADING("SemiBold", 5),
    STRONG("SemiBold", 3.2),
    TEXT("Regular", 3.8),
    SMALL("Regular", 3.2);

    private final String cut;
    private final double size;

    Style(String cut, double size) {
      this.cut = cut;
      this.size = size;
    }

    double size() {
      return size;
    }
  }

  ReportSheets(Document document, PdfWriter writer, CertificateDesign.Files files)
      throws IOException {
    this.document = document;
    this.sheet = new PdfSheet(writer, PAGE_HEIGHT);
    this.root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    Map<String, BaseFont> cuts = new java.util.HashMap<>();
    for (Style style : Style.values()) {
      BaseFont font = cuts.get(style.cut);
      if (font == null) {
        font = read(files, "fonts/Onest-" + style.cut + ".ttf");
        cuts.put(style.cut, font);
      }
      fonts.put(style, font);
    }
  }

  private static BaseFont read(CertificateDesign.Files files, String path) throws IOException {
    try (InputStream in = files.open(path)) {
      BaseFont font =
          BaseFont.createFont(
              path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
      // A CIDSet that names only the used signs is not allowed in PDF/A-2; none is fine.
      font.setIncludeCidSet(false);
      return font;
    }
  }

  PdfStructureElement root() {
    return root;
  }

  BaseFont font(Style style) {
    return fonts.get(style);
  }

  PdfStructureElement element(PdfStructureElement parent, String tag) {
    return sheet.element(parent, tag, "");
  }

  /** Where the next thing stands, in millimetres from the upper edge. */
  double top() {
    return top;
  }

  void space(double height) {
    top += height;
  }

  /** Begins the next sheet unless that much room is left. */
  void keepTogether(double height) {
    if (top + height > BOTTOM) {
      foot();
      document.newPage();
      number++;
      top = TOP;
    }
  }

  /** Ends the last sheet. */
  void finish() {
    foot();
  }

  private void foot() {
    sheet.artifact(
        () ->
            sheet.text(
                String.valueOf(number), LEFT, 287, font(Style.SMALL), Style.SMALL.size(), INK, 0));
  }

  /** Sets a text in as many lines as it takes. */
  void paragraph(
      PdfStructureElement parent, String tag, String text, Style style, double left, double width) {
    List<String> lines = lines(text, font(style), style.size(), width);
    double step = style.size() * LEADING;
    keepTogether(lines.size() * step);
    set(element(parent, tag), lines, style, left, top);
    top += lines.size() * step + style.size() * 0.4;
  }

  private void set(
      PdfStructureElement element, List<String> lines, Style style, double left, double from) {
    double step = style.size() * LEADING;
    for (int i = 0; i < lines.size(); i++) {
      double baseline = from + step * i + style.size();
      // The space at a line's end keeps the words apart for readers and for text extraction.
      String line = lines.get(i) + (i < lines.size() - 1 ? " " : "");
      sheet.content(
          element, () -> sheet.text(line, left, baseline, font(style), style.size(), INK, 0));
    }
  }

  /** A picture with its words. */
  void figure(String words, double[] box, Consumer<PdfSheet> drawing) {
    PdfStructureElement figure = sheet.figure(root, "", words, box);
    sheet.content(figure, () -> drawing.accept(sheet));
  }

  /** A row of a table; its first cell is a heading of the row, or all of them of their columns. */
  void row(
      PdfStructureElement table,
      String tag,
      String scope,
      List<String> cells,
      double[] lefts,
      double[] widths,
      Style style) {
    List<List<String>> set = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      set.add(lines(cells.get(i), font(style), style.size(), widths[i]));
      most = Math.max(most, set.get(i).size());
    }
    double tall = most * style.size() * LEADING + 1.6;
    keepTogether(tall);
    sheet.artifact(() -> sheet.rectangle(LEFT, top, WIDTH, 0.2, RULE));
    PdfStructureElement row = element(table, "TR");
    for (int i = 0; i < cells.size(); i++) {
      boolean heading = i == 0 || "TH".equals(tag);
      PdfStructureElement cell = element(row, heading ? "TH" : "TD");
      if (heading) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName("Table"));
        attributes.put(new PdfName("Scope"), new PdfName(scope));
        cell.put(PdfName.A, new PdfArray(attributes));
      }
      set(cell, set.get(i), style, lefts[i], top + 0.8);
    }
    top += tall;
  }

  /** A text for one line of a picture. */
  String label(String text, Style style, double width) {
    return cut(printable(text, font(style)), font(style), style.size(), width);
  }

  /** The text cut to a width, with dots where something is missing. */
  private static String cut(String text, BaseFont font, double size, double width) {
    if (PdfSheet.width(text, font, size, 0) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && PdfSheet.width(text.substring(0, end) + "…", font, size, 0) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + "…";
  }

  private static List<String> lines(String text, BaseFont font, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : printable(text, font).split("\\s+")) {
      String longer = line.length() == 0 ? word : line + " " + word;
      if (line.length() > 0 && PdfSheet.width(longer, font, size, 0) > width) {
        lines.add(line.toString());
        line = new StringBuilder(cut(word, font, size, width));
      } else {
        line = new StringBuilder(cut(longer, font, size, width));
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Signs that the font lacks would be shown as nothing; a question mark tells of them. */
  private static String printable(String text, BaseFont font) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .forEach(
            sign ->
                clean.appendCodePoint(
                    Character.isWhitespace(sign) || Character.isSpaceChar(sign)
                        ? ' '
                        : font.charExists(sign) ? sign : '?'));
    return clean.toString().strip();
  }
}
