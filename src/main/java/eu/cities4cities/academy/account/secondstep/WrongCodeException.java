package eu.cities4cities.academy.account.secondstep;

import eu.cities4cities.academy.shared.InvalidInputException;

/** The code is not the app's code of now, nor an unused recovery code. */
public class WrongCodeException extends InvalidInputException {
  public WrongCodeException() {
    super("account.factor.wrong");
  }
}
