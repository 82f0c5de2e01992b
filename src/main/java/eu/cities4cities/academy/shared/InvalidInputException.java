package eu.cities4cities.academy.shared;

/** What was sent cannot be understood or breaks a rule of its fields; the API answers 400. */
public class InvalidInputException extends RefusedException {
  public InvalidInputException(String key, Object... args) {
    super(key, args);
  }

  @Override
  public int status() {
    return 400;
  }
}
