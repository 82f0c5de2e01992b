package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.attendance.EnrolledPeople;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.session.meeting.JoinLinks;
import eu.cities4cities.academy.session.meeting.MeetingBook;
import eu.cities4cities.academy.session.meeting.MeetingDoor;
import eu.cities4cities.academy.session.meeting.MeetingKind;
import eu.cities4cities.academy.session.meeting.MeetingWay;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Coming to a session: the press is recorded first, then comes the way into the meeting. No
 * transaction runs while a meeting service is asked. By one's own link from a letter or a calendar
 * nobody has to sign in with a minute to go; it opens this way and nothing else.
 */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class JoinService {
  @Inject private CheckInService checkIn;
  @Inject private MeetingBook meetings;
  @Inject private MeetingDoor door;
  @Inject private JoinLinks links;
  @Inject private SessionService sessions;
  @Inject private EnrolledPeople enrolled;

  /**
   * What came of pressing Join.
   *
   * @param receipt what was recorded
   * @param way where the meeting is
   */
  public record Joined(CheckInReceipt receipt, MeetingWay way) {}

  /** Records that the caller pressed Join, and says where the meeting is. */
  @SignedIn
  public Joined join(long sessionId, String key) {
    CheckInReceipt receipt = checkIn.join(sessionId, key);
    // Most meet at a plain link, and nine hundred press at once: they ask for nothing more.
    MeetingWay way =
        meetings.isElsewhere(sessionId)
            ? new MeetingWay(receipt.meetingUrl(), MeetingKind.LINK)
            : door.enter(sessionId);
    return new Joined(receipt, way);
  }

  /** The session that a join link is about; changes nothing. */
  @Anyone
  public SessionFacts look(String token, long sessionId) {
    long person = links.personOf(token);
    SessionFacts session = sessions.facts(sessionId);
    enrolled.require(session, person);
    return session;
  }

  /** Records that the link's person pressed Join, and says where the meeting is. */
  @Anyone
  public MeetingWay joinByLink(String token, long sessionId, String key) {
    long person = links.personOf(token);
    checkIn.joinAs(person, sessionId, key);
    return door.enterFor(person, sessionId);
  }
}
