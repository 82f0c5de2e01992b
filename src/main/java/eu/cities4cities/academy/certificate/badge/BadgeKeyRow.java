package eu.cities4cities.academy.certificate.badge;

import java.time.Instant;

/**
 * A key of badges for the page that lists them.
 *
 * @param name how the issuer's document names it
 * @param replacedAt since when another one signs; null for the one that signs
 */
public record BadgeKeyRow(String name, Instant madeAt, Instant replacedAt) {

  /** Whether it signs now. */
  public boolean isCurrent() {
    return replacedAt == null;
  }
}
