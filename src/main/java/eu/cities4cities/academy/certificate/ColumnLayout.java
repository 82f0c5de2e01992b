package eu.cities4cities.academy.certificate;

import com.lowagie.text.pdf.BaseFont;
import eu.cities4cities.academy.certificate.DesignElement.Column;
import eu.cities4cities.academy.certificate.DesignElement.Section;
import java.awt.Color;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Headed paragraphs and lists in their places, as large as the height of a column allows.
 *
 * @param parts from above
 */
record ColumnLayout(List<Part> parts) {

  private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd.MM");

  /** The distance of baselines, in sizes of the letters. */
  private static final double LEADING = 1.36;

  private static final double SECTION_GAP = 0.75;
  private static final double ITEM_GAP = 0.25;

  /** The size of a heading, in sizes of the letters. */
  private static final double HEADING = 0.86;

  /** The difference of the sizes tried, in millimetres. */
  private static final double SIZE_STEP = 0.1;

  /** A paragraph or a list. */
  sealed interface Part permits Paragraph, Listing {}

  /** Lines of one look. */
  record Paragraph(String tag, BaseFont font, double size, Color colour, List<Line> lines)
      implements Part {}

  /** Items one below the other. */
  record Listing(List<Item> items) implements Part {}

  /** What stands before an item, and the item. */
  record Item(Paragraph label, Paragraph body) {}

  /** A line at its baseline, in millimetres. */
  record Line(String text, double x, double y) {}

  /**
   * Sets sections at the largest size that fits, found by halving.
   *
   * @param sections with their texts filled
   * @return empty if they do not even fit at the column's smallest size
   * @throws UnprintableTextException if the font lacks a sign, or a word is wider than the column
   */
  static Optional<ColumnLayout> fit(Column column, List<Section> sections, Supplement supplement) {
    int steps = (int) Math.round((column.largest() - column.smallest()) / SIZE_STEP);
    ColumnLayout largest = null;
    int fitting = -1;
    int tooLarge = steps + 1;
    int tried = 0;
    while (tooLarge - fitting > 1) {
      Setter setter =
          new Setter(column, sections, supplement, column.smallest() + tried * SIZE_STEP);
      if (setter.fits()) {
        largest = new ColumnLayout(List.copyOf(setter.parts));
        fitting = tried;
      } else {
        tooLarge = tried;
      }
      tried = (fitting + tooLarge) / 2;
    }
    return Optional.ofNullable(largest);
  }

  /** Sets all sections at one size. */
  private static final class Setter {
    private final Column column;
    private final Supplement supplement;
    private final double size;
    private final boolean ukrainian;
    private final List<Part> parts = new ArrayList<>();
    private double y;

    Setter(Column column, List<Section> sections, Supplement supplement, double size) {
      this.column = column;
      this.supplement = supplement;
      this.size = size;
      ukrainian = column.language().equals("uk");
      y = column.top();
      sections.forEach(this::set);
    }

    boolean fits() {
      return y - LEADING * size <= column.bottom();
    }

    private void set(Section section) {
      parts.add(
          paragraph(
              "H3",
              section.heading(),
              column.headingFont(),
              size * HEADING,
              column.headingColour()));
      switch (section.kind()) {
        case PROGRAMME -> programme();
        case OUTCOMES -> outcomes();
        case TEXT ->
            parts.add(paragraph("P", section.text(), column.font(), size, column.colour()));
      }
      y += SECTION_GAP * size;
    }

    private Paragraph paragraph(
        String tag, String text, BaseFont font, double letters, Color colour) {
      List<String> lines = FittedText.wrap("supplement", text, font, letters, column.width());
      return new Paragraph(tag, font, letters, colour, placed(lines, column.x()));
    }

    private void programme() {
      double indent = PdfSheet.width("00.00  ", column.font(), size, 0);
      List<Item> items = new ArrayList<>();
      for (Supplement.ProgrammeDay day : supplement.programme()) {
        List<String> titles = ukrainian ? day.titlesUk() : day.titlesEn();
        items.add(item(DAY_MONTH.format(day.day()), String.join("; ", titles), indent));
      }
      parts.add(new Listing(items));
    }

    private void outcomes() {
      double indent = PdfSheet.width("•  ", column.font(), size, 0);
      List<Item> items = new ArrayList<>();
      for (String outcome : ukrainian ? supplement.outcomesUk() : supplement.outcomesEn()) {
        items.add(item("•", outcome, indent));
      }
      parts.add(new Listing(items));
    }

    private Item item(String mark, String text, double indent) {
      List<String> lines =
          FittedText.wrap("supplement", text, column.font(), size, column.width() - indent);
      Paragraph label =
          new Paragraph(
              "Lbl",
              column.headingFont(),
              size,
              column.colour(),
              List.of(new Line(mark, column.x(), y)));
      Paragraph body =
          new Paragraph(
              "LBody", column.font(), size, column.colour(), placed(lines, column.x() + indent));
      y += ITEM_GAP * size;
      return new Item(label, body);
    }

    private List<Line> placed(List<String> texts, double x) {
      List<Line> lines = new ArrayList<>();
      for (String text : texts) {
        lines.add(new Line(text, x, y));
        y += LEADING * size;
      }
      return lines;
    }
  }
}
