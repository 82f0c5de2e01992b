package eu.cities4cities.academy.certificate.share;

import eu.cities4cities.academy.certificate.CertificateState;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page behind a shared link. */
@Named
@RequestScoped
public class ShareBean {
  @Inject private ShareService shares;
  @Inject private CurrentPage page;
  @Inject private Settings settings;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private Verification certificate;

  @PostConstruct
  void open() {
    String number = page.value("code");
    certificate =
        shares.find(number).orElseThrow(() -> new NotFoundException("certificate " + number));
  }

  public Verification getCertificate() {
    return certificate;
  }

  /** The name in the reader's letters; null after erasure. */
  public String getName() {
    return caller.language().choose(certificate.nameUk(), certificate.nameLatin());
  }

  /** Whether it counts today. */
  public boolean isValid() {
    return certificate.state() == CertificateState.VALID;
  }

  /** The full address of this page, for networks that fetch it. */
  public String getAddress() {
    return routes.absolute(caller.language(), Route.SHARE, certificate.number());
  }

  /** The full address of the picture in the reader's language. */
  public String getPicture() {
    return settings.baseUrl() + getPicturePath();
  }

  /** The picture's address on this server. */
  public String getPicturePath() {
    return "/api/v1/certificates/"
        + certificate.number()
        + "/preview.png?language="
        + caller.language().code();
  }

  /** The page's language as networks write it. */
  public String getLocale() {
    return caller.language() == Language.UK ? "uk_UA" : "en_GB";
  }

  /** The other language, in which the page exists too. */
  public String getOtherLocale() {
    return caller.language() == Language.UK ? "en_GB" : "uk_UA";
  }
}
