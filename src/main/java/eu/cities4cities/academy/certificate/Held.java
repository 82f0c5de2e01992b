package eu.cities4cities.academy.certificate;

/**
 * The certificate that somebody holds in a course; of several the one that counts most.
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

  /** Of two the one that counts: in force before expired, then the higher kind, then the later. */
  static Held higher(Held earlier, Held later) {
    if (earlier.expired() != later.expired()) {
      return earlier.expired() ? later : earlier;
    }
    return earlier.kind() == CertificateKind.COMPLETION
            && later.kind() == CertificateKind.PARTICIPATION
        ? earlier
        : later;
  }
}
