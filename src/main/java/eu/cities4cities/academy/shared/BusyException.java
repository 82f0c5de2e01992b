package eu.cities4cities.academy.shared;

/** So much of a kind is being done that this has to be asked for again in a moment. */
public class BusyException extends RefusedException {
  private static final int UNAVAILABLE = 503;
  private static final int SECONDS = 10;

  BusyException(String key) {
    super(key);
  }

  @Override
  public int status() {
    return UNAVAILABLE;
  }

  @Override
  public int retryAfterSeconds() {
    return SECONDS;
  }
}
