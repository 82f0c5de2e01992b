package eu.cities4cities.academy.certificate;

/**
 * The certificate that somebody holds in a course; of two kinds the higher one.
 *
 * @param byHand whether it rests on an organizer's decision and not on the rule
 * @param expired whether its time is over, so that only a new one by hand would count
 */
public record Held(String number, CertificateKind kind, boolean byHand, boolean expired) {

  /**
   * Whether changed facts can shake it: one issued by hand rests on a decision, whatever they say.
   */
  boolean restsOnRule() {
    return !byHand && !expired;
  }

  /** The higher one of two. */
  static Held higher(Held one, Held other) {
    return one.kind() == CertificateKind.COMPLETION ? one : other;
  }
}
