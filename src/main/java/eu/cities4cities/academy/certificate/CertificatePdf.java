package eu.cities4cities.academy.certificate;

import com.lowagie.text.Document;
import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import eu.cities4cities.academy.certificate.DesignElement.Alignment;
import eu.cities4cities.academy.certificate.DesignElement.Column;
import eu.cities4cities.academy.certificate.DesignElement.Days;
import eu.cities4cities.academy.certificate.DesignElement.Fact;
import eu.cities4cities.academy.certificate.DesignElement.Facts;
import eu.cities4cities.academy.certificate.DesignElement.Figure;
import eu.cities4cities.academy.certificate.DesignElement.Logos;
import eu.cities4cities.academy.certificate.DesignElement.Picture;
import eu.cities4cities.academy.certificate.DesignElement.Qr;
import eu.cities4cities.academy.certificate.DesignElement.Run;
import eu.cities4cities.academy.certificate.DesignElement.Section;
import eu.cities4cities.academy.certificate.DesignElement.Setting;
import eu.cities4cities.academy.certificate.DesignElement.Signatories;
import eu.cities4cities.academy.certificate.DesignElement.Signature;
import eu.cities4cities.academy.certificate.DesignElement.Stroke;
import eu.cities4cities.academy.certificate.DesignElement.Text;
import eu.cities4cities.academy.shared.Language;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Draws and signs certificates after a design: two pages, tagged, declared and kept as PDF/A-2a and
 * PDF/UA-1, signed in the same pass. Safe for use by several threads.
 */
public final class CertificatePdf {

  /**
   * How hard the streams of a file are compressed, of 9. A third of a file's making went into the
   * usual 6 and spared 2 KB of 45.
   */
  static final int COMPRESSION = 2;

  private final CertificateDesign design;
  private final boolean test;
  private final CmsSigner signer;
  private final Function<String, byte[]> pictures;
  private final Optional<TimeStamping> timeStamping;
  private final DesignPatterns patterns = new DesignPatterns();
  private final SupplementColumns columns = new SupplementColumns();

  /**
   * Makes a press for one design and one signing key.
   *
   * @param pictures gives a partner's logo by its hash
   * @param timeStamping who vouches for the time of signing, if anybody
   */
  CertificatePdf(
      CertificateDesign design,
      SigningKey key,
      Function<String, byte[]> pictures,
      Optional<TimeStamping> timeStamping) {
    this.design = design;
    this.test = key.test();
    this.signer = new CmsSigner(key);
    this.pictures = pictures;
    this.timeStamping = timeStamping;
  }

  /**
   * Draws and signs one certificate.
   *
   * @param madeAt the instant that the file declares as its making and signing
   * @return the whole file
   * @throws UnprintableTextException if a text does not fit or has a sign that the font lacks
   * @throws TimeStampUnavailableException if a time-stamp is asked for and cannot be had now
   * @throws SignatureTooLongException if the time-stamp is larger than those before; it fits next
   *     time
   */
  DrawnPdf draw(PrintedCertificate printed, Instant madeAt) {
    return draw(
        printed,
        madeAt,
        refused -> {
          throw refused;
        });
  }

  /**
   * As {@link #draw(PrintedCertificate, Instant)}, for somebody who looks at a design: whatever
   * cannot be printed is told and left out.
   */
  DrawnPdf draw(
      PrintedCertificate printed, Instant madeAt, Consumer<UnprintableTextException> unprintable) {
    try {
      return new Drawing(printed, madeAt, unprintable).draw();
    } catch (IOException e) {
      throw new UncheckedIOException("The certificate could not be written", e);
    }
  }

  /** One file in the making. */
  private final class Drawing {

    private final PrintedCertificate printed;
    private final PrintedFields fields;
    private final Language main;
    private final Consumer<UnprintableTextException> unprintable;
    private final Calendar madeAt;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    private final Document document;
    private final PdfWriter writer;
    private final OnePassSignature signature = new OnePassSignature(signer, timeStamping);
    private PdfStructureElement root;
    private PdfSheet sheet;

    Drawing(
        PrintedCertificate printed,
        Instant madeAt,
        Consumer<UnprintableTextException> unprintable) {
      this.printed = printed;
      this.unprintable = unprintable;
      this.main = printed.paper().languages().main();
      this.fields = new PrintedFields(printed, test, patterns);
      this.madeAt = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      this.madeAt.setTimeInMillis(madeAt.toEpochMilli());
      document =
          new Document(
              new Rectangle(PdfSheet.points(design.width()), PdfSheet.points(design.height())));
      writer = PdfWriter.getInstance(document, out);
    }

    DrawnPdf draw() throws IOException {
      String title =
          main.choose("Сертифікат ", "Certificate ")
              + printed.number()
              + ", "
              + main.choose(printed.nameUk(), printed.nameLatin());
      String provider = main.choose(printed.providerUk(), printed.providerEn());
      writer.setPdfVersion(PdfWriter.VERSION_1_7);
      writer.setFullCompression();
      writer.setCompressionLevel(COMPRESSION);
      writer.setTagged();
      writer.setTabs(PdfName.S);
      writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
      writer.setXmpMetadata(PdfMetadata.xmp(title, provider, printed.paper().languages(), madeAt));
      writer
          .getExtraCatalog()
          .put(PdfName.LANG, new PdfString(PdfMetadata.tag(printed.paper().languages())));
      document.open();
      PdfDictionary info = writer.getInfo();
      info.put(PdfName.TITLE, new PdfString(title, PdfObject.TEXT_UNICODE));
      info.put(PdfName.AUTHOR, new PdfString(provider, PdfObject.TEXT_UNICODE));
      info.put(PdfName.CREATIONDATE, new PdfDate(madeAt));
      info.put(PdfName.MODDATE, new PdfDate(madeAt));
      info.put(PdfName.PRODUCER, new PdfString(PdfMetadata.PRODUCER));
      PdfColours.declare(writer);
      root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
      PdfIndirectReference signed = signature.addTo(writer, madeAt);

      sheet = new PdfSheet(writer, design.height());
      for (DesignElement element : design.front()) {
        tryToPlace(element, signed);
      }
      document.newPage();
      for (DesignElement element : design.supplement()) {
        tryToPlace(element, signed);
      }
      document.close();
      return signature.sign(out.toByteArray());
    }

    private void tryToPlace(DesignElement element, PdfIndirectReference signed) {
      try {
        place(element, signed);
      } catch (UnprintableTextException refused) {
        unprintable.accept(refused);
      }
    }

    private void place(DesignElement element, PdfIndirectReference signed) {
      if (!fields.meets(element.when())) {
        return;
      }
      if (element instanceof Text text) {
        text(text);
      } else if (element instanceof Facts facts) {
        facts(facts);
      } else if (element instanceof Days days) {
        days(days);
      } else if (element instanceof Qr qr) {
        qr(qr);
      } else if (element instanceof Figure figure) {
        figure(figure);
      } else if (element instanceof Picture picture) {
        picture(picture.file(), described(picture.alt(), picture.box()), picture.box());
      } else if (element instanceof Logos logos) {
        logos(logos);
      } else if (element instanceof Signatories signatories) {
        signatories(signatories);
      } else if (element instanceof Column column) {
        if (printed.paper().languages().has(column.language())) {
          column(here(column));
        }
      } else if (element instanceof Signature field) {
        sheet.signature(
            root,
            new double[] {field.x(), field.y(), field.width(), field.height()},
            fields.choose(field.description()).pattern(),
            signed);
      } else {
        sheet.artifact(() -> shape(element));
      }
    }

    private void shape(DesignElement element) {
      if (element instanceof DesignElement.Rectangle box) {
        sheet.rectangle(box.x(), box.y(), box.width(), box.height(), box.fill());
      } else if (element instanceof Stroke stroke) {
        sheet.stroke(stroke.path(), stroke.stroke(), stroke.width());
      } else {
        throw new IllegalArgumentException("not a shape: " + element);
      }
    }

    private void text(Text text) {
      List<Run> runs = fields.fill(text.runs());
      if (runs.isEmpty()) {
        return;
      }
      set(text, runs);
    }

    private void set(Text text, List<Run> runs) {
      FittedText fitted =
          FittedText.fit(
              text.field(), runs, text.font(), text.settings(), text.width(), text.spacing());
      PdfStructureElement block = sheet.element(root, text.tag(), language(runs));
      for (int i = 0; i < fitted.lines().size(); i++) {
        FittedText.Line line = fitted.lines().get(i);
        double width = FittedText.measure(line.runs(), text.font(), fitted.size(), text.spacing());
        double x = text.x() - width * shareBefore(text.alignment());
        // The space at a line's end keeps the words apart for readers and for text extraction.
        String end = i < fitted.lines().size() - 1 ? " " : "";
        if (text.link().isEmpty()) {
          Style style = new Style(text.font(), fitted.size(), text.colour(), text.spacing());
          line(block, line.runs(), end, x, line.baseline(), style, runs.size() > 1);
        } else {
          link(block, text, fitted, x, width);
        }
      }
    }

    private void link(
        PdfStructureElement block, Text text, FittedText fitted, double x, double width) {
      String address = fields.fill("en", text.link());
      FittedText.Line line = fitted.lines().get(0);
      PdfStructureElement link = sheet.element(block, "Link", "");
      sheet.content(
          link,
          () ->
              sheet.text(
                  FittedText.plain(line.runs()),
                  x,
                  line.baseline(),
                  text.font(),
                  fitted.size(),
                  text.colour(),
                  text.spacing()));
      double[] box = {x, line.baseline() - fitted.size(), width, fitted.size() * 1.3};
      sheet.link(link, box, address, address);
    }

    private void line(
        PdfStructureElement block,
        List<Run> runs,
        String end,
        double x,
        double y,
        Style style,
        boolean spans) {
      double at = x;
      for (int i = 0; i < runs.size(); i++) {
        Run run = runs.get(i);
        String text = run.pattern() + (i == runs.size() - 1 ? end : "");
        PdfStructureElement holder =
            spans ? sheet.element(block, "Span", foreign(run.language())) : block;
        double from = at;
        sheet.content(
            holder,
            () ->
                sheet.text(
                    text, from, y, style.font(), style.size(), style.colour(), style.spacing()));
        at += PdfSheet.width(text, style.font(), style.size(), style.spacing());
      }
    }

    private void facts(Facts facts) {
      double x = facts.x();
      for (Fact fact : facts.items()) {
        if (!fields.meets(fact.when())) {
          continue;
        }
        List<Run> value = fields.fill(fact.value());
        if (value.isEmpty()) {
          continue;
        }
        FittedText fitted =
            FittedText.fit(
                "facts", value, facts.font(), List.of(facts.valueSize()), facts.width(), 0);
        PdfStructureElement block = sheet.element(root, "P", language(value));
        Style valueStyle = new Style(facts.font(), fitted.size(), facts.colour(), 0);
        line(block, value, " ", x, facts.valueY(), valueStyle, value.size() > 1);
        List<Run> label = fields.fill(fact.label());
        PdfStructureElement labelBlock = sheet.element(root, "P", language(label));
        Style labelStyle = new Style(facts.labelFont(), facts.labelSize(), facts.labelColour(), 0);
        line(labelBlock, label, "", x, facts.labelY(), labelStyle, label.size() > 1);
        x += facts.step();
      }
    }

    private void days(Days days) {
      List<LocalDate> dates =
          printed.supplement().programme().stream().map(Supplement.ProgrammeDay::day).toList();
      StringBuilder alt = new StringBuilder(main.choose("Дні курсу: ", "Days of the course: "));
      for (int i = 0; i < dates.size(); i++) {
        alt.append(i == 0 ? "" : ", ");
        alt.append(dates.get(i).getDayOfWeek().getDisplayName(TextStyle.FULL, main.locale()));
      }
      double width = days.step() * (dates.size() - 1) + days.cell();
      double[] box = {days.x(), days.y(), width, days.labelY() - days.y() + 1};
      PdfStructureElement figure = sheet.figure(root, "", alt.toString(), box);
      sheet.content(
          figure,
          () -> {
            for (int i = 0; i < dates.size(); i++) {
              double x = days.x() + i * days.step();
              sheet.rectangle(x, days.y(), days.cell(), days.cell(), days.fill());
            }
            for (int i = 0; i < dates.size(); i++) {
              String label = weekday(dates.get(i));
              double centre = days.x() + i * days.step() + days.cell() / 2;
              double half = PdfSheet.width(label, days.font(), days.labelSize(), 0) / 2;
              sheet.text(
                  label + " ",
                  centre - half,
                  days.labelY(),
                  days.font(),
                  days.labelSize(),
                  days.colour(),
                  0);
            }
          });
    }

    private void qr(Qr qr) {
      double[] box = {qr.x(), qr.y(), qr.size(), qr.size()};
      PdfStructureElement figure = described(qr.alt(), box);
      QrCode code = QrCode.of(printed.verifyAddress());
      sheet.content(figure, () -> sheet.qr(code, qr.x(), qr.y(), qr.size(), qr.colour()));
    }

    private void figure(Figure figure) {
      sheet.content(
          described(figure.alt(), figure.box()), () -> figure.shapes().forEach(this::shape));
    }

    private PdfStructureElement described(List<Run> descriptions, double[] box) {
      Run alt = fields.choose(descriptions);
      return sheet.figure(
          root, foreign(alt.language()), fields.fill(alt.language(), alt.pattern()), box);
    }

    private void picture(byte[] file, PdfStructureElement figure, double[] box) {
      try {
        Image picture = Image.getInstance(file);
        sheet.content(figure, () -> sheet.picture(picture, box));
      } catch (IOException e) {
        throw new UncheckedIOException("A picture of the certificate cannot be read", e);
      }
    }

    private void logos(Logos place) {
      List<PrintedLogo> logos = printed.supplement().logos();
      double[] box = place.box();
      double share = (box[2] + place.gap()) / Math.max(1, logos.size()) - place.gap();
      for (int i = 0; i < logos.size(); i++) {
        PrintedLogo logo = logos.get(i);
        double[] here = {box[0] + i * (share + place.gap()), box[1], share, box[3]};
        String name = main.choose(logo.nameUk(), logo.nameEn());
        picture(pictures.apply(logo.sha256()), sheet.figure(root, "", name, here), here);
      }
    }

    private void signatories(Signatories place) {
      List<PrintedSignatory> all = printed.supplement().signatories();
      double room = (place.right() - place.x() + place.gap()) / Math.max(1, all.size());
      double width = Math.min(place.widest(), room - place.gap());
      for (int i = 0; i < all.size(); i++) {
        double x = place.x() + i * (width + place.gap());
        sheet.artifact(
            () ->
                sheet.stroke(
                    "M" + x + " " + place.lineY() + "h" + width, place.line(), place.lineWidth()));
        List<Run> name = fields.fill(place.name(), all.get(i));
        set(
            signatory(name, x, width, place.nameSettings(), place.nameFont(), place.nameColour()),
            name);
        List<Run> office = fields.fill(place.office(), all.get(i));
        set(
            signatory(
                office, x, width, place.officeSettings(), place.officeFont(), place.officeColour()),
            office);
      }
    }

    private static Text signatory(
        List<Run> runs,
        double x,
        double width,
        List<Setting> settings,
        BaseFont font,
        Color colour) {
      return new Text(
          runs, "P", "signatory", x, width, settings, font, colour, Alignment.START, 0, "", "");
    }

    private Column here(Column column) {
      boolean alone = printed.paper().languages() != PaperLanguages.BOTH;
      return alone && column.alone() != null ? column.standingAlone() : column;
    }

    private String weekday(LocalDate day) {
      String name = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, main.locale());
      return name.substring(0, 1).toUpperCase(main.locale()) + name.substring(1);
    }

    /** The language to declare on a block: none where it is the file's or differs by run. */
    private String language(List<Run> runs) {
      return runs.size() == 1 ? foreign(runs.get(0).language()) : "";
    }

    private String foreign(String language) {
      return language.equals(main.code()) ? "" : language;
    }

    private void column(Column column) {
      List<Section> sections =
          column.sections().stream()
              .filter(section -> fields.meets(section.when()))
              .map(section -> filled(section, column.language()))
              .toList();
      ColumnLayout layout =
          columns
              .layout(column, sections, printed.supplement())
              .orElseThrow(
                  () ->
                      UnprintableTextException.doesNotFit(
                          "supplement", main.choose(printed.courseUk(), printed.courseEn())));
      PdfStructureElement parent = sheet.element(root, "Sect", foreign(column.language()));
      for (ColumnLayout.Part part : layout.parts()) {
        if (part instanceof ColumnLayout.Paragraph paragraph) {
          paragraph(parent, paragraph);
        } else if (part instanceof ColumnLayout.Listing listing) {
          PdfStructureElement list = sheet.element(parent, "L", "");
          for (ColumnLayout.Item item : listing.items()) {
            PdfStructureElement holder = sheet.element(list, "LI", "");
            paragraph(holder, item.label());
            paragraph(holder, item.body());
          }
        }
      }
    }

    private Section filled(Section section, String language) {
      return new Section(
          fields.fill(language, section.heading()),
          fields.fill(language, section.text()),
          section.kind(),
          section.when());
    }

    private void paragraph(PdfStructureElement parent, ColumnLayout.Paragraph paragraph) {
      PdfStructureElement block = sheet.element(parent, paragraph.tag(), "");
      for (ColumnLayout.Line line : paragraph.lines()) {
        sheet.content(
            block,
            () ->
                sheet.text(
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

  /** How letters look. */
  private record Style(BaseFont font, double size, Color colour, double spacing) {}

  private static double shareBefore(Alignment alignment) {
    return switch (alignment) {
      case START -> 0;
      case MIDDLE -> 0.5;
      case END -> 1;
    };
  }
}
