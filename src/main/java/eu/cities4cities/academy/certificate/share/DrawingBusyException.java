package eu.cities4cities.academy.certificate.share;

import eu.cities4cities.academy.shared.RefusedException;

/** So many pictures are being drawn that another one has to be asked for again in a moment. */
public class DrawingBusyException extends RefusedException {
  private static final int UNAVAILABLE = 503;
  private static final int SECONDS = 10;

  DrawingBusyException() {
    super("certificate.share.busy");
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
