package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupplementColumnsTest {

  /** One press prints the papers of several courses in turn; each has its own second page. */
  @Test
  void whatWasSetForOneCourseIsNotPrintedForTheNext() throws IOException {
    CertificatePdf press =
        new CertificatePdf(
            Certificates.WEEK, Certificates.TEST_KEY, hash -> Certificates.LOGO, Optional.empty());
    PrintedCertificate four =
        Certificates.sample(
            "Марчук Олена", "Olena Marchuk", "Міжнародна співпраця", Certificates.programme(4));
    PrintedCertificate one =
        Certificates.sample(
            "Марчук Олена", "Olena Marchuk", "Пошук партнерів", Certificates.programme(1));

    String first = text(press, four);
    String second = text(press, one);
    assertThat(second).contains("Пошук партнерів").doesNotContain("Міжнародна співпраця");
    assertThat(second).isNotEqualTo(first).isEqualTo(PdfReadings.text(Certificates.draw(one)));
    assertThat(text(press, four)).isEqualTo(first);
  }

  private static String text(CertificatePdf press, PrintedCertificate printed) throws IOException {
    return PdfReadings.text(press.draw(printed, Certificates.NOW).bytes());
  }
}
