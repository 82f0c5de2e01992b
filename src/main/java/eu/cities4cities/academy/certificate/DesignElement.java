package eu.cities4cities.academy.certificate;

import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.util.List;

/**
 * One thing that a design places on a page, in millimetres from the upper left corner.
 *
 * <p>Elements are drawn in the order of the design, which is also the order of reading aloud.
 */
sealed interface DesignElement {

  /** The conditions under which the element is drawn, empty for always. */
  String when();

  /**
   * A text in one language; a pattern in ICU message format over the printed fields.
   *
   * @param always whether it is printed on papers without that language too, as names and numbers
   */
  record Run(String language, String pattern, boolean always) {}

  /** One way to set a text: a line for each baseline, at the largest size that fits. */
  record Setting(List<Double> baselines, double largest, double smallest) {}

  record Rectangle(double x, double y, double width, double height, Color fill, String when)
      implements DesignElement {}

  record Stroke(String path, Color stroke, double width, String when) implements DesignElement {}

  /**
   * A drawing with a meaning, read aloud by its description.
   *
   * @param alt the description in each language
   */
  record Figure(List<Run> alt, double[] box, List<DesignElement> shapes, String when)
      implements DesignElement {}

  /** A picture from the design's folder, as large as its box allows. */
  record Picture(List<Run> alt, double[] box, byte[] file, String when) implements DesignElement {}

  /** The logos of the course's partners side by side, each as large as its share allows. */
  record Logos(double[] box, double gap, String when) implements DesignElement {}

  /**
   * Whoever signs for the course, side by side: a line, the name and the office below.
   *
   * @param widest the most that one of them takes
   */
  record Signatories(
      double x,
      double right,
      double gap,
      double widest,
      double lineY,
      Color line,
      double lineWidth,
      List<Run> name,
      List<Setting> nameSettings,
      BaseFont nameFont,
      Color nameColour,
      List<Run> office,
      List<Setting> officeSettings,
      BaseFont officeFont,
      Color officeColour,
      String when)
      implements DesignElement {}

  record Text(
      List<Run> runs,
      String tag,
      String field,
      double x,
      double width,
      List<Setting> settings,
      BaseFont font,
      Color colour,
      Alignment alignment,
      double spacing,
      String link,
      String when)
      implements DesignElement {}

  enum Alignment {
    START,
    MIDDLE,
    END
  }

  /** A row of value and label pairs; those whose condition fails leave no gap. */
  record Facts(
      double x,
      double step,
      double width,
      double valueY,
      double labelY,
      Setting valueSize,
      double labelSize,
      BaseFont font,
      BaseFont labelFont,
      Color colour,
      Color labelColour,
      List<Fact> items,
      String when)
      implements DesignElement {}

  record Fact(List<Run> value, List<Run> label, String when) {}

  /** A cell for each day of the course with its weekday below. */
  record Days(
      double x,
      double y,
      double cell,
      double step,
      double labelY,
      double labelSize,
      BaseFont font,
      Color fill,
      Color colour,
      String when)
      implements DesignElement {}

  record Qr(double x, double y, double size, Color colour, List<Run> alt, String when)
      implements DesignElement {}

  /** The place of the electronic signature's form field. */
  record Signature(
      double x, double y, double width, double height, List<Run> description, String when)
      implements DesignElement {}

  /**
   * Headed paragraphs one below the other, set as large as the height allows.
   *
   * @param alone where it stands if the paper has its language only, or null for the same place
   */
  record Column(
      String language,
      double x,
      double width,
      double top,
      double bottom,
      double largest,
      double smallest,
      BaseFont font,
      BaseFont headingFont,
      Color colour,
      Color headingColour,
      List<Section> sections,
      Alone alone,
      String when)
      implements DesignElement {

    /** The same column where it has the page for itself. */
    Column standingAlone() {
      return new Column(
          language,
          alone.x(),
          alone.width(),
          top,
          bottom,
          alone.largest(),
          alone.smallest(),
          font,
          headingFont,
          colour,
          headingColour,
          sections,
          null,
          when);
    }
  }

  /** The place of a column that has the page for itself. */
  record Alone(double x, double width, double largest, double smallest) {}

  /**
   * A part of a column: a text, or one of the lists with the sentence that stands in for it where
   * it is too long to be printed.
   */
  record Section(String heading, String text, Kind kind, String when) {

    /** What a part of a column holds; the lists are given up for their sentences in this order. */
    enum Kind {
      TEXT,
      PROGRAMME,
      OUTCOMES
    }
  }
}
