package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.AcroFields;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class CertificatePdfTest {

  @BeforeAll
  static void judge() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Марчук Олена Іванівна",
        "Ґалаґан Їжак",
        "Їжакевич Євген Юрійович",
        "ОʼНілл Дарʼя",
        "О'Нілл Дар’я",
        "Нечуй-Левицька-Старосольська Олександра-Вікторія Володимирівна"
      })
  void theFileKeepsTheExactNameAndBothProfiles(String name) throws Exception {
    byte[] pdf = Certificates.draw(Certificates.named(name, "Olena Marchuk"));
    assertThat(textOf(pdf)).contains(name);
    assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(pdf.length).isLessThan(50_000);
    if (System.getProperty("academy.keepPdf") != null) {
      Files.write(Path.of(System.getProperty("academy.keepPdf"), name + ".pdf"), pdf);
    }
  }

  @Test
  void composingMarksAreJoinedBeforePrinting() throws IOException {
    String composed = Normalizer.normalize("Їжакевич Андрій", Normalizer.Form.NFD);
    byte[] pdf = Certificates.draw(Certificates.named(composed, "Andrii Yizhakevych"));
    assertThat(textOf(pdf)).contains("Їжакевич Андрій");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Марчук Олена 🌻", "Марчук \u202eОлена", "Марчук\u0000", "陳"})
  void signsThatTheFontLacksAreRefusedRatherThanDropped(String name) {
    assertThatThrownBy(() -> Certificates.draw(Certificates.named(name, "Olena Marchuk")))
        .isInstanceOfSatisfying(
            UnprintableTextException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(UnprintableTextException.Reason.MISSING_SIGN);
              assertThat(refused.field()).isEqualTo("name");
            });
  }

  @Test
  void aNameThatFitsNowhereIsRefused() {
    String endless = "Старосольська".repeat(9) + " Олена";
    assertThatThrownBy(() -> Certificates.draw(Certificates.named(endless, "Olena")))
        .isInstanceOfSatisfying(
            UnprintableTextException.class,
            refused ->
                assertThat(refused.reason())
                    .isEqualTo(UnprintableTextException.Reason.DOES_NOT_FIT));
  }

  @Test
  void everyNumberFitsTheWidestToo() throws IOException {
    for (int sign = 0; sign < CertificateNumber.ALPHABET.length(); sign++) {
      int always = sign;
      CertificateNumber number =
          CertificateNumber.draw(
              2026,
              new Random() {
                @Override
                public int nextInt(int bound) {
                  return always;
                }
              });
      assertThat(textOf(Certificates.draw(Certificates.numbered(number))))
          .contains(number.toString());
    }
  }

  @Test
  void aLongProgrammeIsSetSmallerAndThenNamedOnly() throws Exception {
    for (int sessions : new int[] {4, 8, 12, 60}) {
      byte[] pdf =
          Certificates.draw(
              Certificates.sample(
                  "Марчук Олена",
                  "Olena Marchuk",
                  "Міжнародна співпраця для громад",
                  Certificates.programme(sessions)));
      assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
      assertThat(textOf(pdf).contains("Повна програма")).isEqualTo(sessions == 60);
    }
  }

  @Test
  void theTestSignatureIsMarkedInWordsOnPaper() throws IOException {
    String marked = textOf(Certificates.draw(Certificates.named("Марчук Олена", "Olena")));
    assertThat(marked).contains("ТЕСТОВИЙ ПІДПИС").contains("TEST SIGNATURE");
    SigningKey own =
        new SigningKey(Certificates.TEST_KEY.key(), Certificates.TEST_KEY.chain(), false);
    byte[] real =
        new CertificatePdf(Certificates.WEEK, own)
            .draw(Certificates.named("Марчук Олена", "Olena"), Certificates.NOW);
    assertThat(textOf(real)).doesNotContain("TEST SIGNATURE").contains("Підписано електронно");
  }

  @Test
  void theQrCodeLeadsToTheNumberAndVersion() throws Exception {
    PrintedCertificate printed = Certificates.named("Марчук Олена", "Olena Marchuk");
    assertThat(qrIn(Certificates.draw(printed))).isEqualTo(printed.verifyAddress());
  }

  @Test
  void theSignatureIsValidAndCoversTheWholeFile() throws Exception {
    byte[] pdf = Certificates.draw(Certificates.named("Марчук Олена", "Olena Marchuk"));
    try (PdfReader reader = new PdfReader(pdf)) {
      AcroFields form = reader.getAcroFields();
      assertThat(form.signatureCoversWholeDocument("signature")).isTrue();
      PdfDictionary signature = form.getSignatureDictionary("signature");
      assertThat(signature.getAsName(PdfName.SUBFILTER))
          .isEqualTo(new PdfName("ETSI.CAdES.detached"));
      assertThat(agrees(pdf, signature)).isTrue();
      pdf[pdf.length / 2] ^= 1;
      assertThat(agrees(pdf, signature)).isFalse();
    }
  }

  private static boolean agrees(byte[] pdf, PdfDictionary signature) throws Exception {
    PdfArray range = signature.getAsArray(PdfName.BYTERANGE);
    int from = range.getAsNumber(1).intValue();
    int to = range.getAsNumber(2).intValue();
    byte[] signed = new byte[pdf.length - (to - from)];
    System.arraycopy(pdf, 0, signed, 0, from);
    System.arraycopy(pdf, to, signed, from, pdf.length - to);
    byte[] cms = signature.getAsString(PdfName.CONTENTS).getOriginalBytes();
    CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(signed), cms);
    SignerInformation signer = data.getSignerInfos().iterator().next();
    assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
    try {
      return signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder().build(Certificates.TEST_KEY.signer()));
    } catch (CMSException altered) {
      return false;
    }
  }

  /** Paints the small dark rectangles of the first page and lets a QR reader look at them. */
  private static String qrIn(byte[] pdf) throws Exception {
    String content;
    try (PdfReader reader = new PdfReader(pdf)) {
      content = new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
    }
    BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 400, 400);
    graphics.setColor(Color.BLACK);
    Matcher boxes = Pattern.compile("([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+) re").matcher(content);
    while (boxes.find()) {
      double x = Double.parseDouble(boxes.group(1));
      double y = Double.parseDouble(boxes.group(2));
      double width = Double.parseDouble(boxes.group(3));
      double height = Double.parseDouble(boxes.group(4));
      if (height < 5 && y < 180 && x < 150) {
        graphics.fill(
            new Rectangle2D.Double(x * 3 - 100, 500 - (y + height) * 3, width * 3, height * 3));
      }
    }
    graphics.dispose();
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
    return new QRCodeReader()
        .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
        .getText();
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      String text = extractor.getTextFromPage(1) + "\n" + extractor.getTextFromPage(2);
      return text.replaceAll("[ \\n]+", " ");
    }
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour profile) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), profile);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> faults = new ArrayList<>();
      if (!result.isCompliant()) {
        faults.addAll(
            result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                .distinct()
                .collect(Collectors.toList()));
        faults.add("not compliant");
      }
      return faults;
    }
  }
}
