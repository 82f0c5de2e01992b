package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.RefusedException;

/** A value in the query of a call to the API is not of the kind that is asked for. */
final class QueryValueException extends RefusedException {
  /**
   * @param key the message that tells what is asked for
   * @param parameter the name in the query
   */
  QueryValueException(String key, String parameter) {
    super(key, parameter);
  }

  @Override
  public int status() {
    return 400;
  }
}
