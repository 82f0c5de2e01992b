package eu.cities4cities.academy.session.meeting;

/**
 * Where somebody goes to be in a session's meeting.
 *
 * @param address where the browser goes, or null while nobody has entered one
 * @param service which service it is
 */
public record MeetingWay(String address, MeetingKind service) {

  /** Whether the meeting is shown inside the Academy's own page. */
  public boolean embedded() {
    return service == MeetingKind.JITSI;
  }
}
