package eu.cities4cities.academy.certificate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What anyone may learn about a certificate that was issued before the Academy existed.
 *
 * @param number the number asked by: the Academy's own, or the one on paper
 * @param oldNumber the number on paper
 * @param name whose it is; null if it is forgotten or was asked for by a number that can be guessed
 * @param withdrawnAt when the organization took the entry back; null while it stands by it
 */
public record OlderCertificate(
    String number,
    String oldNumber,
    String name,
    String course,
    LocalDate issuedOn,
    Instant withdrawnAt) {

  /** Whether the organization stands by it. */
  public boolean isLive() {
    return withdrawnAt == null;
  }
}
