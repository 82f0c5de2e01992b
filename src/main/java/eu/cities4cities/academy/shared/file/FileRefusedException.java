package eu.cities4cities.academy.shared.file;

import eu.cities4cities.academy.shared.InvalidInputException;

/** A file of a kind or size that the Academy does not take. */
public class FileRefusedException extends InvalidInputException {
  public FileRefusedException(String key, Object... args) {
    super(key, args);
  }
}
