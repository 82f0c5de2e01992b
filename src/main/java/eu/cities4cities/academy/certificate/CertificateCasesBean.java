package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
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
import java.util.function.BiConsumer;

/**
 * The part of the certificates' page that shows certificates whose grounds have changed. It keeps
 * the list as its reader saw it: a button of its third row means that row, whatever others decide.
 */
@Named
@ViewScoped
public class CertificateCasesBean implements Serializable {
  @Inject private CertificateCaseService cases;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private HttpServletRequest request;

  private static final int ROWS = 20;

  private String slug;
  private String reason;
  private Turning pages;
  private List<OpenCase> open;

  @PostConstruct
  void load() {
    slug = page.value("slug");
    read();
  }

  private void read() {
    pages = Turning.of(request, "cases", cases.countOpen(slug), ROWS);
    open = cases.listOpen(slug, pages.first(), ROWS);
  }

  /** Looks through all certificates of the course now. */
  public String review() {
    if (cases.review(slug) == 0) {
      notices.afterRedirect("certificate.case.noneFound");
    } else {
      notices.afterRedirect("certificate.case.found");
    }
    return routes.redirect(Route.MANAGE_CERTIFICATES, slug);
  }

  /** Lets the certificate stay in force. */
  public String keep(long id) {
    return decide(cases::keep, id, "certificate.case.kept");
  }

  /** Revokes the certificate. */
  public String revoke(long id) {
    return decide(cases::revoke, id, "certificate.case.revoked");
  }

  private String decide(BiConsumer<Long, String> decision, long id, String done) {
    try {
      decision.accept(id, reason);
      notices.afterRedirect(done);
    } catch (RefusedException refused) {
      notices.error(refused);
      read();
      return null;
    }
    return routes.redirect(Route.MANAGE_CERTIFICATES, slug);
  }

  public Turning getPages() {
    return pages;
  }

  public String getSlug() {
    return slug;
  }

  public List<OpenCase> getOpen() {
    return open;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
