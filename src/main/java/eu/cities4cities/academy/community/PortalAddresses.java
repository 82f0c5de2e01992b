package eu.cities4cities.academy.community;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses are the portal's: what is taken from lists and forms is what can be looked at.
 * Over TLS only, but on this machine.
 */
public final class PortalAddresses {
  /** The column of the community's link is as long. */
  private static final int LONGEST = 300;

  private final Set<String> hosts;

  /**
   * The addresses of a portal.
   *
   * @param hosts in the order in which readers are told of them; a port is part of the name where
   *     it is not the usual
   */
  public PortalAddresses(Collection<String> hosts) {
    this.hosts = new LinkedHashSet<>();
    hosts.forEach(host -> this.hosts.add(host.toLowerCase(Locale.ROOT)));
  }

  /** Whether there is no portal. */
  boolean isEmpty() {
    return hosts.isEmpty();
  }

  /** Whether an address is one on the portal, and no longer than a community's link may be. */
  public boolean contain(String address) {
    return address.length() <= LONGEST && find(address).isPresent();
  }

  /** The address, if it is one on the portal. */
  Optional<URI> find(String address) {
    try {
      URI uri = URI.create(address);
      return isPortal(uri) ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Where a page of the portal leads on to, if that is on the portal too. Servers that stand behind
   * what ends the encryption name their pages by http, or with the usual port.
   */
  Optional<URI> findTarget(String address) {
    return find(address)
        .or(
            () ->
                find(
                    address
                        .replaceFirst("^http:", "https:")
                        .replaceFirst("^(https://[^/?:]+):443(?=[/?]|$)", "$1")));
  }

  private boolean isPortal(URI address) {
    if (address.getHost() == null || address.getUserInfo() != null) {
      return false;
    }
    String name = address.getHost().toLowerCase(Locale.ROOT);
    String scheme = address.getScheme();
    boolean safe = "https".equals(scheme) || "localhost".equals(name) && "http".equals(scheme);
    return safe && hosts.contains(address.getPort() < 0 ? name : name + ":" + address.getPort());
  }

  /** How the portal's addresses begin, for whoever has to type one. */
  public String beginnings() {
    return hosts.stream().map(host -> "https://" + host + "/").collect(Collectors.joining(", "));
  }
}
