package eu.cities4cities.academy.statistics.report;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import eu.cities4cities.academy.certificate.CertificateDesign;
import eu.cities4cities.academy.certificate.PaperLanguages;
import eu.cities4cities.academy.certificate.PdfColours;
import eu.cities4cities.academy.certificate.PdfMetadata;
import eu.cities4cities.academy.certificate.PdfSheet;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.statistics.report.ReportText.Row;
import eu.cities4cities.academy.statistics.report.ReportText.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Draws a report on sheets of A4: each section as bars and as the table that they show. Everything
 * is tagged as PDF/UA-1 asks, declared and embedded as PDF/A-2a asks.
 */
final class ReportPdf {
  private static final double LEFT = 20;
  private static final double WIDTH = 170;
  private static final double LABEL_WIDTH = 58;
  private static final double NUMBER_WIDTH = 30;
  private static final double GAP = 4;
  private static final double BAR_HEIGHT = 4.6;
  private static final double BAR_STEP = 6.4;
  private static final int MOST_BARS = 30;
  private static final String UNWRITABLE = "[^\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  private final ReportText report;
  private final Language language;
  private final String author;
  private final List<String> columns;
  private final Calendar madeAt;

  /**
   * Prepares a file.
   *
   * @param author who gives it out
   * @param columns the titles of the tables' columns: what, how many, what it counts
   */
  ReportPdf(
      ReportText report, Language language, String author, List<String> columns, Instant madeAt) {
    this.report = report;
    this.language = language;
    this.author = author;
    this.columns = List.copyOf(columns);
    this.madeAt = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    this.madeAt.setTimeInMillis(madeAt.toEpochMilli());
  }

  /**
   * Writes the file to a stream, which stays open for its owner to close.
   *
   * @param files where the fonts are
   */
  void write(OutputStream out, CertificateDesign.Files files) throws IOException {
    Document document =
        new Document(
            new Rectangle(
                PdfSheet.points(ReportSheets.PAGE_WIDTH),
                PdfSheet.points(ReportSheets.PAGE_HEIGHT)));
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    PaperLanguages languages = language == Language.EN ? PaperLanguages.EN : PaperLanguages.UK;
    // XML cannot carry control signs, and one of them would spoil the whole packet.
    String title = report.title().replaceAll(UNWRITABLE, "");
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setFullCompression();
    writer.setTagged();
    writer.setTabs(PdfName.S);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.setXmpMetadata(PdfMetadata.xmp(title, author, languages, madeAt));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(PdfMetadata.tag(languages)));
    document.open();
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.TITLE, new PdfString(title, PdfObject.TEXT_UNICODE));
    info.put(PdfName.AUTHOR, new PdfString(author, PdfObject.TEXT_UNICODE));
    info.put(PdfName.CREATIONDATE, new PdfDate(madeAt));
    info.put(PdfName.MODDATE, new PdfDate(madeAt));
    info.put(PdfName.PRODUCER, new PdfString(PdfMetadata.PRODUCER));
    PdfColours.declare(writer);
    draw(new ReportSheets(document, writer, files));
    document.close();
  }

  private void draw(ReportSheets sheets) throws IOException {
    PdfStructureElement root = sheets.root();
    sheets.paragraph(root, "P", author, ReportSheets.Style.SMALL, LEFT, WIDTH);
    sheets.paragraph(root, "H1", report.title(), ReportSheets.Style.TITLE, LEFT, WIDTH);
    for (String line : report.about()) {
      sheets.paragraph(root, "P", line, ReportSheets.Style.TEXT, LEFT, WIDTH);
    }
    for (Section section : report.sections()) {
      section(sheets, section);
    }
    sheets.space(GAP);
    for (String note : report.notes()) {
      sheets.paragraph(root, "P", note, ReportSheets.Style.SMALL, LEFT, WIDTH);
    }
    sheets.finish();
  }

  private void section(ReportSheets sheets, Section section) {
    sheets.keepTogether(30);
    sheets.space(6);
    sheets.paragraph(sheets.root(), "H2", section.title(), ReportSheets.Style.HEADING, LEFT, WIDTH);
    if (section.meaning() != null) {
      sheets.paragraph(
          sheets.root(), "P", section.meaning(), ReportSheets.Style.SMALL, LEFT, WIDTH);
    }
    if (section.most() > 0 && section.rows().size() <= MOST_BARS) {
      bars(sheets, section);
    }
    table(sheets, section);
  }

  /** The bars are one picture; its words are the numbers, which the table below has as well. */
  private void bars(ReportSheets sheets, Section section) {
    double tall = BAR_STEP * section.rows().size();
    sheets.keepTogether(tall + GAP);
    sheets.space(2);
    StringBuilder words = new StringBuilder(section.title()).append(": ");
    for (Row row : section.rows()) {
      words.append(words.charAt(words.length() - 2) == ':' ? "" : "; ");
      words.append(row.label()).append(" – ").append(row.shown());
    }
    sheets.figure(
        words.toString(),
        new double[] {LEFT, sheets.top(), WIDTH, tall},
        sheet -> {
          double y = sheets.top();
          double room = WIDTH - LABEL_WIDTH - NUMBER_WIDTH;
          for (Row row : section.rows()) {
            BaseFont font = sheets.font(ReportSheets.Style.SMALL);
            double size = ReportSheets.Style.SMALL.size();
            String label = sheets.label(row.label(), ReportSheets.Style.SMALL, LABEL_WIDTH - GAP);
            double baseline = y + BAR_HEIGHT * 0.75;
            sheet.text(label, LEFT, baseline, font, size, ReportSheets.INK, 0);
            double length = room * row.number() / section.most();
            sheet.rectangle(
                LEFT + LABEL_WIDTH, y, Math.max(length, 0.2), BAR_HEIGHT, ReportSheets.BLUE);
            sheet.text(
                row.shown(),
                LEFT + LABEL_WIDTH + length + 1.5,
                baseline,
                font,
                size,
                ReportSheets.INK,
                0);
            y += BAR_STEP;
          }
        });
    sheets.space(tall + 1);
  }

  private void table(ReportSheets sheets, Section section) {
    boolean defined = section.rows().stream().anyMatch(row -> row.meaning() != null);
    double label = defined ? LABEL_WIDTH : WIDTH - NUMBER_WIDTH - GAP;
    double[] lefts = {LEFT, LEFT + label + GAP, LEFT + label + NUMBER_WIDTH + GAP};
    double[] widths = {label, NUMBER_WIDTH - GAP, WIDTH - label - NUMBER_WIDTH - GAP};
    int count = defined ? 3 : 2;
    PdfStructureElement table = sheets.element(sheets.root(), "Table");
    sheets.row(
        table, "TH", "Column", columns.subList(0, count), lefts, widths, ReportSheets.Style.STRONG);
    for (Row row : section.rows()) {
      List<String> cells =
          defined
              ? List.of(row.label(), row.shown(), row.meaning() == null ? "" : row.meaning())
              : List.of(row.label(), row.shown());
      sheets.row(table, "TD", "Row", cells, lefts, widths, ReportSheets.Style.SMALL);
    }
  }
}
