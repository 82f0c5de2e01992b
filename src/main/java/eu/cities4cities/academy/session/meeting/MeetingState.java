package eu.cities4cities.academy.session.meeting;

import java.io.Serializable;
import java.time.Instant;

/**
 * How it stands with a session's meeting.
 *
 * @param service where it meets
 * @param prepared whether the service has the meeting
 * @param guests how many people have a way in of their own
 * @param connections how many connections the service has told of
 * @param overAt when the service said that it was over, or null
 * @param reportedAt when the service's whole account of it came, or null
 * @param strangers how many stays nobody could be sure about
 * @param failing whether the last attempt to do something about it failed
 */
public record MeetingState(
    MeetingKind service,
    boolean prepared,
    int guests,
    int connections,
    Instant overAt,
    Instant reportedAt,
    int strangers,
    boolean failing)
    implements Serializable {

  /** A plain link. */
  static final MeetingState PLAIN =
      new MeetingState(MeetingKind.LINK, true, 0, 0, null, null, 0, false);
}
