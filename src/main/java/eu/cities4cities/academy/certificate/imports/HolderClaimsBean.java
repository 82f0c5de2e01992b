package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The part of one's own certificates' page for those of earlier days. */
@Named
@RequestScoped
public class HolderClaimsBean {
  @Inject private HolderClaims claims;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private List<HolderClaims.Mine> mine;
  private List<HolderClaims.Claim> claimed;
  private String number;

  @PostConstruct
  void load() {
    mine = claims.listMine();
    claimed = claims.listMyClaims();
  }

  /** Says that the certificate with the typed number is the reader's. */
  public String claim() {
    try {
      claims.claim(number);
      notices.afterRedirect("certificate.holder.claimed");
      return routes.redirect(Route.MY_CERTIFICATES);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** The reader's certificates of earlier days. */
  public List<HolderClaims.Mine> getMine() {
    return mine;
  }

  /** What the reader has said to be theirs and staff have not confirmed. */
  public List<HolderClaims.Claim> getClaimed() {
    return claimed;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
