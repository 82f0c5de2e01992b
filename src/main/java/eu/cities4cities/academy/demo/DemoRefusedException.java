package eu.cities4cities.academy.demo;

/** The demonstration must not run here; the application does not start. */
public class DemoRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what to do. */
  public DemoRefusedException(String message) {
    super(message);
  }
}
