package eu.cities4cities.academy.certificate;

/** Where one person's certificate is in a run. */
public enum RunItemState {
  /** Still to be done. */
  WAITING,
  /** Issued, and the letter is in the outbox. */
  ISSUED,
  /** The person got a valid certificate in another way meanwhile. */
  SKIPPED,
  /** Could not be printed; the item says why. */
  FAILED
}
