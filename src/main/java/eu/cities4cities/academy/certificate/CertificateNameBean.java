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

/** The page on which a participant confirms the names that a certificate will carry. */
@Named
@RequestScoped
public class CertificateNameBean {
  @Inject private NameConfirmationService confirmations;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private String slug;
  private NameConfirmationService.OwnNames names;
  private String shownUk;
  private String shownLatin;
  private boolean mixtureMeant;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    names = confirmations.mine(slug);
    shownUk = names.nameUk();
    shownLatin = names.nameLatin();
  }

  /** Confirms the names that were shown. */
  public String confirm() {
    try {
      confirmations.confirm(slug, shownUk, shownLatin, mixtureMeant);
      notices.afterRedirect("certificate.name.done");
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return routes.redirect(Route.MY_CERTIFICATE_NAME, slug);
  }

  public String getSlug() {
    return slug;
  }

  public NameConfirmationService.OwnNames getNames() {
    return names;
  }

  /** The name as the page showed it to whoever pressed the button. */
  public String getShownUk() {
    return shownUk;
  }

  public void setShownUk(String shownUk) {
    this.shownUk = shownUk;
  }

  public String getShownLatin() {
    return shownLatin;
  }

  public void setShownLatin(String shownLatin) {
    this.shownLatin = shownLatin;
  }

  /** Whether the reader has said that letters of two alphabets are meant to stand together. */
  public boolean isMixtureMeant() {
    return mixtureMeant;
  }

  public void setMixtureMeant(boolean mixtureMeant) {
    this.mixtureMeant = mixtureMeant;
  }
}
