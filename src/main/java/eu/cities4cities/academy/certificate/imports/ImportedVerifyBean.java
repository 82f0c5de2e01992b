package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.certificate.OlderCertificate;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The part of the public page for certificates of earlier days. */
@Named
@RequestScoped
public class ImportedVerifyBean {
  @Inject private ImportedCertificateService certificates;
  @Inject private CurrentPage page;
  @Inject private HttpServletRequest request;

  private String code;
  private OlderCertificate found;
  private String typedName;
  private Boolean matches;

  @PostConstruct
  void open() {
    String inAddress = page.value("code");
    code = inAddress != null ? inAddress : request.getParameter("code");
    found = code == null ? null : certificates.find(code).orElse(null);
  }

  /** Compares the typed name with the one on the certificate. */
  public String compare() {
    if (found != null && typedName != null && !typedName.isBlank()) {
      matches = certificates.nameMatches(code, typedName);
    }
    return null;
  }

  /** What the number is worth; null if it stands in no list of earlier days. */
  public OlderCertificate getFound() {
    return found;
  }

  /** Whether the number asked by is the one on paper, which others could guess. */
  public boolean isAskedByOldNumber() {
    return CertificateNumber.parse(code).isEmpty();
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }

  /** Whether the typed name is the one on the certificate; null if none was compared. */
  public Boolean getMatches() {
    return matches;
  }
}
