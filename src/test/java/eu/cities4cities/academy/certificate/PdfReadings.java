package eu.cities4cities.academy.certificate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What others make of a finished file: veraPDF, text extractors, a reader of QR codes. */
public final class PdfReadings {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static final List<PDFAFlavour> DECLARED =
      List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
  private static final float DOTS_PER_INCH = 100;
  private static final double DOTS_PER_MM = DOTS_PER_INCH / 25.4;

  private static final boolean POPPLER = isOnPath("pdftotext");

  private PdfReadings() {}

  /** The address in the QR code of the first page, as a camera reads it off the drawn page. */
  static String qr(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
      BufferedImage corner =
          page.getSubimage(0, page.getHeight() / 2, (int) (72 * DOTS_PER_MM), page.getHeight() / 2);
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(corner))),
              Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
          .getText();
    }
  }

  /** All words of both pages, parted by single spaces. */
  public static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** The same as {@code pdftotext} of poppler reads it; empty where that is not installed. */
  static Optional<String> textByPoppler(byte[] pdf) throws IOException {
    if (!POPPLER) {
      return Optional.empty();
    }
    Process reader =
        new ProcessBuilder("pdftotext", "-enc", "UTF-8", "-", "-")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // It reads the whole file before it writes a word.
    try (OutputStream file = reader.getOutputStream()) {
      file.write(pdf);
    }
    try (InputStream text = reader.getInputStream()) {
      return Optional.of(
          new String(text.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " "));
    }
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** What is read aloud in the place of each picture. */
  public static List<String> descriptions(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> found = new ArrayList<>();
      gather(document.getDocumentCatalog().getStructureTreeRoot(), found);
      return found;
    }
  }

  private static void gather(PDStructureNode node, List<String> found) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          found.add(element.getAlternateDescription());
        }
        gather(element, found);
      }
    }
  }

  /** The rules of both declared profiles that the file breaks. */
  public static List<String> faults(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(DECLARED)) {
      List<String> faults = new ArrayList<>();
      List<ValidationResult> results = validator.validateAll(parser);
      if (results.size() != DECLARED.size()) {
        faults.add("not judged by all profiles");
      }
      for (ValidationResult result : results) {
        if (!result.isCompliant()) {
          faults.add("not " + result.getPDFAFlavour());
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
              .distinct()
              .forEach(faults::add);
        }
      }
      return faults;
    }
  }
}
