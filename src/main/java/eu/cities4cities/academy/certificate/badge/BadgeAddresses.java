package eu.cities4cities.academy.certificate.badge;

import java.net.URI;

/**
 * The addresses of a badge's public documents.
 *
 * @param base the address under which readers reach the Academy
 */
record BadgeAddresses(String base) {

  /** The issuer's identifier: its document lies at {@code /.well-known/did.json}. */
  String did() {
    URI uri = URI.create(base);
    return "did:web:" + uri.getHost() + (uri.getPort() < 0 ? "" : "%3A" + uri.getPort());
  }

  /** The badge of one version, by which it is told from those of the others. */
  String version(String number, int version) {
    return badge(number, "json") + "?version=" + version;
  }

  /** Where a wallet finds the badge of the version that counts. */
  String current(String number) {
    return badge(number, "jwt");
  }

  private String badge(String number, String format) {
    return base + "/api/v1/certificates/" + number + "/badge." + format;
  }

  String statusList(long list) {
    return base + "/api/v1/badges/status/" + list;
  }

  String picture(String number) {
    return base + "/api/v1/certificates/" + number + "/preview.png?language=en";
  }
}
