package eu.cities4cities.academy.session.meeting;

/** A message that claims to be from a meeting service and does not prove it, or says nothing. */
class HookRefusedException extends RuntimeException {
  private final int status;

  HookRefusedException(int status, String why) {
    super(why);
    this.status = status;
  }

  /** The HTTP status that the service understands. */
  int status() {
    return status;
  }
}
