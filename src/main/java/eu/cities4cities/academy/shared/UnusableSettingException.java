package eu.cities4cities.academy.shared;

/** A setting with which the Academy must not start; the message says in one line what to change. */
public class UnusableSettingException extends IllegalStateException {
  public UnusableSettingException(String message) {
    super(message);
  }

  public UnusableSettingException(String message, Throwable cause) {
    super(message, cause);
  }
}
