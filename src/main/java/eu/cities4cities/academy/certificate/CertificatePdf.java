package eu.cities4cities.academy.certificate;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import eu.cities4cities.academy.certificate.DesignElement.Column;
import eu.cities4cities.academy.certificate.DesignElement.Days;
import eu.cities4cities.academy.certificate.DesignElement.Facts;
import eu.cities4cities.academy.certificate.DesignElement.Figure;
import eu.cities4cities.academy.certificate.DesignElement.Logos;
import eu.cities4cities.academy.certificate.DesignElement.Picture;
import eu.cities4cities.academy.certificate.DesignElement.Qr;
import eu.cities4cities.academy.certificate.DesignElement.Signatories;
import eu.cities4cities.academy.certificate.DesignElement.Signature;
import eu.cities4cities.academy.certificate.DesignElement.Text;
import eu.cities4cities.academy.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
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
    private final Language main;
    private final Consumer<UnprintableTextException> unprintable;
    private final Calendar madeAt;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    private final Document document;
    private final PdfWriter writer;
    private final OnePassSignature signature = new OnePassSignature(signer, timeStamping);
    private PaperInHand page;
    private PaperTexts texts;
    private PaperDrawings drawings;
    private PaperSignatories signatories;
    private PaperSupplement supplement;

    Drawing(
        PrintedCertificate printed,
        Instant madeAt,
        Consumer<UnprintableTextException> unprintable) {
      this.printed = printed;
      this.unprintable = unprintable;
      this.main = printed.paper().languages().main();
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
      page =
          new PaperInHand(
              printed,
              new PrintedFields(printed, test, patterns),
              new PdfSheet(writer, design.height()),
              new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")));
      texts = new PaperTexts(page);
      drawings = new PaperDrawings(page, pictures);
      signatories = new PaperSignatories(page, texts);
      supplement = new PaperSupplement(page, columns);
      PdfIndirectReference signed = signature.addTo(writer, madeAt);
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
      if (!page.fields().meets(element.when())) {
        return;
      }
      if (element instanceof Text text) {
        texts.text(text);
      } else if (element instanceof Facts facts) {
        texts.facts(facts);
      } else if (element instanceof Days days) {
        drawings.days(days);
      } else if (element instanceof Qr qr) {
        drawings.qr(qr);
      } else if (element instanceof Figure figure) {
        drawings.figure(figure);
      } else if (element instanceof Picture picture) {
        drawings.picture(picture);
      } else if (element instanceof Logos logos) {
        drawings.logos(logos);
      } else if (element instanceof Signatories place) {
        signatories.draw(place);
      } else if (element instanceof Column column) {
        supplement.draw(column);
      } else if (element instanceof Signature field) {
        page.sheet()
            .signature(
                page.root(),
                new double[] {field.x(), field.y(), field.width(), field.height()},
                page.fields().choose(field.description()).pattern(),
                signed);
      } else {
        page.sheet().artifact(() -> drawings.shape(element));
      }
    }
  }
}
