package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.AcroFields;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatePdfTest {

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
    assertThat(PdfReadings.text(pdf)).contains(name);
    assertThat(PdfReadings.faults(pdf)).isEmpty();
    assertThat(pdf.length).isLessThan(50_000);
    if (System.getProperty("academy.keepPdf") != null) {
      Files.write(Path.of(System.getProperty("academy.keepPdf"), name + ".pdf"), pdf);
    }
  }

  @Test
  void composingMarksAreJoinedBeforePrinting() throws IOException {
    String composed = Normalizer.normalize("Їжакевич Андрій", Normalizer.Form.NFD);
    byte[] pdf = Certificates.draw(Certificates.named(composed, "Andrii Yizhakevych"));
    assertThat(PdfReadings.text(pdf)).contains("Їжакевич Андрій");
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
      assertThat(PdfReadings.text(Certificates.draw(Certificates.numbered(number))))
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
      assertThat(PdfReadings.faults(pdf)).isEmpty();
      assertThat(PdfReadings.text(pdf).contains("Повна програма")).isEqualTo(sessions == 60);
    }
  }

  @Test
  void theTestSignatureIsMarkedInWordsOnPaper() throws IOException {
    String marked =
        PdfReadings.text(Certificates.draw(Certificates.named("Марчук Олена", "Olena")));
    assertThat(marked).contains("ТЕСТОВИЙ ПІДПИС").contains("TEST SIGNATURE");
    SigningKey own =
        new SigningKey(Certificates.TEST_KEY.key(), Certificates.TEST_KEY.chain(), false);
    byte[] real =
        Certificates.press(Certificates.WEEK, own)
            .draw(Certificates.named("Марчук Олена", "Olena"), Certificates.NOW)
            .bytes();
    assertThat(PdfReadings.text(real))
        .doesNotContain("TEST SIGNATURE")
        .contains("Підписано електронно");
  }

  @Test
  void theJudgeSeesAFileThatBreaksARule() throws Exception {
    byte[] pdf = Certificates.draw(Certificates.named("Марчук Олена", "Olena"));
    String whole = new String(pdf, StandardCharsets.ISO_8859_1);
    byte[] other =
        whole
            .replace("<pdfaid:part>2<", "<pdfaid:part>1<")
            .replace("<pdfuaid:part>1<", "<pdfuaid:part>9<")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(PdfReadings.faults(other)).contains("not 2a", "not ua1");
  }

  @Test
  void theQrCodeLeadsToTheNumberAndVersion() throws Exception {
    PrintedCertificate printed = Certificates.named("Марчук Олена", "Olena Marchuk");
    assertThat(PdfReadings.qr(Certificates.draw(printed))).isEqualTo(printed.verifyAddress());
  }

  @ParameterizedTest
  @EnumSource(PaperLanguages.class)
  void eachChoiceOfLanguagesKeepsBothProfilesAndSaysItsLanguage(PaperLanguages languages)
      throws Exception {
    for (CertificateKind kind : CertificateKind.values()) {
      PrintedCertificate printed =
          Certificates.of(
              kind,
              Certificates.in(
                  languages,
                  Certificates.until(
                      LocalDate.of(2028, 9, 25),
                      Certificates.named("Їжакевич Ґанна", "Hanna Yizhakevych"))));
      byte[] pdf = Certificates.draw(printed);
      assertThat(PdfReadings.faults(pdf)).isEmpty();
      String text = PdfReadings.text(pdf);
      assertThat(text).contains("Їжакевич Ґанна").contains("Hanna Yizhakevych");
      assertThat(text.contains("Надавач")).isEqualTo(languages.has("uk"));
      assertThat(text.contains("Дійсний до 25.09.2028")).isEqualTo(languages.has("uk"));
      assertThat(text.contains("Provider")).isEqualTo(languages.has("en"));
      assertThat(text.contains("Valid until 25 September 2028")).isEqualTo(languages.has("en"));
      assertThat(text).doesNotContain("/ / ");
      try (PdfReader reader = new PdfReader(pdf)) {
        assertThat(reader.getCatalog().getAsString(PdfName.LANG).toString())
            .isEqualTo(languages == PaperLanguages.EN ? "en" : "uk-UA");
        String metadata = new String(reader.getMetadata(), StandardCharsets.UTF_8);
        assertThat(metadata.contains("<rdf:li>uk-UA</rdf:li>")).isEqualTo(languages.has("uk"));
        assertThat(metadata.contains("<rdf:li>en</rdf:li>")).isEqualTo(languages.has("en"));
      }
      if (languages == PaperLanguages.EN) {
        assertThat(text.replace("Їжакевич Ґанна", "")).doesNotContainPattern("[а-яіїєґ]{3}");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PaperLanguages.class)
  void thePortraitDesignKeepsBothProfilesAndHasRoomForTheLongest(PaperLanguages languages)
      throws Exception {
    String longest = "Старосольська-Нечуй Олександра-Вікторія ".repeat(3).strip();
    for (String name : List.of("Ян Ю", longest)) {
      PrintedCertificate printed =
          Certificates.in(
              languages,
              Certificates.until(LocalDate.of(2028, 9, 25), Certificates.named(name, name)));
      byte[] pdf =
          Certificates.press(Certificates.SHEET, Certificates.TEST_KEY)
              .draw(printed, Certificates.NOW)
              .bytes();
      assertThat(PdfReadings.faults(pdf)).isEmpty();
      assertThat(PdfReadings.text(pdf)).contains(name);
      assertThat(pdf.length).isLessThan(50_000);
      if (System.getProperty("academy.keepPdf") != null) {
        Files.write(
            Path.of(
                System.getProperty("academy.keepPdf"),
                "sheet-" + languages + name.length() + ".pdf"),
            pdf);
      }
    }
  }

  @Test
  void theCoursesOwnSignatoriesStandUnderIt() throws IOException {
    String text = PdfReadings.text(Certificates.draw(Certificates.named("Марчук Олена", "Olena")));
    assertThat(text)
        .contains("Наталія Дубенко")
        .contains("керівниця Академії · Head")
        .contains("Ірина Ковальчук");
    PrintedCertificate english =
        Certificates.in(PaperLanguages.EN, Certificates.named("Марчук Олена", "Olena"));
    assertThat(PdfReadings.text(Certificates.draw(english))).contains("Nataliia Dubenko");
  }

  @Test
  void outcomesStandOnTheSecondPageInBothLanguages() throws IOException {
    String text = PdfReadings.text(Certificates.draw(Certificates.named("Марчук Олена", "Olena")));
    assertThat(text)
        .contains("Результати навчання • Знайти громаду-партнера")
        .contains("Learning outcomes • Find a partner community abroad");
  }

  @Test
  void outcomesThatAreTooLongAreNamedOnly() throws Exception {
    PrintedCertificate usual = Certificates.named("Марчук Олена", "Olena");
    Supplement rich = usual.supplement();
    List<String> endless = Collections.nCopies(60, "Скласти угоду про співпрацю громад");
    Supplement longer =
        new Supplement(
            rich.programme(),
            rich.trainersUk(),
            rich.trainersEn(),
            endless,
            rich.outcomesEn(),
            rich.signatories(),
            rich.logos());
    byte[] pdf = Certificates.draw(Certificates.with(usual, longer));
    assertThat(PdfReadings.text(pdf)).contains("Результати навчання названо на сторінці курсу");
    assertThat(PdfReadings.faults(pdf)).isEmpty();
  }

  @Test
  void logosOfPartnersAreFiguresWithTheirNames() throws Exception {
    PrintedCertificate usual = Certificates.named("Марчук Олена", "Olena");
    Supplement plain = usual.supplement();
    Supplement partners =
        new Supplement(
            plain.programme(),
            plain.trainersUk(),
            plain.trainersEn(),
            plain.outcomesUk(),
            plain.outcomesEn(),
            plain.signatories(),
            List.of(
                new PrintedLogo("1", "Місто Ліль", "City of Lille"),
                new PrintedLogo("2", "Рада Європи", "Council of Europe")));
    byte[] pdf = Certificates.draw(Certificates.with(usual, partners));
    assertThat(PdfReadings.faults(pdf)).isEmpty();
    assertThat(PdfReadings.descriptions(pdf)).contains("Місто Ліль", "Рада Європи");
    assertThat(pdf.length).isLessThan(50_000);
  }

  @Test
  void whatIsKeptInListsComesBackAsItWas() {
    Supplement kept = Certificates.named("Марчук Олена", "Olena").supplement();
    SupplementConverter converter = new SupplementConverter();
    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(kept)))
        .isEqualTo(kept);
    assertThat(
            converter.convertToEntityAttribute(
                "{\"programme\":[],\"trainersUk\":[\"Ірина\"],\"trainersEn\":[\"Iryna\"]}"))
        .isEqualTo(
            new Supplement(
                List.of(),
                List.of("Ірина"),
                List.of("Iryna"),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
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
}
