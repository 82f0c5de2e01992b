package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The public page that verifies a certificate: the form, and what a number is worth. */
@Named
@RequestScoped
public class CertificateVerifyBean {

  @Inject private VerificationService verifications;
  @Inject private CurrentPage page;
  @Inject private HttpServletRequest request;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private String code;
  private Verification found;
  private boolean elsewhere;
  private boolean versionMissed;
  private String typedName;
  private Boolean matches;

  /** Looks the number up that the address or the form names. */
  @PostConstruct
  void open() {
    String inAddress = page.value("code");
    code = inAddress != null ? inAddress : request.getParameter("code");
    if (code == null || code.isBlank()) {
      code = null;
      return;
    }
    found = verifications.look(code, version()).orElse(null);
    elsewhere = found == null && verifications.lookElsewhere(code).isPresent();
    if (elsewhere) {
      return;
    } else if (found == null) {
      versionMissed = version() != null && verifications.isKnown(code);
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
    } else {
      code = found.number();
    }
  }

  private Integer version() {
    String version = page.value("version");
    if (version == null) {
      return null;
    }
    return version.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(version) : Integer.valueOf(0);
  }

  /** Compares the typed name with the one that the register has forgotten. */
  public String compare() {
    if (found == null || typedName == null || typedName.isBlank()) {
      return null;
    }
    matches = verifications.nameMatches(found.number(), found.version(), typedName);
    return null;
  }

  /** The number as typed, or in its printed form once it is found; null if none was asked for. */
  public String getCode() {
    return code;
  }

  /** What the number is worth, or null. */
  public Verification getFound() {
    return found;
  }

  /** Whether a number was asked for that does not exist. */
  public boolean isMissed() {
    return code != null && found == null && !elsewhere;
  }

  /** Whether the number exists, though not in the version that was asked for. */
  public boolean isVersionMissed() {
    return versionMissed;
  }

  /** The title of the answer to a number that was not found, as a message's key. */
  public String getMissedTitle() {
    return versionMissed
        ? "certificate.verify.noVersion.title"
        : "certificate.verify.notFound.title";
  }

  /** Whether the number stands in a register beside the Academy's own. */
  public boolean isElsewhere() {
    return elsewhere;
  }

  /** Whether the typed number is one by its shape, so that only its check sign can be wrong. */
  public boolean isMistyped() {
    return isMissed()
        && CertificateNumber.looksLikeOne(code)
        && CertificateNumber.parse(code).isEmpty();
  }

  /** The credits as a number with at most one decimal. */
  public BigDecimal getEcts() {
    return BigDecimal.valueOf(found.ectsTenths(), 1).stripTrailingZeros();
  }

  /** The trainers as printed in Ukrainian. */
  public String getTrainersUk() {
    return String.join(", ", found.supplement().trainersUk());
  }

  /** The trainers as printed in English. */
  public String getTrainersEn() {
    return String.join(", ", found.supplement().trainersEn());
  }

  /** What whoever has learnt it can do, as printed, in the reader's language. */
  public List<String> getOutcomes() {
    return caller.language() == Language.UK
        ? found.supplement().outcomesUk()
        : found.supplement().outcomesEn();
  }

  /** The sessions of a day of the printed programme, in the reader's language. */
  public String titles(Supplement.ProgrammeDay day) {
    return String.join("; ", caller.language() == Language.UK ? day.titlesUk() : day.titlesEn());
  }

  /** The moment of the look-up. */
  public Instant getNow() {
    return clock.instant();
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }

  /** Whether the typed name is the printed one; null if none was compared. */
  public Boolean getMatches() {
    return matches;
  }
}
