package eu.cities4cities.academy.community.hook;

import eu.cities4cities.academy.shared.UnusableSettingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where news of profiles goes; {@code ACADEMY_PORTAL_HOOK_URL} and {@code …_SECRET}. */
@ApplicationScoped
public class HookSettings {
  private static final int SHORTEST_SECRET = 24;

  @Inject
  @ConfigProperty(name = "academy.portal.hook.url")
  private Optional<String> url;

  @Inject
  @ConfigProperty(name = "academy.portal.hook.secret")
  private Optional<String> secret;

  /** An address with the secret that signs what is sent there. */
  public record Target(URI url, String secret) {}

  /**
   * Where news goes; empty if nowhere.
   *
   * @throws UnusableSettingException if the address is neither https nor on this machine, or the
   *     secret too short
   */
  public Optional<Target> target() {
    return url.map(String::strip).filter(text -> !text.isEmpty()).map(this::target);
  }

  private Target target(String text) {
    String key = secret.map(String::strip).orElse("");
    if (key.length() < SHORTEST_SECRET) {
      throw new UnusableSettingException(
          "ACADEMY_PORTAL_HOOK_SECRET needs " + SHORTEST_SECRET + " signs or more");
    }
    URI address = URI.create(text);
    if (!"https".equals(address.getScheme()) && !isHere(address)) {
      throw new UnusableSettingException(
          "ACADEMY_PORTAL_HOOK_URL must begin with https, or lead to this machine");
    }
    return new Target(address, key);
  }

  private static boolean isHere(URI address) {
    try {
      return "http".equals(address.getScheme())
          && address.getHost() != null
          && InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
