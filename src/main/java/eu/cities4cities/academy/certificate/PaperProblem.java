package eu.cities4cities.academy.certificate;

/**
 * Something that a design cannot print.
 *
 * @param field which text, as the design calls it
 * @param detail the text that does not fit, or the code of the missing sign
 */
public record PaperProblem(
    PaperSample sample,
    CertificateKind kind,
    UnprintableTextException.Reason reason,
    String field,
    String detail) {

  /** The key of the message that says why. */
  public String reasonKey() {
    return "certificate.unprintable." + reason;
  }
}
