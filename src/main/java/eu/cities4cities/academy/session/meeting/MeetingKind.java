package eu.cities4cities.academy.session.meeting;

/** The kinds of meeting services. */
public enum MeetingKind {
  /** Any address that somebody has entered; who was there is told by a report or by code words. */
  LINK,
  /** A BigBlueButton server of the Academy. */
  BIGBLUEBUTTON,
  /** A Jitsi Meet server, embedded in the Academy's own page. */
  JITSI,
  /** An account at Zoom. */
  ZOOM;

  /** Whether the service itself tells when somebody was there. */
  public boolean tellsTimes() {
    return this == BIGBLUEBUTTON || this == ZOOM;
  }
}
