package eu.cities4cities.academy.shared;

import java.time.Instant;
import java.util.Set;

/**
 * Which rows of the audit trail are looked for; null means any.
 *
 * @param actors who acted; the number 0 stands for the Academy itself
 * @param action the action
 * @param objectType the type of the object
 * @param objectIds the object: its numbers, also as the first or last part of a pair
 * @param people the numbers of people whom it may be about instead, alone or as the last part of a
 *     pair; null without objectIds
 * @param from not before that
 * @param until before that
 */
public record AuditQuery(
    Set<Long> actors,
    String action,
    String objectType,
    Set<String> objectIds,
    Set<String> people,
    Instant from,
    Instant until) {
  /** The number that stands for the Academy itself. */
  public static final long ACADEMY = 0;

  /** All rows. */
  public static AuditQuery all() {
    return new AuditQuery(null, null, null, null, null, null, null);
  }
}
