package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;

/**
 * Lets only our own pages connect: a browser sends its cookies from any page, and nothing else says
 * which page it was.
 */
public class LiveHandshake extends ServerEndpointConfig.Configurator {

  @Override
  public boolean checkOrigin(String origin) {
    return isOurs(origin, CDI.current().select(Settings.class).get().baseUrl());
  }

  static boolean isOurs(String origin, String baseUrl) {
    try {
      URI from = URI.create(origin);
      URI ours = URI.create(baseUrl);
      return from.getHost() != null
          && from.getScheme().equals(ours.getScheme())
          && from.getHost().equalsIgnoreCase(ours.getHost())
          && port(from) == port(ours);
    } catch (IllegalArgumentException | NullPointerException e) {
      return false;
    }
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equals(address.getScheme()) ? 443 : 80;
  }
}
