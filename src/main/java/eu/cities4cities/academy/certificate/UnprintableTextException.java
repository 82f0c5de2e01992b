package eu.cities4cities.academy.certificate;

/** A text that cannot be printed on a certificate: too long, or with a sign the font lacks. */
public class UnprintableTextException extends RuntimeException {

  /** Why a text cannot be printed. */
  public enum Reason {
    DOES_NOT_FIT,
    MISSING_SIGN
  }

  private final Reason reason;
  private final String field;
  private final String detail;

  private UnprintableTextException(Reason reason, String field, String detail) {
    super(reason + " in " + field + ": " + detail);
    this.reason = reason;
    this.field = field;
    this.detail = detail;
  }

  /** The text does not fit even at the smallest size that the design allows. */
  static UnprintableTextException doesNotFit(String field, String text) {
    return new UnprintableTextException(Reason.DOES_NOT_FIT, field, text);
  }

  /** The font has no picture of the sign; printing would silently drop it. */
  static UnprintableTextException missingSign(String field, int codePoint) {
    return new UnprintableTextException(
        Reason.MISSING_SIGN, field, String.format("U+%04X", codePoint));
  }

  /** Why the text was refused. */
  public Reason reason() {
    return reason;
  }

  /** The field of the design the text belongs to, such as {@code name}. */
  public String field() {
    return field;
  }

  /** The text that is too long, or the code of the missing sign. */
  public String detail() {
    return detail;
  }
}
