package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The staff page of one certificate: its versions, correction and revocation. */
@Named
@RequestScoped
public class CertificateEditBean {

  @Inject private CertificateService service;
  @Inject private LookService lookService;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private List<Verification> versions;
  private LookService.Looks looks;
  private String awardReason;
  private String nameUk;
  private String nameLatin;
  private String correctionReason;
  private String revocationReason;

  @PostConstruct
  void open() {
    versions = service.history(page.value("code"));
    awardReason = service.awardReason(page.value("code")).orElse(null);
    looks = lookService.of(page.value("code")).orElse(null);
    nameUk = getCurrent().nameUk();
    nameLatin = getCurrent().nameLatin();
  }

  /** Issues the corrected version. */
  public String correct() {
    return change(
        () -> service.correct(number(), nameUk, nameLatin, correctionReason),
        "certificate.edit.corrected");
  }

  /** Revokes the certificate. */
  public String revoke() {
    return change(() -> service.revoke(number(), revocationReason), "certificate.edit.revoked");
  }

  private String change(Runnable change, String done) {
    try {
      change.run();
      notices.afterRedirect(done);
      return routes.redirect(Route.MANAGE_CERTIFICATE, number());
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  private String number() {
    return getCurrent().number();
  }

  /** How often others have verified it; null if never. */
  public LookService.Looks getLooks() {
    return looks;
  }

  /** The version that counts. */
  public Verification getCurrent() {
    return versions.get(0);
  }

  /** Why it was issued by hand, or null. */
  public String getAwardReason() {
    return awardReason;
  }

  /** All versions, the newest first. */
  public List<Verification> getVersions() {
    return versions;
  }

  /** Whether it may still be changed. */
  public boolean isOpen() {
    return getCurrent().revokedAt() == null && !getCurrent().isForgotten();
  }

  public String getNameUk() {
    return nameUk;
  }

  public void setNameUk(String nameUk) {
    this.nameUk = nameUk;
  }

  public String getNameLatin() {
    return nameLatin;
  }

  public void setNameLatin(String nameLatin) {
    this.nameLatin = nameLatin;
  }

  public String getCorrectionReason() {
    return correctionReason;
  }

  public void setCorrectionReason(String correctionReason) {
    this.correctionReason = correctionReason;
  }

  public String getRevocationReason() {
    return revocationReason;
  }

  public void setRevocationReason(String revocationReason) {
    this.revocationReason = revocationReason;
  }
}
