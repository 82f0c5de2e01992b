package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Turning;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;

/**
 * The staff page on whose certificates of earlier days are. It keeps the questions as its reader
 * saw them: a button of the third means that one, whatever others decide.
 */
@Named
@ViewScoped
public class CertificateHoldersBean implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;

  @Inject private HolderDesk desk;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private Turning pages;
  private List<HolderDesk.Open> open;
  private String decisionReason;
  private String number;
  private String email;
  private String reason;

  @PostConstruct
  void load() {
    pages = Turning.of(request, "page", (int) desk.countOpen(), ROWS);
    open = desk.listOpen(pages.first(), ROWS);
  }

  /** The certificate is that person's. */
  public String accept(long questionId) {
    return act(() -> desk.decide(questionId, true, decisionReason), "certificate.holder.accepted");
  }

  /** The certificate is somebody else's. */
  public String decline(long questionId) {
    return act(() -> desk.decide(questionId, false, decisionReason), "certificate.holder.declined");
  }

  /** Gives the certificate with the typed number to the account with the typed address. */
  public String assign() {
    return act(() -> desk.assign(number, email, reason), "certificate.holder.assigned");
  }

  /** Takes the certificate with the typed number from the account that has it. */
  public String release() {
    return act(() -> desk.release(number, reason), "certificate.holder.released");
  }

  /** Forgets the name on the certificate with the typed number. */
  public String forget() {
    return act(() -> desk.forgetName(number, reason), "certificate.import.forgotten");
  }

  private String act(Runnable change, String done) {
    try {
      change.run();
      notices.afterRedirect(done);
      return routes.redirect(Route.MANAGE_CERTIFICATE_HOLDERS);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Why a question is asked, in the reader's words. */
  public String cause(HolderDesk.Open question) {
    return texts.get(
        caller.language(), "certificate.holder.cause." + question.cause(), question.personId());
  }

  public Turning getPages() {
    return pages;
  }

  /** The questions on the shown page, the longest waiting first. */
  public List<HolderDesk.Open> getOpen() {
    return open;
  }

  public String getDecisionReason() {
    return decisionReason;
  }

  public void setDecisionReason(String decisionReason) {
    this.decisionReason = decisionReason;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
