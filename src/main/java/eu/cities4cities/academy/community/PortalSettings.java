package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which hosts are the portal's, and whether its links are looked at; {@code ACADEMY_PORTAL_…}. */
@ApplicationScoped
public class PortalSettings {
  @Inject
  @ConfigProperty(name = "academy.portal.hosts")
  private Optional<String> hosts;

  @Inject
  @ConfigProperty(name = "academy.portal.watch")
  private boolean watch;

  @Inject private Settings settings;

  private PortalAddresses addresses;
  private PortalProbe probe;

  @PostConstruct
  void prepare() {
    List<String> names =
        hosts
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(text -> List.of(text.split("\\s+")))
            .orElse(List.of());
    addresses = new PortalAddresses(names);
    probe = new PortalProbe(addresses, "Cities4Cities-Academy (+" + settings.baseUrl() + ")");
  }

  /** Whether links are looked at by themselves; a demonstration asks nobody outside. */
  boolean isWatched() {
    return watch && !addresses.isEmpty() && !settings.isDemo();
  }

  /** Which addresses are the portal's. */
  public PortalAddresses addresses() {
    return addresses;
  }

  PortalProbe probe() {
    return probe;
  }
}
