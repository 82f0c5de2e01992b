package eu.cities4cities.academy.shared.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A page's address as it may be told to others: without its query, and without what in it opens
 * something by itself, such as the end of a one-time link.
 */
public final class SafePath {
  private static final Set<String> SECRET = Set.of("token", "attempt");
  private static final String LEFT_OUT = "…";

  private SafePath() {}

  /** The address that may be told; the front page's for what is no path on this site. */
  public static String of(String address) {
    String local = Local.address(address, "/");
    String path = local.replaceAll("[?#].*$", "");
    boolean english = path.equals("/en") || path.startsWith("/en/");
    String bare = english ? path.equals("/en") ? "/" : path.substring(3) : path;
    Optional<Route.Match> match = Route.match(bare);
    if (match.isEmpty()) {
      int second = path.indexOf('/', 1);
      return second < 0 ? path : path.substring(0, second + 1) + LEFT_OUT;
    }
    String safe = path;
    for (Map.Entry<String, String> value : match.get().values().entrySet()) {
      if (SECRET.contains(value.getKey())) {
        safe = safe.replace("/" + value.getValue(), "/" + LEFT_OUT);
      }
    }
    return safe;
  }
}
