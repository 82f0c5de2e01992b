package eu.cities4cities.academy.demo;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Keeps the sample data, whose passwords everybody knows, away from a real Academy. */
final class DemoGuard {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private DemoGuard() {}

  /** Why the demonstration must not run here; empty where it may. */
  static Optional<String> refusal(String baseUrl, boolean foreignData) {
    String host = URI.create(baseUrl).getHost();
    if (host == null || !LOCAL.contains(host)) {
      return Optional.of(
          "ACADEMY_DEMO=true runs on the local machine only, but ACADEMY_BASE_URL is "
              + baseUrl
              + ": set ACADEMY_DEMO=false");
    }
    if (foreignData) {
      return Optional.of(
          "ACADEMY_DEMO=true needs an empty database or one that it filled itself, but this one"
              + " holds other data: set ACADEMY_DEMO=false or give another ACADEMY_DB_URL");
    }
    return Optional.empty();
  }
}
