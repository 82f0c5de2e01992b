package eu.cities4cities.academy.certificate;

import com.lowagie.text.pdf.PdfStructureElement;
import eu.cities4cities.academy.certificate.DesignElement.Column;
import eu.cities4cities.academy.certificate.DesignElement.Section;
import java.util.List;

/** Draws the columns that say what was learned. */
final class PaperSupplement {
  private final PaperInHand page;
  private final SupplementColumns columns;

  PaperSupplement(PaperInHand page, SupplementColumns columns) {
    this.page = page;
    this.columns = columns;
  }

  /** Draws a column in its language, unless the certificate is not printed in that. */
  void draw(Column designed) {
    if (!page.printed().paper().languages().has(designed.language())) {
      return;
    }
    Column column = here(designed);
    List<Section> sections =
        column.sections().stream()
            .filter(section -> page.fields().meets(section.when()))
            .map(section -> filled(section, column.language()))
            .toList();
    ColumnLayout layout =
        columns
            .layout(column, sections, page.printed().supplement())
            .orElseThrow(
                () ->
                    UnprintableTextException.doesNotFit(
                        "supplement",
                        page.main().choose(page.printed().courseUk(), page.printed().courseEn())));
    PdfStructureElement parent =
        page.sheet().element(page.root(), "Sect", page.foreign(column.language()));
    for (ColumnLayout.Part part : layout.parts()) {
      if (part instanceof ColumnLayout.Paragraph paragraph) {
        paragraph(parent, paragraph);
      } else if (part instanceof ColumnLayout.Listing listing) {
        PdfStructureElement list = page.sheet().element(parent, "L", "");
        for (ColumnLayout.Item item : listing.items()) {
          PdfStructureElement holder = page.sheet().element(list, "LI", "");
          paragraph(holder, item.label());
          paragraph(holder, item.body());
        }
      }
    }
  }

  private Column here(Column column) {
    boolean alone = page.printed().paper().languages() != PaperLanguages.BOTH;
    return alone && column.alone() != null ? column.standingAlone() : column;
  }

  private Section filled(Section section, String language) {
    return new Section(
        page.fields().fill(language, section.heading()),
        page.fields().fill(language, section.text()),
        section.kind(),
        section.when());
  }

  private void paragraph(PdfStructureElement parent, ColumnLayout.Paragraph paragraph) {
    PdfStructureElement block = page.sheet().element(parent, paragraph.tag(), "");
    for (ColumnLayout.Line line : paragraph.lines()) {
      page.sheet()
          .content(
              block,
              () ->
                  page.sheet()
                      .text(
                          line.text() + " ",
                          line.x(),
                          line.y(),
                          paragraph.font(),
                          paragraph.size(),
                          paragraph.colour(),
                          0));
    }
  }
}
