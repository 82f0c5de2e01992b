package eu.cities4cities.academy.certificate.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import eu.cities4cities.academy.certificate.Certificates;
import eu.cities4cities.academy.certificate.PrintedCertificate;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.shared.Secrets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileJudgeTest {
  private static final PrintedCertificate PRINTED =
      Certificates.named("Марчук Олена Іванівна", "Olena Marchuk");
  private static final byte[] ISSUED = Certificates.draw(PRINTED);
  private static final Map<String, Verification> REGISTER =
      Map.of(Secrets.sha256(ISSUED), Certificates.valid(PRINTED, Secrets.sha256(ISSUED)));

  private static FileVerdict judge(byte[] file) {
    return new FileJudge(hash -> Optional.ofNullable(REGISTER.get(hash)), PRINTED.number()::equals)
        .judge(file);
  }

  private static FileVerdict judge(String file) {
    return judge(file.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String text() {
    return new String(ISSUED, StandardCharsets.ISO_8859_1);
  }

  private static byte[] with(byte[] file, String tail) {
    byte[] end = tail.getBytes(StandardCharsets.ISO_8859_1);
    byte[] longer = Arrays.copyOf(file, file.length + end.length);
    System.arraycopy(end, 0, longer, file.length, end.length);
    return longer;
  }

  @Test
  void theIssuedFileIsGenuineAndSaysWhose() {
    FileVerdict verdict = judge(ISSUED.clone());
    assertThat(verdict.finding()).isEqualTo(FileFinding.GENUINE);
    assertThat(verdict.certificate().nameUk()).isEqualTo("Марчук Олена Іванівна");
  }

  @Test
  void aTimeStampedFileIsGenuineToo() throws Exception {
    byte[] stamped = Certificates.drawTimeStamped(PRINTED);
    Verification entry = Certificates.valid(PRINTED, Secrets.sha256(stamped));
    FileJudge judge = new FileJudge(hash -> Optional.of(entry), PRINTED.number()::equals);
    assertThat(judge.judge(stamped).finding()).isEqualTo(FileFinding.GENUINE);
  }

  @Test
  void noSingleFlippedByteGoesUnseen() {
    for (int at = 0; at < ISSUED.length; at += 61) {
      byte[] flipped = ISSUED.clone();
      flipped[at] ^= 1;
      assertThat(judge(flipped).isGenuine()).as("byte " + at).isFalse();
    }
  }

  /**
   * Whatever a single stretch of the file is replaced with: what is not the file is not genuine.
   */
  @Property(tries = 300)
  void noStretchIsReplacedUnseen(
      @ForAll @IntRange(max = 60_000) int from,
      @ForAll @IntRange(max = 40) int length,
      @ForAll @Size(max = 40) byte[] instead) {
    int start = Math.min(from, ISSUED.length);
    int end = Math.min(start + length, ISSUED.length);
    byte[] changed = new byte[ISSUED.length - (end - start) + instead.length];
    System.arraycopy(ISSUED, 0, changed, 0, start);
    System.arraycopy(instead, 0, changed, start, instead.length);
    System.arraycopy(ISSUED, end, changed, start + instead.length, ISSUED.length - end);
    assertThat(judge(changed).isGenuine()).isEqualTo(Arrays.equals(changed, ISSUED));
  }

  @Test
  void aFlippedByteOfTheContentIsToldAsAChange() {
    byte[] flipped = ISSUED.clone();
    flipped[ISSUED.length / 2] ^= 1;
    FileVerdict verdict = judge(flipped);
    assertThat(verdict.finding()).isEqualTo(FileFinding.ALTERED);
    assertThat(verdict.claimed()).isEqualTo(PRINTED.number().toString());
  }

  @Test
  void anotherNameOfTheSameLengthIsToldAsAChange() {
    String name = utf8("Марчук Олена");
    assertThat(text()).contains(name);
    assertThat(judge(text().replace(name, utf8("Ткачук Олена"))).finding())
        .isEqualTo(FileFinding.ALTERED);
  }

  private static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void anotherNameDrawnOverTheSignedPageIsToldAsAddedLater() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfStamper stamper = new PdfStamper(new PdfReader(ISSUED), out, '\0', true);
    PdfContentByte over = stamper.getOverContent(1);
    over.beginText();
    over.setFontAndSize(BaseFont.createFont(), 30);
    over.showTextAligned(PdfContentByte.ALIGN_LEFT, "Somebody Else", 300, 300, 0);
    over.endText();
    stamper.close();
    FileVerdict verdict = judge(out.toByteArray());
    assertThat(verdict.finding()).isEqualTo(FileFinding.APPENDED);
    assertThat(verdict.certificate().nameUk()).isEqualTo("Марчук Олена Іванівна");
    assertThat(verdict.added()).isEqualTo(out.size() - ISSUED.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", " ", "%%EOF", "<script>alert(1)</script>"})
  void bytesBehindTheSignedEndAreToldWithTheirNumber(String tail) {
    FileVerdict verdict = judge(with(ISSUED, tail));
    assertThat(verdict.finding()).isEqualTo(FileFinding.APPENDED);
    assertThat(verdict.added()).isEqualTo(tail.length());
    assertThat(verdict.isGenuine()).isFalse();
  }

  @Test
  void theSameCertificateForAnotherNameSignedBySomebodyElseWasNeverIssued() {
    byte[] forged =
        Certificates.drawBySomebodyElse(Certificates.named("Ткачук Оксана", "Oksana Tkachuk"));
    FileVerdict verdict = judge(forged);
    assertThat(verdict.finding()).isEqualTo(FileFinding.NEVER_ISSUED);
    assertThat(verdict.certificate()).isNull();
    assertThat(verdict.claimed()).isEqualTo(PRINTED.number().toString());
  }

  @Test
  void evenOurOwnSignatureMakesNoFileGenuineThatTheRegisterDoesNotKnow() {
    byte[] never = Certificates.draw(Certificates.named("Ткачук Оксана", "Oksana Tkachuk"));
    assertThat(judge(never).finding()).isEqualTo(FileFinding.NEVER_ISSUED);
  }

  @Test
  void aBrokenDownloadIsNoForgery() {
    byte[] half = Arrays.copyOf(ISSUED, ISSUED.length - 700);
    assertThat(judge(half).finding()).isEqualTo(FileFinding.TRUNCATED);
  }

  @Test
  void aPdfWithoutASignatureIsNoneOfOurs() throws Exception {
    assertThat(judge("%PDF-1.7\n%%EOF\n").finding()).isEqualTo(FileFinding.UNSIGNED);
    assertThat(judge(text().replaceAll("/ByteRange *\\[[^]]*]", " ")).finding())
        .isEqualTo(FileFinding.UNSIGNED);
  }

  @Test
  void whatIsNoPdfIsToldApart() {
    assertThat(judge(new byte[0]).finding()).isEqualTo(FileFinding.EMPTY);
    assertThat(judge("\u0089PNG\r\n").finding()).isEqualTo(FileFinding.NOT_PDF);
    assertThat(judge("PK\3\4").finding()).isEqualTo(FileFinding.NOT_PDF);
    assertThat(judge(" " + text()).finding()).isEqualTo(FileFinding.NOT_PDF);
  }

  /** A range whose gap hides more than the signature's value lets that part be changed unseen. */
  @Test
  void aGapThatHidesMoreThanTheSignatureIsBroken() {
    Matcher range = Pattern.compile("/ByteRange *\\[0 (\\d+) (\\d+) (\\d+)]").matcher(text());
    assertThat(range.find()).isTrue();
    int to = Integer.parseInt(range.group(2));
    int tail = Integer.parseInt(range.group(3));
    for (String wider :
        new String[] {
          "[0 " + range.group(1) + " " + (to + 8) + " " + (tail - 8) + "]",
          "[0 " + (Integer.parseInt(range.group(1)) - 4) + " " + to + " " + tail + "]",
          "[4 " + range.group(1) + " " + to + " " + tail + "]",
          "[0 " + to + " " + range.group(1) + " " + tail + "]"
        }) {
      String old = range.group().substring(range.group().indexOf('['));
      String padded = wider + " ".repeat(Math.max(0, old.length() - wider.length()));
      assertThat(judge(text().replace(old, padded)).finding())
          .as(wider)
          .isIn(FileFinding.BROKEN, FileFinding.TRUNCATED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ByteRange [0 999999999 999999999 999999999]",
        "/ByteRange [0 99999999999999999999 1 1]",
        "/ByteRange [-1 2 3 4]",
        "/ByteRange [0 0 0 0]",
        "/ByteRange [0 9 9 1]",
        "/ByteRange"
      })
  void hostileRangesAreRefusedInWords(String range) {
    assertThat(judge("%PDF-1.7\n" + range + "\n%%EOF" + " ".repeat(100)).finding())
        .isIn(FileFinding.BROKEN, FileFinding.TRUNCATED);
    assertThat(judge("%PDF-1.7\n" + (range + "\n").repeat(20_000)).isGenuine()).isFalse();
  }

  @Test
  void aSignatureOfTenThousandNestedPartsIsRefusedBeforeItIsRead() {
    StringBuilder nested = new StringBuilder();
    byte[] der = new byte[30_000];
    int left = der.length;
    for (int at = 0; at + 4 <= der.length; at += 4) {
      left = der.length - at - 4;
      der[at] = 0x30;
      der[at + 1] = (byte) 0x82;
      der[at + 2] = (byte) (left >> 8);
      der[at + 3] = (byte) left;
    }
    nested.append(HexFormat.of().formatHex(der));
    assertThat(judge(signedWith(nested.toString())).finding()).isEqualTo(FileFinding.BROKEN);
    assertThat(judge(signedWith("3080".repeat(15_000))).finding()).isEqualTo(FileFinding.BROKEN);
    assertThat(judge(signedWith("00".repeat(200))).finding()).isEqualTo(FileFinding.BROKEN);
    assertThat(judge(signedWith("zz".repeat(200))).finding()).isEqualTo(FileFinding.BROKEN);
    assertThat(judge(signedWith("ff".repeat(200_000))).finding()).isEqualTo(FileFinding.BROKEN);
  }

  /** A file whose range is in order and whose signature has that value. */
  private static String signedWith(String hex) {
    String head = "%PDF-1.7\n/ByteRange [0 000000000 000000000 000000007] /Contents ";
    String value = "<" + hex + ">";
    return head.replaceFirst("000000000", "%09d".formatted(head.length()))
            .replaceFirst("000000000", "%09d".formatted(head.length() + value.length()))
        + value
        + "\n%%EOF\n";
  }
}
