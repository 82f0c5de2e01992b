package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is noted about meetings; each method a transaction of its own, so that nobody holds one
 * while a meeting service is asked.
 */
@Service
public class MeetingBook {
  private static final int KEY_BYTES = 15;
  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final Duration NEARBY = Duration.ofHours(3);

  @Inject private MeetingRepository meetings;
  @Inject private SessionService sessions;
  @Inject private AuditTrail audit;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /** The session's meeting at a service; empty where it meets at a plain link. */
  @Internal
  public Optional<SessionMeeting> find(long sessionId) {
    return meetings.find(sessionId);
  }

  /** Whether the session meets at a plain link, so that no service has to be asked. */
  @Internal
  public boolean isElsewhere(long sessionId) {
    return find(sessionId).filter(noted -> noted.getService() != MeetingKind.LINK).isEmpty();
  }

  /** Whether the session's meeting is shown inside the Academy's own page. */
  @Internal
  public boolean isEmbedded(long sessionId) {
    return find(sessionId).filter(noted -> noted.getService() == MeetingKind.JITSI).isPresent();
  }

  /** The meeting as its service needs to know it. */
  @Internal
  public Meeting meeting(SessionMeeting noted) {
    SessionFacts session = sessions.facts(noted.getSessionId());
    return new Meeting(
        session.id(),
        session.title(Language.UK),
        noted.calledThere(),
        session.meetingUrl(),
        session.from(),
        session.until());
  }

  /** Which session a number of Zoom means at that moment: the nearest of those that use it. */
  @Internal
  public Optional<Long> sessionAtZoom(String number, Instant at) {
    return meetings.listCalled(MeetingKind.ZOOM, ZoomProvider.namesOf(number)).stream()
        .map(noted -> sessions.facts(noted.getSessionId()))
        .filter(session -> !session.cancelled())
        .filter(session -> distance(session, at).compareTo(NEARBY) <= 0)
        .min(Comparator.comparing(session -> distance(session, at)))
        .map(SessionFacts::id);
  }

  private static Duration distance(SessionFacts session, Instant at) {
    Instant from = earlier(session.from(), KyivTime.instant(session.startsAt()));
    if (at.isBefore(from)) {
      return Duration.between(at, from);
    }
    return at.isAfter(session.until()) ? Duration.between(session.until(), at) : Duration.ZERO;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The session whose meeting has that name of ours. */
  @Internal
  public Optional<Long> sessionNamed(String name) {
    return meetings.findByName(name).map(SessionMeeting::getSessionId);
  }

  /** How the service knows a person in that session. */
  @Internal
  public MeetingGuest guest(long sessionId, long personId) {
    return meetings
        .findGuest(sessionId, personId)
        .orElseGet(() -> meetings.guest(sessionId, personId, secrets.token(KEY_BYTES)));
  }

  /** Whether the person has been let into that session's meeting before. */
  @Internal
  public boolean isGuest(long sessionId, long personId) {
    return meetings.findGuest(sessionId, personId).isPresent();
  }

  /** The people who have a link of their own at the service. */
  @Internal
  public List<Long> registered(long sessionId) {
    return meetings.listGuests(sessionId).stream()
        .filter(guest -> guest.getAddress() != null && guest.getPersonId() != null)
        .map(MeetingGuest::getPersonId)
        .toList();
  }

  /** The service has given a person a link of their own. */
  @Internal
  public void registered(long guestId, Entrance entrance) {
    meetings.getGuest(guestId).registered(entrance.reference(), entrance.address());
  }

  /**
   * The service has made the meeting under that name; false where the session has got another one
   * meanwhile, or meets elsewhere by now.
   */
  @Internal
  public boolean prepared(Meeting meeting, MeetingKind service, String givenName) {
    return meetings
        .lock(meeting.sessionId())
        .filter(noted -> noted.getService() == service)
        .filter(noted -> !noted.isPrepared() || noted.calledThere().equals(givenName))
        .map(
            noted -> {
              noted.prepared(givenName, meeting.plan());
              return true;
            })
        .orElse(false);
  }

  /** The service knows how the meeting is planned. */
  @Internal
  public void told(Meeting meeting) {
    meetings.lock(meeting.sessionId()).ifPresent(noted -> noted.told(meeting.plan()));
  }

  /** The service no longer has the meeting, and people's links to it are worth nothing. */
  @Internal
  public void givenUp(SessionMeeting taken) {
    held(taken)
        .ifPresent(
            noted -> {
              boolean again = noted.becameDueDuring(LEASE);
              noted.choose(noted.getService(), clock.instant());
              noted.again(again ? clock.instant() : null);
              meetings.listGuests(noted.getSessionId()).forEach(MeetingGuest::forgetAddress);
            });
  }

  /** Takes one meeting at which something is due, and says how it stands with it then. */
  @Internal
  public Optional<SessionMeeting> take() {
    String owner = secrets.token(KEY_BYTES);
    Instant now = clock.instant();
    return meetings.take(owner, now, now.plus(LEASE))
        ? meetings.findTaken(owner)
        : Optional.empty();
  }

  /** Takes that meeting, due or not; empty where somebody is at work on it. */
  @Internal
  public Optional<SessionMeeting> take(long sessionId) {
    String owner = secrets.token(KEY_BYTES);
    Instant now = clock.instant();
    return meetings.take(sessionId, owner, now, now.plus(LEASE))
        ? meetings.findTaken(owner)
        : Optional.empty();
  }

  /** Gives a meeting back as it was taken. */
  @Internal
  public void release(SessionMeeting taken) {
    held(taken).ifPresent(SessionMeeting::release);
  }

  /** What was due is done; the next time is then or never, unless something new is due. */
  @Internal
  public void done(SessionMeeting taken, Instant next) {
    held(taken)
        .ifPresent(noted -> noted.again(noted.becameDueDuring(LEASE) ? noted.getDueAt() : next));
  }

  /** What was due could not be done. */
  @Internal
  public void failed(SessionMeeting taken, String what) {
    held(taken).ifPresent(noted -> noted.failed(what, clock.instant()));
  }

  /** Empty where the lease has run out and another has taken it. */
  private Optional<SessionMeeting> held(SessionMeeting taken) {
    return meetings
        .lock(taken.getSessionId())
        .filter(noted -> Objects.equals(noted.getLeaseOwner(), taken.getLeaseOwner()));
  }

  /** Staff has ended the meeting at its service for everybody. */
  @Internal
  public void ended(SessionMeeting noted) {
    audit.record(
        new Change(
            "session.meeting.end",
            "CourseSession",
            String.valueOf(noted.getSessionId()),
            noted.getService().name(),
            null,
            null));
  }
}
