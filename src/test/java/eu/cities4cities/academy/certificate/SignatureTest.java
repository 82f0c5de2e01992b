package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the validator of the European Commission says of our signatures. */
class SignatureTest {

  /** The validator knows no other time than its machine's, so keys are made for that one. */
  private static final Instant NOW = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);

  private static final SigningKey KEY = TestSigningKey.make(NOW);
  private static final PrintedCertificate PRINTED =
      Certificates.named("Їжакевич Ґанна", "Hanna Yizhakevych");

  private static DrawnPdf draw(Optional<TimeStamping> timeStamping) {
    return new CertificatePdf(Certificates.WEEK, KEY, sha256 -> Certificates.LOGO, timeStamping)
        .draw(PRINTED, NOW);
  }

  private static SimpleReport judged(byte[] pdf, X509Certificate... trusted) {
    CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    for (X509Certificate each : trusted) {
      anchors.addCertificate(new CertificateToken(each));
    }
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(anchors);
    verifier.setAIASource(null);
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(verifier);
    return validator.validateDocument().getSimpleReport();
  }

  @Test
  void theSignatureIsPadesAndPassesInTotal() {
    SimpleReport report = judged(draw(Optional.empty()).bytes(), KEY.signer());
    String signature = report.getFirstSignatureId();
    assertThat(report.getIndication(signature)).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(signature)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
    assertThat(report.getSignaturesCount()).isOne();
  }

  @Test
  void anUnknownSignerIsNotBelieved() {
    SigningKey other = TestSigningKey.make(NOW);
    SimpleReport report = judged(draw(Optional.empty()).bytes(), other.signer());
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.INDETERMINATE);
  }

  @Test
  void oneFlippedByteIsFound() {
    byte[] pdf = draw(Optional.empty()).bytes();
    int inside = pdf.length / 3;
    pdf[inside] ^= 1;
    SimpleReport report = judged(pdf, KEY.signer());
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.TOTAL_FAILED);
  }

  @Test
  void aTimeStampMakesItAProofOfItsTime() throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      DrawnPdf made = draw(Optional.of(authority.client(terms -> terms.signedInAs("us", "word"))));
      assertThat(made.timeStampedAt()).isEqualTo(NOW);
      assertThat(authority.authorization).startsWith("Basic ");
      SimpleReport report = judged(made.bytes(), KEY.signer(), authority.certificate());
      String signature = report.getFirstSignatureId();
      assertThat(report.getIndication(signature)).isEqualTo(Indication.TOTAL_PASSED);
      assertThat(report.getSignatureFormat(signature)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
      assertThat(PdfReadings.faults(made.bytes())).isEmpty();
      assertThat(made.bytes().length).isLessThan(50_000);
    }
  }

  @ParameterizedTest
  @EnumSource(value = TimeStampAuthority.Mood.class, names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
  void withoutARightTimeStampNothingIsSignedUntilThereIsOne(TimeStampAuthority.Mood mood)
      throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      Optional<TimeStamping> stamping = Optional.of(authority.client());
      authority.mood = mood;
      assertThatThrownBy(() -> draw(stamping)).isInstanceOf(TimeStampUnavailableException.class);
      authority.mood = TimeStampAuthority.Mood.GOOD;
      assertThat(draw(stamping).timeStampedAt()).isNotNull();
      authority.mood = mood;
      assertThatThrownBy(() -> draw(stamping)).isInstanceOf(TimeStampUnavailableException.class);
    }
  }

  @Test
  void nobodyAtTheAddressIsToldApartFromAFault() throws Exception {
    TimeStampAuthority gone = new TimeStampAuthority(NOW);
    gone.close();
    Optional<TimeStamping> stamping = Optional.of(gone.client());
    assertThatThrownBy(() -> draw(stamping)).isInstanceOf(TimeStampUnavailableException.class);
  }
}
