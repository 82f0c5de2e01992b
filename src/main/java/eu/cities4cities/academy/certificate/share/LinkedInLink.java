package eu.cities4cities.academy.certificate.share;

import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address by which LinkedIn offers its reader to add a certificate to their profile. */
final class LinkedInLink {
  private static final String FORM =
      "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&";

  private LinkedInLink() {}

  /**
   * Fills the form.
   *
   * @param verifyAddress where others verify the certificate
   */
  static String of(Verification certificate, Language language, String verifyAddress) {
    LocalDate issued = KyivTime.at(certificate.issuedAt()).toLocalDate();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", language.choose(certificate.courseUk(), certificate.courseEn()));
    fields.put(
        "organizationName", language.choose(certificate.providerUk(), certificate.providerEn()));
    fields.put("issueYear", String.valueOf(issued.getYear()));
    fields.put("issueMonth", String.valueOf(issued.getMonthValue()));
    if (certificate.expiresOn() != null) {
      fields.put("expirationYear", String.valueOf(certificate.expiresOn().getYear()));
      fields.put("expirationMonth", String.valueOf(certificate.expiresOn().getMonthValue()));
    }
    fields.put("certUrl", verifyAddress);
    fields.put("certId", certificate.number());
    return FORM
        + fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
