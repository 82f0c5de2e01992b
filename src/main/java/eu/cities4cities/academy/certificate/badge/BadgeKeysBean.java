package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The keys of badges on the administrators' page of keys, and the replacement of the one in use.
 */
@Named
@RequestScoped
public class BadgeKeysBean {
  @Inject private BadgeKeyService service;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private List<BadgeKeyRow> keys;
  private String trouble;
  private String replaced;
  private String reason;

  @PostConstruct
  void open() {
    keys = service.list();
    trouble = service.trouble().map(why -> "certificate.badgeKeys.trouble." + why).orElse(null);
    replaced =
        keys.stream().filter(BadgeKeyRow::isCurrent).map(BadgeKeyRow::name).findFirst().orElse("");
  }

  /** Makes the next key. */
  public String replace() {
    try {
      service.replace(replaced == null ? "" : replaced, reason);
      notices.afterRedirect("certificate.badgeKeys.replaced");
      return routes.redirect(Route.MANAGE_SIGNING_KEYS);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** All keys, the newest first. */
  public List<BadgeKeyRow> getKeys() {
    return keys;
  }

  /** The key of the message why this server cannot sign badges, or null. */
  public String getTrouble() {
    return trouble;
  }

  /** The file that holds the secret of the keys. */
  public String getSecretFile() {
    return service.secretFile();
  }

  /** The name of the key that the form replaces; empty if none signs. */
  public String getReplaced() {
    return replaced;
  }

  public void setReplaced(String replaced) {
    this.replaced = replaced;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
