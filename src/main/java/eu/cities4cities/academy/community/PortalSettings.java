package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which hosts are the portal's, and whether its links are looked at; {@code ACADEMY_PORTAL_…}. */
@ApplicationScoped
class PortalSettings {
  @Inject
  @ConfigProperty(name = "academy.portal.hosts")
  private String hosts;

  @Inject private Settings settings;

  private PortalProbe probe;

  @PostConstruct
  void prepare() {
    Set<String> names = hosts.isBlank() ? Set.of() : Set.of(hosts.strip().split("\\s+"));
    probe = new PortalProbe(names, "Cities4Cities-Academy (+" + settings.baseUrl() + ")");
  }

  /** Whether links are looked at by themselves; a demonstration asks nobody outside. */
  boolean isWatched() {
    return !settings.isDemo() && !hosts.isBlank();
  }

  PortalProbe probe() {
    return probe;
  }
}
