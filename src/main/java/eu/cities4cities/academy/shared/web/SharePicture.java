package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The picture that stands beside a link to a page where it is shared. */
@Named
@ApplicationScoped
public class SharePicture {
  @Inject private Settings settings;
  @Inject private Assets assets;

  /** The full address of a page's own picture; of the Academy's where it has none. */
  public String address(String own) {
    return settings.baseUrl() + (own == null || own.isEmpty() ? assets.of("img/share.png") : own);
  }
}
