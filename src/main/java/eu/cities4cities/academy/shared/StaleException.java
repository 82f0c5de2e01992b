package eu.cities4cities.academy.shared;

/** Somebody else changed the object since it was opened; the text typed is kept by the page. */
public class StaleException extends RefusedException {
  public StaleException() {
    super("shared.stale");
  }
}
