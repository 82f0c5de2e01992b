package eu.cities4cities.academy.certificate;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;

/** The declaration that a file's colours are meant as sRGB, which PDF/A asks for (ISO 19005-2). */
public final class PdfColours {

  private static final String SRGB = "sRGB IEC61966-2.1";

  /** The profile as it stands in each file: reading and compressing it takes its time. */
  private static final byte[] PROFILE =
      deflated(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());

  private PdfColours() {}

  /** Declares the colours of an open file. */
  public static void declare(PdfWriter writer) throws IOException {
    PdfStream profile = new PdfStream(PROFILE);
    profile.put(PdfName.N, new PdfNumber(3));
    profile.put(PdfName.FILTER, PdfName.FLATEDECODE);
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, text(SRGB));
    intent.put(PdfName.REGISTRYNAME, text("http://www.color.org"));
    intent.put(PdfName.INFO, text(SRGB));
    intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
  }

  private static PdfString text(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing is written but to memory", e);
    }
    return out.toByteArray();
  }
}
