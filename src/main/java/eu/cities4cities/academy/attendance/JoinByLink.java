package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.session.meeting.JoinLinks;
import eu.cities4cities.academy.session.meeting.MeetingDoor;
import eu.cities4cities.academy.session.meeting.MeetingWay;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Coming to a session by one's own link from a letter or a calendar: the link says who it is, so
 * nobody has to sign in with a minute to go. It opens the way into the meeting and nothing else.
 */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class JoinByLink {
  @Inject private JoinLinks links;
  @Inject private CheckInService checkIn;
  @Inject private MeetingDoor door;
  @Inject private SessionService sessions;
  @Inject private RosterService enrolled;

  /** The session that the link is about; changes nothing. */
  @Anyone
  public SessionFacts look(String token, long sessionId) {
    long person = links.personOf(token);
    SessionFacts session = sessions.facts(sessionId);
    if (enrolled.find(session.courseId(), person).isEmpty()) {
      throw new NotEnrolledException();
    }
    return session;
  }

  /** Records that the link's person pressed Join, and says where the meeting is. */
  @Anyone
  public MeetingWay join(String token, long sessionId, String key) {
    long person = links.personOf(token);
    checkIn.joinAs(person, sessionId, key);
    return door.enterFor(person, sessionId);
  }
}
