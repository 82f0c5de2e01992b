package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Assets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The picture that stands beside a link to a page where it is shared. */
@Named
@ApplicationScoped
public class SharePicture {
  @Inject private Settings settings;
  @Inject private Assets assets;

  /** The full address of that picture; of the Academy's own where there is none. */
  public String address(PublicProfile.Image image) {
    return settings.baseUrl() + (image == null ? assets.of("img/share.png") : image.address());
  }
}
