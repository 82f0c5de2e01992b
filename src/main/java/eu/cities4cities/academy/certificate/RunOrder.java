package eu.cities4cities.academy.certificate;

/**
 * What a run is to award.
 *
 * @param kind the certificates of one kind; whoever has earned the higher one gets no lower one
 * @param unconfirmedToo whether names are printed too that nobody has confirmed, as the organizer
 *     may decide once a person's own time to confirm theirs is over
 */
public record RunOrder(CertificateKind kind, boolean unconfirmedToo) {

  /** That kind for all whose names are confirmed. */
  public static RunOrder of(CertificateKind kind) {
    return new RunOrder(kind, false);
  }
}
