package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.attendance.EnrolledPeople;
import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.session.meeting.MeetingBook;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The heartbeat of a page that frames the meeting: it counts while the meeting is there and the
 * page can be seen. Hundreds come in every second, so each is proven by the page's ticket alone and
 * costs one statement.
 */
@Service
public class PlayerPresence {
  /** After so long a silence the connection is over; what comes later begins another. */
  public static final Duration SILENCE = Duration.ofSeconds(150);

  private static final String PURPOSE = "frame-presence";
  private static final Duration LIFE = Duration.ofHours(12);
  private static final int CONNECTION_BYTES = 9;
  private static final int MOST_PARTS = 5000;

  @Inject private EvidenceLedger ledger;
  @Inject private SessionService sessions;
  @Inject private MeetingBook meetings;
  @Inject private EnrolledPeople enrolled;
  @Inject private Secrets secrets;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Whether the session's minutes are counted by the page that frames its meeting. */
  @SignedIn
  public boolean counts(long sessionId) {
    enrolled.requireCaller(sessions.facts(sessionId));
    return meetings.isEmbedded(sessionId);
  }

  /** What a page that frames the meeting of the caller's course proves itself by. */
  @SignedIn
  public String ticket(long sessionId) {
    if (!counts(sessionId)) {
      throw new InvalidInputException("attendance.refused.notFramed");
    }
    String told = secrets.token(CONNECTION_BYTES) + "." + clock.instant().getEpochSecond();
    return told + "." + secrets.hmac(PURPOSE, signed(sessionId, told));
  }

  /**
   * The framed meeting is in sight.
   *
   * @param ticket the page's {@link #ticket}
   * @param part counts how often the page has come into sight
   * @return false where this part fell silent too long ago: another one has to begin
   */
  @SignedIn
  public boolean beat(long sessionId, String ticket, int part) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String connection = connection(sessionId, ticket, now);
    if (part < 1 || part > MOST_PARTS) {
      throw new InvalidInputException("attendance.refused.key");
    }
    return ledger.beat(
        NewEvidence.player(
            sessionId,
            caller.personId(),
            connection + "." + part,
            new NewEvidence.Interval(now, now)),
        now.minus(SILENCE),
        now);
  }

  private String connection(long sessionId, String ticket, Instant now) {
    String[] parts = ticket == null ? new String[0] : ticket.split("\\.", -1);
    boolean genuine =
        parts.length == 3
            && secrets.matches(PURPOSE, signed(sessionId, parts[0] + "." + parts[1]), parts[2])
            && now.isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])).plus(LIFE));
    if (!genuine) {
      enrolled.requireCaller(sessions.facts(sessionId));
      throw new InvalidInputException("attendance.refused.key");
    }
    return parts[0];
  }

  private String signed(long sessionId, String told) {
    return caller.personId() + ":" + sessionId + ":" + told;
  }
}
