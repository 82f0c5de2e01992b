package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.shared.RefusedException;

/** The meeting service does not answer, or refuses what was asked of it. */
public class MeetingUnavailableException extends RefusedException {
  private static final int BAD_GATEWAY = 502;
  private final String what;

  /** Tells for the log what the service did. */
  public MeetingUnavailableException(String what) {
    super("session.meeting.unavailable");
    this.what = what;
  }

  /** Tells for the log what the service did and why. */
  public MeetingUnavailableException(String what, Throwable cause) {
    this(what);
    initCause(cause);
  }

  @Override
  public String getMessage() {
    return super.getMessage() + ": " + what;
  }

  @Override
  public int status() {
    return BAD_GATEWAY;
  }
}
